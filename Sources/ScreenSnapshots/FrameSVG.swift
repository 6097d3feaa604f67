public import TerminalUI

/// A frame as a picture of a terminal window, in SVG.
///
/// All metrics are fixed, and lines and blocks are drawn as shapes rather than taken from a font,
/// so borders close and nothing shifts; equal frames in equal themes give equal bytes.
public enum FrameSVG {
  /// The whole document.
  ///
  /// - Parameters:
  ///   - frame: What is seen.
  ///   - theme: Gives the roles their colours.
  ///   - title: What stands in the window's own bar, and what a screen reader calls the picture.
  /// - Returns: An SVG 1.1 document.
  public static func render(_ frame: Frame, theme: Theme, title: String = "") -> String {
    Drawing(frame).render(theme: theme, title: title)
  }

  /// A frame that is drawn in several themes: what they share is made once.
  public struct Drawing: Sendable {
    private let ink: SVGInk
    private let elements: String

    /// Draws what is the same in every theme.
    public init(_ frame: Frame) {
      ink = SVGInk(frame: frame)
      elements = (ink.texts + ink.shapes + ink.cursor).map { $0 + "\n" }.joined()
    }

    /// The whole document in a theme.
    ///
    /// - Parameters:
    ///   - theme: Gives the roles their colours.
    ///   - title: What stands in the window's own bar.
    /// - Returns: What ``FrameSVG/render(_:theme:title:)`` gives.
    public func render(theme: Theme, title: String = "") -> String {
      let picture = SVGPicture(ink: ink, theme: theme)
      let width = SVGText.number(ink.metrics.width)
      let height = SVGText.number(ink.metrics.height)
      let below = picture.window(title: title) + picture.grounds + picture.underlines
      return """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" width="\(width)" height="\(height)" \
        viewBox="0 0 \(width) \(height)">
        <title>\(SVGText.escaped(title))</title>
        <style>
        \(picture.styles.joined(separator: "\n"))
        </style>
        \(below.joined(separator: "\n"))
        \(elements)</svg>

        """
    }
  }
}

/// The measures of the picture, in pixels.
struct SVGMetrics {
  /// 0.602 of the font's size: what most monospaced fonts measure.
  static let cellWidth = 8.43
  static let cellHeight = 18.0
  static let fontSize = 14.0
  /// From a cell's top to the line on which letters stand.
  static let baseline = 13.5
  static let padding = 14.0
  static let barHeight = 30.0
  static let cornerRadius = 9.0

  let size: Size

  var width: Double { Double(size.columns) * Self.cellWidth + 2 * Self.padding }
  var height: Double { Double(size.rows) * Self.cellHeight + Self.barHeight + Self.padding }

  func contains(_ point: Point) -> Bool {
    Rect(origin: Point(column: 0, row: 0), size: size).contains(point)
  }

  func left(ofColumn column: Int) -> Double { Self.padding + Double(column) * Self.cellWidth }
  func top(ofRow row: Int) -> Double { Self.barHeight + Double(row) * Self.cellHeight }
}

/// How values are written, the same everywhere.
enum SVGText {
  static func rect(
    left: Double, top: Double, width: Double, height: Double, attributes: String
  ) -> String {
    "<rect x=\"\(number(left))\" y=\"\(number(top))\" "
      + "width=\"\(number(width))\" height=\"\(number(height))\" \(attributes)/>"
  }

  /// At most two decimals, without the zeros that say nothing.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  static func escaped(_ text: String) -> String {
    var output = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      default: output.unicodeScalars.append(character)
      }
    }
    return output
  }
}
