/// The cyclic redundancy check of Castagnoli, as iSCSI (RFC 3720, appendix B.4) has it.
enum CRC32C {
  /// The checksum of bytes; that of `123456789` is `e3069283`.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { remainder, byte in
      table[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ remainder >> 8
    }
  }

  /// A checksum as eight lower-case hexadecimal digits.
  static func hexadecimal(_ checksum: UInt32) -> String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The polynomial 1edc6f41, its bits reversed.
  private static let polynomial: UInt32 = 0x82f6_3b78

  /// What each byte contributes.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { remainder, _ in
      remainder & 1 == 1 ? remainder >> 1 ^ polynomial : remainder >> 1
    }
  }
}
