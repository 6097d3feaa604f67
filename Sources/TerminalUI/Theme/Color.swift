/// A colour as a scheme names it: red, green and blue, 0 to 255 each, in sRGB.
public struct Color: Hashable, Sendable {
  /// How much red, from 0 to 255.
  public var red: UInt8
  /// How much green, from 0 to 255.
  public var green: UInt8
  /// How much blue, from 0 to 255.
  public var blue: UInt8

  /// Mixes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads six hexadecimal digits, with or without a number sign before them.
  ///
  /// - Parameter hex: For example `#1e2128`; anything else gives nil.
  public init?(hex: String) {
    let digits = hex.hasPrefix("#") ? hex.dropFirst() : Substring(hex)
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// The number sign and six lowercase hexadecimal digits.
  public var hex: String {
    let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
