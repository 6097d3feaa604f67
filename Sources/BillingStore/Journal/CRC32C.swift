import CFiles

/// The cyclic redundancy check of Castagnoli, as iSCSI (RFC 3720, appendix B.4) has it.
enum CRC32C {
  /// The checksum of bytes; that of `123456789` is `e3069283`.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    guard hasInstruction else { return checksumByTables(bytes) }
    return bytes.withUnsafeBytes { ~cf_crc32c(~0, $0.baseAddress, $0.count) }
  }

  /// Most processors have an instruction for it, which takes a tenth of the time.
  private static let hasInstruction = cf_has_crc32c() != 0

  /// The same on a processor without such an instruction.
  static func checksumByTables(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      bytes.withUnsafeBytes { bytes in
        var remainder = ~UInt32(0)
        var offset = 0
        while offset + stride <= bytes.count {
          let word = UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          remainder = advanced(over: word ^ UInt64(remainder), by: tables)
          offset += stride
        }
        return ~bytes[offset...].reduce(remainder) { remainder, byte in
          tables[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ remainder >> 8
        }
      }
    }
  }

  /// Eight bytes at once, each by a table of its own ("slicing by 8": Kounavis and Berry, 2005).
  private static func advanced(
    over word: UInt64, by tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var remainder: UInt32 = 0
    for index in 0..<stride {
      let byte = Int(UInt8(truncatingIfNeeded: word >> (8 * index)))
      remainder ^= tables[(stride - 1 - index) * 256 + byte]
    }
    return remainder
  }

  /// A checksum as eight lower-case hexadecimal digits.
  static func hexadecimal(_ checksum: UInt32) -> String {
    String(unsafeUninitializedCapacity: 8) { digits in
      for index in 0..<8 {
        let digit = UInt8(truncatingIfNeeded: checksum >> (28 - 4 * UInt32(index))) & 15
        digits[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 8
    }
  }

  /// The polynomial 1edc6f41, its bits reversed.
  private static let polynomial: UInt32 = 0x82f6_3b78

  private static let stride = 8

  /// What each byte contributes, once with no byte after it up to once with seven.
  private static let tables: [UInt32] = {
    var tables = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { remainder, _ in
        remainder & 1 == 1 ? remainder >> 1 ^ polynomial : remainder >> 1
      }
    }
    for index in 0..<(stride - 1) * 256 {
      let remainder = tables[index]
      tables.append(tables[Int(UInt8(truncatingIfNeeded: remainder))] ^ remainder >> 8)
    }
    return tables
  }()
}
