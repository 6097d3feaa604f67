import TestSupport
import Testing

@testable import BillingStore

@Suite("CRC-32C")
struct CRC32CTests {
  @Test(
    "The published checksums come out",
    arguments: [
      (Array("123456789".utf8), "e3069283"),
      // RFC 3720, appendix B.4, whose words are written with the least byte first.
      ([UInt8](repeating: 0, count: 32), "8a9136aa"),
      ([UInt8](repeating: 255, count: 32), "62a8ab43"),
      (Array(0...31), "46dd794e"),
      ([], "00000000"),
    ])
  func vectors(bytes: [UInt8], expected: String) {
    #expect(CRC32C.hexadecimal(CRC32C.checksum(bytes[...])) == expected)
  }

  @Test(
    "The checksum of any bytes is the remainder of their division, bit by bit", arguments: 0...50)
  func division(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count + 3).map { _ in UInt8.random(in: 0...255, using: &random) }[3...]
    #expect(CRC32C.checksum(bytes) == Self.remainder(of: bytes))
    #expect(CRC32C.checksumByTables(bytes) == Self.remainder(of: bytes))
  }

  private static func remainder(of bytes: ArraySlice<UInt8>) -> UInt32 {
    var remainder = ~UInt32(0)
    for byte in bytes {
      for bit in 0..<8 {
        let isOdd = remainder & 1 != UInt32(byte >> bit) & 1
        remainder = remainder >> 1 ^ (isOdd ? 0x82f6_3b78 : 0)
      }
    }
    return ~remainder
  }
}
