import Billing
import Foundation
import Testing

@testable import BillingDocuments

@Suite struct RFC5322MessageTests {
  private func message(
    name: String = "Anna Rossi", address: String = "anna@acme.example",
    subject: String = "Hello", seconds: Int = 0, id: [String] = ["acme", "mail-1"],
    body: String = "Hi\n"
  ) -> String {
    RFC5322Message(
      from: .init(name: "Tools", address: "billing@tools.example"),
      to: .init(name: name, address: address), subject: subject, secondsSinceEpoch: seconds,
      idParts: id, body: body
    ).text
  }

  private func header(_ name: String, in message: String) -> String? {
    let headers = message.replacing("\r\n ", with: " ").split(separator: "\r\n\r\n")[0]
    return headers.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }

  @Test("A message has its headers, an empty line and its body")
  func whole() {
    #expect(
      message() == """
        From: Tools <billing@tools.example>\r
        To: Anna Rossi <anna@acme.example>\r
        Subject: Hello\r
        Date: Thu, 1 Jan 1970 00:00:00 +0000\r
        Message-ID: <acme.mail-1@tools.example>\r
        MIME-Version: 1.0\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Transfer-Encoding: 8bit\r
        \r
        Hi\r

        """)
  }

  @Test("J5 · Who else gets it stands in Cc, one address a line")
  func copies() throws {
    let text = RFC5322Message(
      from: .init(name: "Tools", address: "billing@tools.example"),
      to: .init(name: "Anna", address: "anna@acme.example"),
      copies: [try EmailAddress("a@acme.example"), try EmailAddress("b@acme.example")],
      subject: "Hello", secondsSinceEpoch: 0, idParts: ["1"], body: "Hi\n"
    ).text
    #expect(text.contains("\r\nCc: a@acme.example,\r\n b@acme.example\r\nSubject: Hello\r\n"))
    #expect(!message().contains("Cc:"))
  }

  @Test(
    "A date is that of Greenwich",
    arguments: [
      (1_795_435_200, "Mon, 23 Nov 2026 12:00:00 +0000"),
      (951_782_399, "Mon, 28 Feb 2000 23:59:59 +0000"),
      (951_868_799, "Tue, 29 Feb 2000 23:59:59 +0000"),
      (-1, "Wed, 31 Dec 1969 23:59:59 +0000"),
    ])
  func dates(seconds: Int, text: String) {
    #expect(header("Date", in: message(seconds: seconds)) == text)
  }

  @Test(
    "A name stands before its address as RFC 5322 lets it",
    arguments: [
      ("Anna Rossi", "Anna Rossi <anna@acme.example>"),
      ("Rossi, Anna \"A\\\"", "\"Rossi, Anna \\\"A\\\\\\\"\" <anna@acme.example>"),
      ("", "<anna@acme.example>"), ("\r\n", "<anna@acme.example>"),
      ("Zoë", "=?UTF-8?B?Wm/Dqw==?= <anna@acme.example>"),
    ])
  func names(name: String, text: String) {
    #expect(header("To", in: message(name: name)) == text)
  }

  @Test(
    "A subject beyond ASCII is encoded in lines of at most 76 characters, and reads back",
    arguments: [
      "La tua prova di GoToMeeting è iniziata", String(repeating: "è", count: 300),
      String(repeating: "漢字🎉", count: 40), String(repeating: "a", count: 67), "=?UTF-8?B?QQ==?=",
    ])
  func encodedSubjects(subject: String) throws {
    let message = message(name: subject, subject: subject)
    let lines = message.split(separator: "\r\n").filter { $0.contains("=?UTF-8?B?") }
    #expect(lines.allSatisfy { $0.count <= 76 })
    let words = try #require(header("Subject", in: message)).split(separator: " ")
    #expect(words.allSatisfy { $0.count <= 75 && $0.hasPrefix("=?UTF-8?B?") && $0.hasSuffix("?=") })
    let decoded = try words.map { word in
      let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      return try #require(String(data: data, encoding: .utf8))
    }
    #expect(decoded.joined() == subject)
  }

  @Test(
    "Nothing that comes from outside adds a header",
    arguments: [
      "x\r\nBcc: all@x.example", "x\nBcc: a", "x\rBcc: a", "x\u{2028}Bcc: a", "\r\n\r\nx",
    ])
  func injection(text: String) {
    let plain = message()
    let count = plain.split(separator: "\r\n").count
    for message in [
      message(name: text), message(address: text), message(subject: text), message(id: [text]),
    ] {
      #expect(message.split(separator: "\r\n").count == count)
      #expect(!message.split { $0.isNewline }.contains { $0.hasPrefix("Bcc") })
    }
  }

  @Test("A bracket that a sign before it joins does not end an address either")
  func joinedBracket() {
    #expect(
      header("To", in: message(address: "a\u{600}>,\u{600} b@x.example"))
        == "Anna Rossi <a\u{600}\u{600}b@x.example>")
  }

  @Test("No line is over 998 bytes, and no byte of a long one is lost")
  func longLines() {
    let long = String(repeating: "è漢", count: 2000)
    let message = message(
      name: long, address: long, subject: long, id: [long], body: long + "\n" + long)
    let lines = message.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 998 })
    let body = lines.drop { !$0.isEmpty }.joined()
    #expect(body == long + long)
  }

  @Test("A body's lines end in CR LF, once each, whatever they ended in")
  func lineEnds() {
    for body in ["a\nb", "a\nb\n", "a\r\nb\r\n"] {
      #expect(message(body: body).hasSuffix("8bit\r\n\r\na\r\nb\r\n"))
    }
  }

  @Test("The same parts give the same identifier, others another")
  func identifiers() {
    #expect(message() == message())
    #expect(message(id: ["acme", "mail-2"]) != message())
    #expect(
      header("Message-ID", in: message(id: ["a>b", "mail\u{0}1"])) == "<ab.mail1@tools.example>")
  }
}
