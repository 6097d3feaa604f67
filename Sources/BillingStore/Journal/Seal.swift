/// How a stored JSON object ends: with the checksum of what stands before it, as its last member.
///
/// `,"crc":"xxxxxxxx"}`, where the digits are the CRC-32C of the bytes before it.
enum Seal {
  static let start = #","crc":""#
  static let end = #""}"#
  /// In bytes.
  static let length = start.utf8.count + 8 + end.utf8.count

  /// The object whose text, without its last brace, is given, and its checksum.
  static func closing(_ text: [UInt8]) -> (bytes: [UInt8], checksum: String) {
    let checksum = CRC32C.hexadecimal(CRC32C.checksum(text[...]))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + length)
    bytes += text
    bytes += start.utf8
    bytes += checksum.utf8
    bytes += end.utf8
    return (bytes, checksum)
  }

  /// What stands before the seal, and the checksum that it gives; nil where there is no seal.
  static func opening(_ bytes: [UInt8]) -> (text: ArraySlice<UInt8>, checksum: String)? {
    let seal = bytes.suffix(length)
    guard bytes.count > length, seal.starts(with: start.utf8),
      seal.suffix(end.utf8.count).elementsEqual(end.utf8)
    else { return nil }
    let digits = seal.dropFirst(start.utf8.count).dropLast(end.utf8.count)
    return (bytes.dropLast(length), String(decoding: digits, as: UTF8.self))
  }

  /// Checks that a checksum is that of a text.
  ///
  /// - Throws: `wrongChecksum`.
  static func check(_ text: ArraySlice<UInt8>, _ checksum: String) throws(LineFault) {
    let computed = CRC32C.hexadecimal(CRC32C.checksum(text))
    guard checksum == computed else {
      throw LineFault(damage: .wrongChecksum(found: checksum, computed: computed))
    }
  }
}
