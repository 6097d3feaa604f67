import TestSupport
import Testing

@testable import TerminalUI

struct ColorTests {
  @Test(
    "Contrast is the ratio of WCAG 2",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.478),
      ("#0000ff", "#ffffff", 8.592), ("#ffff00", "#ffffff", 1.074),
    ])
  func contrast(one: String, other: String, expected: Double) throws {
    let one = try #require(Color(hex: one))
    let other = try #require(Color(hex: other))
    #expect(abs(one.contrast(with: other) - expected) < 0.001)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test(
    "OKLab has the values its author publishes",
    arguments: [
      ("#ffffff", 1.0, 0.0, 0.0), ("#ff0000", 0.628, 0.225, 0.126),
      ("#00ff00", 0.866, -0.234, 0.18),
      ("#0000ff", 0.452, -0.032, -0.312),
    ])
  func oklab(hex: String, lightness: Double, a: Double, b: Double) throws {
    let lab = OKLab(try #require(Color(hex: hex)))
    #expect(abs(lab.lightness - lightness) < 0.001)
    #expect(abs(lab.a - a) < 0.001)
    #expect(abs(lab.b - b) < 0.001)
  }

  @Test("A colour comes back from OKLab as it was")
  func roundTrip() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<1000 {
      let color = Color.random(using: &generator)
      #expect(OKLab(color).color == color)
    }
  }

  @Test("Any colour can be made readable on any ground, and a readable one is left alone")
  func readable() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let color = Color.random(using: &generator)
      let ground = Color.random(using: &generator)
      let readable = color.readable(on: ground, minimum: 4.5)
      #expect(readable.contrast(with: ground) >= 4.5, "\(color.hex) on \(ground.hex)")
      #expect(color.contrast(with: ground) < 4.5 || readable == color)
    }
  }

  @Test("Hexadecimal digits are written as they are read")
  func hex() {
    #expect(Color(hex: "#00A0ff")?.hex == "#00a0ff")
    #expect(Color(hex: "00a0ff")?.hex == "#00a0ff")
    #expect(Color(hex: "##0a0ff") == nil)
    #expect(Color(hex: "+0a0ff") == nil)
  }
}

extension Color {
  static func random(using generator: inout SeededGenerator) -> Color {
    Color(
      red: .random(in: 0...255, using: &generator),
      green: .random(in: 0...255, using: &generator),
      blue: .random(in: 0...255, using: &generator))
  }
}
