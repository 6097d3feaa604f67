#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A colour by how it is seen: equal distances look equally different.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing" (2020).
struct OKLab: Hashable, Sendable {
  /// 0 is black, 1 is white.
  var lightness: Double
  /// Green to red, about -0.4 to 0.4.
  var a: Double
  /// Blue to yellow, about -0.4 to 0.4.
  var b: Double

  init(_ color: Color) {
    let (red, green, blue) = color.linearComponents
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// Whether there is hardly any hue in it.
  var isGrey: Bool { a * a + b * b < 0.05 * 0.05 }

  /// The nearest colour of sRGB; a component that lies outside is cut off.
  var color: Color {
    let lRoot = lightness + 0.3963377774 * a + 0.2158037573 * b
    let mRoot = lightness - 0.1055613458 * a - 0.0638541728 * b
    let sRoot = lightness - 0.0894841775 * a - 1.2914855480 * b
    let l = lRoot * lRoot * lRoot
    let m = mRoot * mRoot * mRoot
    let s = sRoot * sRoot * sRoot
    return Color(
      red: Color.component(linear: 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: Color.component(linear: -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: Color.component(linear: -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }

  func squaredDistance(to other: OKLab) -> Double {
    let lightness = lightness - other.lightness
    let a = a - other.a
    let b = b - other.b
    return lightness * lightness + a * a + b * b
  }

  /// The colour that lies the given part of the way, 0 to 1, towards another.
  func mixed(with other: OKLab, part: Double) -> OKLab {
    var mixture = self
    mixture.lightness += (other.lightness - lightness) * part
    mixture.a += (other.a - a) * part
    mixture.b += (other.b - b) * part
    return mixture
  }
}

extension Color {
  /// Red, green and blue in proportion to light, 0 to 1 each.
  var linearComponents: (red: Double, green: Double, blue: Double) {
    (Self.linear[Int(red)], Self.linear[Int(green)], Self.linear[Int(blue)])
  }

  /// The light of each of the 256 steps.
  private static let linear: [Double] = (0...255).map { component in
    let value = Double(component) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  fileprivate static func component(linear value: Double) -> UInt8 {
    let encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055
    return UInt8((min(1, max(0, encoded)) * 255).rounded())
  }
}
