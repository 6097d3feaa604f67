/// The colours a terminal offers by number.
///
/// The values are those that terminals start with; a user's own are never changed nor asked for.
public struct TerminalPalette: Hashable, Sendable {
  /// The number of the first colour.
  private let firstIndex: Int
  private let perceived: [OKLab]
  /// Those of the colours that have hardly any hue.
  private let greys: [Int]
  private let luminances: [Double]
  private let darkest: Double
  private let lightest: Double

  private init(firstIndex: Int, colors: [Color]) {
    self.firstIndex = firstIndex
    let perceived = colors.map(OKLab.init)
    self.perceived = perceived
    greys = perceived.indices.filter { perceived[$0].isGrey }
    luminances = colors.map(\.relativeLuminance)
    darkest = luminances.min() ?? 0
    lightest = luminances.max() ?? 1
  }

  /// The colours 0 to 7.
  public static let ansi8 = TerminalPalette(firstIndex: 0, colors: Array(ansiColors.prefix(8)))
  /// The colours 0 to 15.
  public static let ansi16 = TerminalPalette(firstIndex: 0, colors: ansiColors)
  /// The colours 16 to 255: a cube of six steps a side, then 24 greys.
  public static let xterm256 = TerminalPalette(firstIndex: 16, colors: cubeColors + greyColors)

  /// The number of the colour that looks most like the given one.
  func nearest(to color: Color) -> Int {
    nearest(to: color) { _ in true } ?? firstIndex
  }

  /// The numbers of a style's two colours, still readable on each other.
  ///
  /// The ground is the nearest colour on which anything keeps the contrast: of eight, magenta gives
  /// no text 4.5. The text is the nearest of those that keep it, so that it never drowns in a ground
  /// that was rounded towards it.
  ///
  /// - Parameters:
  ///   - style: The colours to find.
  ///   - minimumContrast: The contrast to keep, as in ``Role/minimumContrast``.
  /// - Returns: The numbers by which the terminal knows the colours.
  public func pair(
    for style: Style, minimumContrast: Double
  ) -> (foreground: Int, background: Int) {
    let usable = nearest(to: style.background) { ground in
      mostContrast(on: luminances[ground]) >= minimumContrast
    }
    let background = usable ?? nearest(to: style.background)
    let ground = luminances[background - firstIndex]
    let foreground = nearest(to: style.foreground) { index in
      Color.contrast(luminances[index], ground) >= minimumContrast
    }
    return (foreground ?? mostReadable(on: ground), background)
  }

  private func nearest(to color: Color, where isAllowed: (Int) -> Bool) -> Int? {
    let target = OKLab(color)
    if perceived.count > 16 {
      // A grey that got a hue would mean something.
      let grey = target.isGrey ? nearest(to: target, among: greys, where: isAllowed) : nil
      return grey ?? nearest(to: target, among: Array(perceived.indices), where: isAllowed)
    }
    let allowed = perceived.indices.filter(isAllowed)
    let kin = allowed.filter { perceived[$0].isKin(of: target) }
    let greys = greys.filter(isAllowed)
    return nearest(among: [kin, greys, allowed].first { !$0.isEmpty } ?? []) {
      perceived[$0].squaredDistanceByHue(to: target)
    }
  }

  private func nearest(
    to target: OKLab, among indices: [Int], where isAllowed: (Int) -> Bool
  ) -> Int? {
    var best: Int?
    var least = Double.infinity
    for index in indices {
      let distance = perceived[index].squaredDistance(to: target)
      guard distance < least, isAllowed(index) else { continue }
      (best, least) = (index, distance)
    }
    return best.map { $0 + firstIndex }
  }

  private func nearest(among indices: [Int], by distance: (Int) -> Double) -> Int? {
    indices.min { distance($0) < distance($1) }.map { $0 + firstIndex }
  }

  /// The contrast between two colours that the terminal knows by number.
  func contrast(of foreground: Int, on background: Int) -> Double {
    Color.contrast(luminances[foreground - firstIndex], luminances[background - firstIndex])
  }

  /// The contrast of the colour that can be read best on a ground: the lightest or the darkest one.
  private func mostContrast(on ground: Double) -> Double {
    max(Color.contrast(lightest, ground), Color.contrast(darkest, ground))
  }

  private func mostReadable(on ground: Double) -> Int {
    let best = luminances.indices.max {
      Color.contrast(luminances[$0], ground) < Color.contrast(luminances[$1], ground)
    }
    return (best ?? 0) + firstIndex
  }
}

/// What xterm starts with, and with little difference all others.
private let ansiColors: [Color] = [
  0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
  0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
].map { value in
  Color(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
}

private let cubeColors: [Color] = {
  let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
  return steps.flatMap { red in
    steps.flatMap { green in steps.map { Color(red: red, green: green, blue: $0) } }
  }
}()

private let greyColors: [Color] = (0..<24).map { step in
  let value = UInt8(8 + 10 * step)
  return Color(red: value, green: value, blue: value)
}
