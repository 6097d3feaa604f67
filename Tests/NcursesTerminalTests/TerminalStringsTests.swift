import Testing

@testable import NcursesTerminal

struct TerminalStringsTests {
  @Test(
    "Base64 has the values of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("€ 731,39", "4oKsIDczMSwzOQ=="),
      ("~~~", "fn5+"),
    ])
  func base64(text: String, expected: String) {
    #expect(String(decoding: Base64.encode(text.utf8), as: UTF8.self) == expected)
  }

  @Test(
    "Delays that old terminals asked for are not written",
    arguments: [
      ("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("$<5/>a$<10*>b", "ab"), ("$5<", "$5<"), ("", ""),
      ("$<5", "$<5"),
    ])
  func padding(capability: String, expected: String) {
    let bytes = TerminalStrings.withoutPadding(Array(capability.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
