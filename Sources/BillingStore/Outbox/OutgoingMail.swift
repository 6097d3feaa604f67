import Billing

/// An e-mail on its way from the journal to the outbox.
struct OutgoingMail: Sendable {
  /// The transaction in which it was sent.
  let sequence: Int
  /// Without flags; the same for the same mail, so that it is put there once.
  let fileName: String
  let message: String

  init(_ mail: Mail, sequence: Int) {
    self.sequence = sequence
    let digits = String(sequence)
    let padding = String(repeating: "0", count: max(0, 6 - digits.count))
    fileName = "\(padding)\(digits).\(Self.escaped(mail.id.rawValue)).billing-center"
    message = mail.message
  }

  /// Keeps ASCII letters, digits and hyphens, and writes any other byte as `%` and its two digits.
  private static func escaped(_ name: String) -> String {
    var escaped = ""
    for byte in name.utf8 {
      if AccountDirectory.isLetterOrDigit(byte) || byte == UInt8(ascii: "-") {
        escaped.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return escaped
  }
}
