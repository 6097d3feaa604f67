import Foundation

/// Text beyond ASCII in a message's headers (RFC 2047, encoding B).
enum EncodedWords {
  /// The text itself where a header can hold it; else as encoded words, folded one a line.
  static func encoding(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if isPlain, text.utf8.count <= longestPlainText, !text.contains("=?") { return text }
    return chunks(of: text)
      .map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  /// Short enough for a header's first line of 78 characters.
  private static let longestPlainText = 66

  /// 39 bytes make 52 characters of base 64, and with the frame and `Subject: ` before it 73 of the
  /// 76 that a line with encoded words may have.
  private static let longestChunk = 39

  private static func chunks(of text: String) -> [String] {
    var chunks = [String.UnicodeScalarView()]
    var bytes = 0
    for scalar in text.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > longestChunk {
        chunks.append(String.UnicodeScalarView())
        bytes = UTF8.width(scalar)
      }
      chunks[chunks.count - 1].append(scalar)
    }
    return chunks.map { String($0) }
  }
}
