import TerminalUI

extension Theme {
  /// What screens look like on the report's dark ground.
  static let reportDark = report(
    .dark,
    [
      0x16181D, 0x20242C, 0x313744, 0x7D8798, 0xAAB2C0, 0xD9DEE7, 0xEBEEF3, 0xFFFFFF, 0xF2777A,
      0xF99157, 0xFFCC66, 0x99CC99, 0x66CCCC, 0x6FB3F2, 0xCC99CC, 0xC18A5B,
    ])
  /// What they look like on its light ground.
  static let reportLight = report(
    .light,
    [
      0xFFFFFF, 0xF0F2F5, 0xDCE1E8, 0x6B7585, 0x4C5564, 0x22272F, 0x14171C, 0x000000, 0xC02A30,
      0xB1560F, 0x8A6100, 0x2B7A3D, 0x117C83, 0x1B62B3, 0x8A3FA0, 0x7A4A1E,
    ])

  private static func report(_ variant: Scheme.Variant, _ colors: [UInt32]) -> Theme {
    let slots = Dictionary(uniqueKeysWithValues: zip(Scheme.Slot.allCases, colors))
    do {
      let scheme = try Scheme(
        system: .base16, name: "Report", author: nil, variant: variant
      ) { slot throws(SchemeError) in
        guard let color = slots[slot] else { throw .missingColor(slot) }
        return Color(
          red: UInt8(color >> 16), green: UInt8(color >> 8 & 0xFF), blue: UInt8(color & 0xFF))
      }
      return Theme(scheme: scheme, name: "report")
    } catch {
      preconditionFailure("the report has a colour for each slot of Base16: \(error)")
    }
  }
}
