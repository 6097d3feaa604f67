import Foundation
public import TerminalUI

/// A page that shows pictures of many frames, and those that one wants to see of them.
///
/// One file with a small script, which loads nothing but the pictures; the same pictures give the
/// same bytes.
public struct FrameGallery: Sendable {
  /// A picture and what it shows.
  public struct Picture: Hashable, Sendable {
    /// The page of the app.
    public var page: String
    /// The theme it is drawn in.
    public var theme: String
    /// The language of its words.
    public var language: String
    /// The screen in cells.
    public var size: Size
    /// Where the picture is, from the page's own place.
    public var file: String

    /// Names a picture.
    public init(page: String, theme: String, language: String, size: Size, file: String) {
      self.page = page
      self.theme = theme
      self.language = language
      self.size = size
      self.file = file
    }
  }

  /// What the page is called.
  public var title: String
  /// All pictures, in the order in which they are shown.
  public var pictures: [Picture]

  /// Makes a page.
  public init(title: String, pictures: [Picture]) {
    self.title = title
    self.pictures = pictures
  }

  /// What the script reads; a picture is its page, theme, language and size by their places, and its
  /// file.
  private struct Index: Encodable {
    struct Extent: Encodable {
      let name: String
      let width: Int
      let height: Int
    }

    var pages: [String] = []
    var themes: [String] = []
    var languages: [String] = []
    var sizes: [Extent] = []
    var pictures: [[Int]] = []
    var files: [String] = []
  }

  /// The whole document, in HTML 5.
  ///
  /// - Throws: What the encoder throws; texts and whole numbers always have their JSON.
  public func html() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(index), as: UTF8.self)
      .replacing("</", with: "<\\/").replacing("<!", with: "<\\u0021")
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(SVGText.escaped(title))</title>
      <style>
      \(String(decoding: PackageResources.gallery_css, as: UTF8.self))
      </style>
      </head>
      <body>
      <header>
      <h1>\(SVGText.escaped(title)) <small id="count" aria-live="polite"></small></h1>
      <input type="search" id="filter" placeholder="Filter pages" aria-label="Filter pages">
      <div id="groups"></div>
      <label>width <input type="range" id="zoom" min="200" max="1600" value="560"></label>
      </header>
      <noscript><p>This page needs its script; the pictures are in the folder beside it.</p></noscript>
      <main></main>
      <script type="application/json" id="index">
      \(json)
      </script>
      <script>
      \(String(decoding: PackageResources.gallery_js, as: UTF8.self))
      </script>
      </body>
      </html>

      """
  }

  private var index: Index {
    var index = Index()
    var pages = Numbering<String>()
    var themes = Numbering<String>()
    var languages = Numbering<String>()
    var sizes = Numbering<Size>()
    for picture in pictures {
      index.pictures.append([
        pages.number(of: picture.page), themes.number(of: picture.theme),
        languages.number(of: picture.language), sizes.number(of: picture.size),
      ])
      index.files.append(picture.file)
    }
    index.pages = pages.values
    index.themes = themes.values
    index.languages = languages.values
    index.sizes = sizes.values.map { size in
      let metrics = SVGMetrics(size: size)
      return Index.Extent(
        name: "\(size.columns)×\(size.rows)", width: Int(metrics.width.rounded()),
        height: Int(metrics.height.rounded()))
    }
    return index
  }
}

/// Values in the order in which they were first met.
private struct Numbering<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
