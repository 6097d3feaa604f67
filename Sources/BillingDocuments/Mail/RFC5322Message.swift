package import Billing

/// A message of plain text as mail programs read it (RFC 5322, with MIME's RFC 2045 and 2047).
///
/// No name, address or title can add a header: characters that would act are left out.
package struct RFC5322Message: Hashable, Sendable {
  /// A mailbox with the name that is shown for it.
  package struct Mailbox: Hashable, Sendable {
    let name: String
    let address: String

    package init(name: String, address: String) {
      self.name = name
      self.address = address
    }
  }

  /// Headers and body, lines ended by CR LF, none over 998 bytes.
  package let text: String

  /// Writes a message.
  ///
  /// - Parameters:
  ///   - sender: Who writes.
  ///   - recipient: Whom it reaches.
  ///   - copies: Who else gets it.
  ///   - answerer: Whom an answer reaches; nil where it is the sender.
  ///   - subject: What it is about, in one line.
  ///   - secondsSinceEpoch: When it is sent, in seconds since 1970.
  ///   - idParts: What tells it from all other messages of the sender.
  ///   - body: Plain text, lines ended by line feeds.
  package init(
    from sender: Mailbox, to recipient: Mailbox, copies: [EmailAddress] = [],
    replyTo answerer: Mailbox? = nil, subject: String, secondsSinceEpoch: Int, idParts: [String],
    body: String
  ) {
    var headers = ["From: \(Self.header(sender))", "To: \(Self.header(recipient))"]
    if !copies.isEmpty {
      headers.append("Cc: " + copies.map(\.rawValue).joined(separator: ",\r\n "))
    }
    if let answerer { headers.append("Reply-To: \(Self.header(answerer))") }
    headers += [
      "Subject: \(EncodedWords.encoding(subject.withoutControls))",
      "Date: \(Self.date(secondsSinceEpoch))",
      "Message-ID: <\(Self.identifier(idParts, of: sender))>",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: 8bit",
    ]
    var lines = body.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let body = lines.flatMap { Self.pieces(of: String($0).withoutControls) }
    text = (headers + [""] + body + [""]).joined(separator: "\r\n")
  }

  /// A line cut where RFC 5322 forbids it to be longer, never within a scalar.
  private static func pieces(of line: String) -> [String] {
    guard line.utf8.count > longestLine else { return [line] }
    var pieces = [String.UnicodeScalarView()]
    var bytes = 0
    for scalar in line.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > longestLine {
        pieces.append(String.UnicodeScalarView())
        bytes = UTF8.width(scalar)
      }
      pieces[pieces.count - 1].append(scalar)
    }
    return pieces.map { String($0) }
  }

  /// In bytes, without CR LF (RFC 5322, 2.1.1).
  private static let longestLine = 998
}

// MARK: - Headers

extension RFC5322Message {
  /// A mailbox as `Name <address>`, the name quoted or encoded where it needs to be.
  private static func header(_ mailbox: Mailbox) -> String {
    let name = mailbox.name.withoutControls
    let address = "<\(address(of: mailbox))>"
    guard !name.isEmpty else { return address }
    let encoded = EncodedWords.encoding(name)
    guard encoded == name else { return "\(encoded)\r\n \(address)" }
    guard !name.allSatisfy(\.standsInPhrase) else { return "\(name) \(address)" }
    let quoted = name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
    return "\"\(quoted)\" \(address)"
  }

  /// The address without what would end it; no longer than an address can be (RFC 5321).
  private static func address(of mailbox: Mailbox) -> String {
    let kept = mailbox.address.withoutControls.unicodeScalars
      .filter { !$0.properties.isWhitespace && !endsAddress.contains($0) }
    return String(String.UnicodeScalarView(kept.prefix(longestAddress)))
  }

  private static let endsAddress: Set<Unicode.Scalar> = ["<", ">", ",", ";"]

  /// 64 for the local part, 255 for the domain and the sign between them.
  private static let longestAddress = 320

  /// `acme.mail-3@vendor.example`: the same parts give the same identifier.
  private static func identifier(_ parts: [String], of sender: Mailbox) -> String {
    let left = parts.map { part in part.filter(\.standsInIdentifier).prefix(128) }
    let domain = address(of: sender).split(separator: "@").last ?? ""
    return "\(left.joined(separator: "."))@\(domain.filter(\.standsInIdentifier))"
  }

  /// A moment in Greenwich: `Mon, 23 Nov 2026 12:00:00 +0000`.
  private static func date(_ secondsSinceEpoch: Int) -> String {
    let (days, seconds) = secondsSinceEpoch.quotientAndRemainder(dividingBy: 86_400)
    let borrows = seconds < 0
    let day = Day(daysSinceEpoch: borrows ? days - 1 : days)
    let secondOfDay = borrows ? seconds + 86_400 : seconds
    // 1 January 1970 was a Thursday.
    let weekday = weekdays[((day.daysSinceEpoch + 3) % 7 + 7) % 7]
    let date = day.components
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(weekday), \(date.day) \(months[date.month - 1]) \(date.year) \(time) +0000"
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Character {
  fileprivate var standsInIdentifier: Bool {
    isASCII && (isLetter || isNumber || self == "-" || self == ".")
  }

  /// Whether it needs no quotes before an address.
  fileprivate var standsInPhrase: Bool {
    isASCII && (isLetter || isNumber || self == "-" || self == " ")
  }
}
