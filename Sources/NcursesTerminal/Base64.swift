/// The encoding of RFC 4648, section 4, in which OSC 52 carries text.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = Array(rest.prefix(3))
      rest = rest.dropFirst(3)
      var bits = 0
      for index in 0..<3 {
        bits = bits << 8 | (index < group.count ? Int(group[index]) : 0)
      }
      for index in 0..<4 {
        let digit = alphabet[bits >> (18 - 6 * index) & 0x3F]
        output.append(index <= group.count ? digit : padding)
      }
    }
    return output
  }
}
