import Billing
import Testing

@Suite("E-mail addresses")
struct EmailAddressTests {
  @Test(
    "J5 · an address is kept as it was typed, without the blanks around it",
    arguments: [
      ("anna@acme.example", "anna@acme.example"), (" anna@acme.example\n", "anna@acme.example"),
      ("Anna.Rossi+Fatture@Acme.Example", "Anna.Rossi+Fatture@Acme.Example"),
      ("o'neil_7@mail-1.acme.co.uk", "o'neil_7@mail-1.acme.co.uk"), ("a@b.c", "a@b.c"),
    ])
  func kept(text: String, address: String) throws {
    let read = try EmailAddress(text)
    #expect(read.rawValue == address)
    #expect("\(read)" == address)
  }

  @Test(
    "J5 · what is no address is refused with its reason",
    arguments: [
      ("", .empty), (" \t\n", .empty),
      ("anna rossi@acme.example", .forbidden(" ")),
      ("anna@acme.example\r\nBcc", .forbidden("\r\n")),
      ("a@acme.example,b@acme.example", .forbidden(",")),
      ("a@acme.example;b@acme.example", .forbidden(";")),
      ("Anna <anna@acme.example>", .forbidden(" ")), ("<anna@acme.example>", .forbidden("<")),
      ("anna\u{7}@acme.example", .forbidden("\u{7}")), ("perché@acme.example", .forbidden("é")),
      ("anna", .wrongForm), ("anna@acme", .wrongForm), ("@acme.example", .wrongForm),
      ("anna@@acme.example", .wrongForm), ("anna@b@acme.example", .wrongForm),
      ("anna@.example", .wrongForm), ("anna@acme.", .wrongForm), ("anna@", .wrongForm),
      ("anna@acme..example", .wrongForm), (".anna@acme.example", .wrongForm),
      ("anna.@acme.example", .wrongForm), ("an..na@acme.example", .wrongForm),
      ("anna@-acme.example", .wrongForm), ("anna@acme-.example", .wrongForm),
      ("anna@ac_me.example", .wrongForm),
    ] as [(String, EmailAddressError)])
  func refused(text: String, error: EmailAddressError) {
    #expect(throws: error) { try EmailAddress(text) }
  }

  @Test("J5 · an address has at most 254 characters")
  func length() throws {
    let domain = "@acme.example"
    let longest = String(repeating: "a", count: 241) + domain
    #expect(try EmailAddress(longest).rawValue.count == 254)
    #expect(throws: EmailAddressError.tooLong(255)) { try EmailAddress("a" + longest) }
  }

  @Test("J5 · capitals make no other mailbox")
  func capitals() {
    #expect(EmailAddress.of("Anna@Acme.example").reachesSame(as: .of("anna@acme.EXAMPLE")))
    #expect(!EmailAddress.of("anna@acme.example").reachesSame(as: .of("anno@acme.example")))
  }
}
