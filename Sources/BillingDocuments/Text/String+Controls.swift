extension String {
  /// The text with a replacement character for each one that would act instead of being seen.
  ///
  /// These are control characters, line breaks among them, and the marks that turn the direction of
  /// writing, with which a name could disguise itself.
  var withVisibleControls: String { replacingControls(with: "\u{FFFD}") }

  /// The same for a text of several lines, whose ends, LF or CR LF, stay.
  package var withVisibleControlsInLines: String {
    guard unicodeScalars.contains(where: { $0.isControl && $0 != "\n" }) else { return self }
    return unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let isEnded = line.last == "\r" && line.endIndex < unicodeScalars.endIndex
        let shown = String(isEnded ? line.dropLast() : line).withVisibleControls
        return isEnded ? shown + "\r" : shown
      }
      .joined(separator: "\n")
  }

  /// The text without the characters that would act instead of being seen.
  var withoutControls: String { replacingControls(with: nil) }

  private func replacingControls(with replacement: Unicode.Scalar?) -> String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isControl {
        scalars.append(scalar)
      } else if let replacement {
        scalars.append(replacement)
      }
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or an editor would act on it instead of showing it.
  var isControl: Bool {
    // Most text lies below the first mark that is no C0 or C1 character.
    guard value >= 0x2028 else { return value < 0x20 || (0x7F...0x9F).contains(value) }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}
