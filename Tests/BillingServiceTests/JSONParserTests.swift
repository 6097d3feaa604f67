import CustomDump
import Testing

@testable import BillingService

@Suite("Reading JSON with all that was written")
struct JSONParserTests {
  @Test("Every kind of value is read")
  func values() throws {
    let value = try parse(
      #" {"a": [1, -0.5e+3, true, false, null], "b": {}, "a": "x\"\\\/\b\f\n\r\té\u00e9\ud83d\ude00"} "#
    )
    expectNoDifference(
      value,
      .object([
        .init(
          name: "a",
          value: .list([
            .number("1"), .number("-0.5e+3"), .boolean(true), .boolean(false), .null,
          ])),
        .init(name: "b", value: .object([])),
        .init(name: "a", value: .text("x\"\\/\u{8}\u{C}\n\r\té\u{E9}😀")),
      ]))
  }

  @Test(
    "What is no JSON is refused in its line",
    arguments: [
      ("", 1), ("{", 1), ("[1,]", 1), ("{\"a\":1,}", 1), ("[1]\n2", 2), ("\n\n{\"a\"\n\n1}", 5),
      ("tru", 1), ("nulL", 1), ("01", 1), ("1.", 1), (".5", 1), ("+1", 1), ("1e", 1), ("-", 1),
      ("NaN", 1), ("'a'", 1), ("\"a", 1), ("\"a\nb\"", 1), ("\"\\x\"", 1), ("\"\\u12\"", 1),
      ("\"\\u12 4\"", 1), ("\"\\ud800\"", 1), ("\"\\ud800\\u0041\"", 1), ("\"\\udc00\"", 1),
      ("{1: 2}", 1), ("[1 2]", 1), ("\u{FEFF}{}", 1), ("// a\n{}", 1),
    ])
  func refused(text: String, line: Int) {
    #expect(throws: JSONParser.Fault.notJSON(line: line)) { try parse(text) }
  }

  @Test("Bytes that are no UTF-8 are refused")
  func notUTF8() {
    #expect(throws: JSONParser.Fault.notJSON(line: 1)) {
      try JSONParser.parse([0x22, 0xC3, 0x28, 0x22])
    }
  }

  @Test("A hundred levels are read, and one more is refused")
  func levels() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try parse(nested(100))
    #expect(throws: JSONParser.Fault.tooDeep(line: 1)) { try parse(nested(101)) }
  }

  private func parse(_ text: String) throws -> JSONValue {
    try JSONParser.parse(Array(text.utf8))
  }
}
