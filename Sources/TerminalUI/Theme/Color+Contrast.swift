extension Color {
  /// The contrast ratio of WCAG 2: from 1, no difference, to 21, black on white.
  func contrast(with other: Color) -> Double {
    Self.contrast(relativeLuminance, other.relativeLuminance)
  }

  /// The contrast ratio of two relative luminances.
  static func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// Whether it looks lighter than the grey half way between black and white, so that it is the ground
  /// of a light theme.
  public var isLight: Bool { OKLab(self).lightness > 0.5 }

  /// The relative luminance of WCAG 2: from 0, black, to 1, white.
  var relativeLuminance: Double {
    let linear = linearComponents
    return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
  }

  /// The colour nearest to this one that can be read on a ground.
  ///
  /// The lightness in OKLab changes, away from the ground's; where that side ends before the
  /// contrast suffices, towards the other end. The hue stays, and the colour pales as it nears
  /// white or black, one of which reaches 4.5 on any ground.
  ///
  /// - Parameters:
  ///   - ground: The colour behind the text or mark.
  ///   - minimum: The contrast to reach, from 1 to 4.5.
  /// - Returns: This colour itself, where it can be read already.
  func readable(on ground: Color, minimum: Double) -> Color {
    guard contrast(with: ground) < minimum else { return self }
    let isLighter = relativeLuminance >= ground.relativeLuminance
    return nudged(lighter: isLighter, on: ground, minimum: minimum)
      ?? nudged(lighter: !isLighter, on: ground, minimum: minimum)
      ?? self
  }

  private func nudged(lighter: Bool, on ground: Color, minimum: Double) -> Color? {
    let origin = OKLab(self)
    let steps = 200
    let end = lighter ? 1.0 : 0.0
    for step in 1...steps {
      let part = Double(step) / Double(steps)
      var candidate = origin
      candidate.lightness += (end - origin.lightness) * part
      candidate.a *= 1 - part * part
      candidate.b *= 1 - part * part
      let color = candidate.color
      if color.contrast(with: ground) >= minimum { return color }
    }
    return nil
  }
}
