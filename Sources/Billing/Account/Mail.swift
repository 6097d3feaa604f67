public typealias MailID = Identifier<Mail>

/// An e-mail as it was sent.
public struct Mail: Hashable, Sendable, Codable, Identifiable {
  /// What it is about.
  public enum Subject: Hashable, Sendable, Codable {
    case order(OrderNumber)
    case trialStarted(SubscriptionID)

    private enum OrderCodingKeys: String, CodingKey {
      case _0 = "number"
    }

    private enum TrialStartedCodingKeys: String, CodingKey {
      case _0 = "subscription"
    }
  }

  public let id: MailID
  public let about: Subject
  public let day: Day
  public let recipient: String
  public let title: String
  /// Plain text, lines ended by line feeds.
  public let body: String
  /// The whole message of RFC 5322, headers and body, lines ended by CR LF.
  public let message: String

  public init(
    id: MailID, about: Subject, day: Day, recipient: String, title: String, body: String,
    message: String
  ) {
    self.id = id
    self.about = about
    self.day = day
    self.recipient = recipient
    self.title = title
    self.body = body
    self.message = message
  }
}
