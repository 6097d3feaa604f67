import Foundation

/// The strings of a JSON document, changed one by one while all else stays as it is written.
package struct JSONStrings {
  /// A string and where it stands.
  package struct Place: Hashable, Sendable {
    /// Like `lines[].planName`; that of a member's name ends in `{}`.
    package let path: String
    package let value: String
  }

  private let bytes: [UInt8]
  private let change: (Place) -> String?
  private var index = 0
  private var output: [UInt8] = []

  private init(_ json: String, _ change: @escaping (Place) -> String?) {
    bytes = Array(json.utf8)
    self.change = change
  }

  /// The document with other strings.
  ///
  /// - Parameters:
  ///   - json: A sound document.
  ///   - change: Gives what stands in a string's place; nil leaves it.
  /// - Returns: The document that comes of it.
  package static func changing(_ json: String, _ change: @escaping (Place) -> String?) -> String {
    var strings = JSONStrings(json, change)
    strings.value(at: "")
    strings.copy { _ in true }
    return String(decoding: strings.output, as: UTF8.self)
  }

  /// Every string that is no member's name, in its order.
  package static func places(in json: String) -> [Place] {
    let found = Found()
    _ = changing(json) { place in
      if !place.path.hasSuffix("{}") { found.places.append(place) }
      return nil
    }
    return found.places
  }

  private final class Found {
    var places: [Place] = []
  }

  /// A text as JSON has it.
  package static func literal(_ text: String) -> String {
    let data = try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  // MARK: - Reading

  private mutating func value(at path: String) {
    copyBlanks()
    switch peek {
    case UInt8(ascii: "{"):
      list(until: "}") { strings in
        let name = strings.string(at: path + "{}")
        strings.copyBlanks()
        strings.copyByte()
        strings.value(at: path.isEmpty ? name : "\(path).\(name)")
      }
    case UInt8(ascii: "["): list(until: "]") { $0.value(at: path + "[]") }
    case UInt8(ascii: "\""): _ = string(at: path)
    default: copy { !",]} \n\r\t".utf8.contains($0) }
    }
  }

  private mutating func list(until end: Unicode.Scalar, _ item: (inout JSONStrings) -> Void) {
    copyByte()
    copyBlanks()
    while let byte = peek, byte != UInt8(ascii: end) {
      item(&self)
      copy { ", \n\r\t".utf8.contains($0) }
    }
    copyByte()
  }

  /// Takes a string, and writes what the change makes of it.
  private mutating func string(at path: String) -> String {
    let start = index
    index += 1
    while let byte = peek, byte != UInt8(ascii: "\"") {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    index += 1
    let literal = bytes[start..<index]
    let value = try? JSONDecoder().decode(String.self, from: Data(literal))
    let changed = value.flatMap { change(Place(path: path, value: $0)) }
    output += changed.map { Array(Self.literal($0).utf8) } ?? Array(literal)
    return value ?? ""
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func copyByte() {
    guard let peek else { return }
    output.append(peek)
    index += 1
  }

  private mutating func copyBlanks() {
    copy { " \n\r\t".utf8.contains($0) }
  }

  private mutating func copy(while isWanted: (UInt8) -> Bool) {
    while let byte = peek, isWanted(byte) { copyByte() }
  }
}
