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
    #expect(CRC32C.hexadecimal(CRC32C.checksum(bytes)) == expected)
  }
}
