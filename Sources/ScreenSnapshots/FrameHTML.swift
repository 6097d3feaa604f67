public import TerminalUI

/// A frame as a web page, whose text can be selected, searched and read out.
///
/// All metrics are fixed, there is no script and nothing is loaded; equal frames in equal themes
/// give equal bytes.
public enum FrameHTML {
  /// The whole document.
  ///
  /// - Parameters:
  ///   - frame: What is seen.
  ///   - theme: Gives the roles their colours.
  ///   - title: The page's title.
  ///   - language: The language of the words on the screen, like `it`; nil: not told.
  /// - Returns: An HTML 5 document.
  public static func render(
    _ frame: Frame, theme: Theme, title: String = "", language: String? = nil
  ) -> String {
    let language = language.map { " lang=\"\(SVGText.escaped($0))\"" } ?? ""
    return """
      <!DOCTYPE html>
      <html\(language)>
      <head>
      <meta charset="utf-8">
      <meta name="color-scheme" content="\(theme.isDark ? "dark" : "light")">
      <title>\(SVGText.escaped(title))</title>
      <style>
      body{margin:0;padding:14px;background:\(theme[.text].background.hex)}
      \(styles(theme: theme, roles: Set(frame.cells.map(\.role))))
      </style>
      </head>
      <body>
      \(screen(frame))
      </body>
      </html>

      """
  }

  /// The frame alone, as a `pre` element of the class `screen`, to be put into a page.
  ///
  /// A run of cells in one role is a `span` with the role's name as its class; what is marked has
  /// the class `changed` besides, and the cell with the hardware cursor `cursor`.
  ///
  /// - Parameters:
  ///   - frame: What is seen.
  ///   - marked: The cells to mark.
  /// - Returns: The element, without a line feed at its end.
  public static func screen(_ frame: Frame, marking marked: Set<Point> = []) -> String {
    var html = "<pre class=\"screen\" tabindex=\"0\">"
    for row in 0..<frame.size.rows {
      // A line feed right after the tag would not count.
      if row > 0 || frame.size.columns == 0 { html += "\n" }
      HTMLRow(frame: frame, row: row, marked: marked).write(to: &html)
    }
    return html + "</pre>"
  }

  /// The style sheet of ``screen(_:marking:)`` in a theme.
  ///
  /// - Parameters:
  ///   - theme: Gives the roles their colours.
  ///   - roles: Those that are seen; the others are left out.
  ///   - scope: A selector of what the screens are in, so that a page can hold several themes.
  /// - Returns: One rule a line.
  public static func styles(
    theme: Theme, roles: Set<Role> = Set(Role.allCases), scope: String = ""
  ) -> String {
    let screen = scope.isEmpty ? ".screen" : "\(scope) .screen"
    var rules = [
      "\(screen){margin:0;font:\(SVGText.number(SVGMetrics.fontSize))px/16px \(fonts);"
        + "tab-size:1;\(look(of: .text, in: theme))}",
      // A character that another font may have to draw keeps to its cells all the same.
      "\(screen) i{display:inline-block;width:1ch;height:16px;overflow:hidden;"
        + "vertical-align:top;font-style:normal}",
      "\(screen) .cursor{box-shadow:inset 2px 0}",
    ]
    for role in Role.allCases where role != .text && roles.contains(role) {
      rules.append("\(screen) .\(role.rawValue){\(look(of: role, in: theme))}")
    }
    return rules.joined(separator: "\n")
  }

  private static let fonts = "'DejaVu Sans Mono','SF Mono',Menlo,Consolas,monospace"

  private static func look(of role: Role, in theme: Theme) -> String {
    let style = theme[role]
    let isReversed = style.attributes.contains(.reverse)
    let ink = isReversed ? style.background : style.foreground
    let ground = isReversed ? style.foreground : style.background
    var look = "color:\(ink.hex);background:\(ground.hex)"
    if style.attributes.contains(.bold) { look += ";font-weight:bold" }
    if style.attributes.contains(.dim) { look += ";opacity:0.7" }
    if style.attributes.contains(.underline) { look += ";text-decoration:underline" }
    return look
  }
}
