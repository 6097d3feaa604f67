public typealias MailID = Identifier<Mail>

/// An e-mail as it was sent.
public struct Mail: Hashable, Sendable, Codable, Identifiable {
  /// What it is about.
  public enum Subject: Hashable, Sendable, Codable {
    case order(OrderNumber)
    case trialStarted(SubscriptionID)
    /// The next period, with the invoice that charges it (rule 37).
    case renewal(SubscriptionID, InvoiceNumber)
    /// A renewal's charge that failed, with the invoice that it was for (rule 37).
    case paymentFailed(SubscriptionID, InvoiceNumber)
    case cancellationSet(SubscriptionID)
    case cancellationRemoved(SubscriptionID)
    case offerAccepted(OfferID)
    /// A payment of an open invoice, in full or in part (rule 41).
    case invoicePaid(InvoiceNumber)
    /// What somebody of the account has written (rule 40, promise J3).
    case message(Correspondent)

    private enum OrderCodingKeys: String, CodingKey {
      case _0 = "number"
    }

    private enum TrialStartedCodingKeys: String, CodingKey {
      case _0 = "subscription"
    }

    private enum RenewalCodingKeys: String, CodingKey {
      case _0 = "subscription"
      case _1 = "invoice"
    }

    private enum PaymentFailedCodingKeys: String, CodingKey {
      case _0 = "subscription"
      case _1 = "invoice"
    }

    private enum CancellationSetCodingKeys: String, CodingKey {
      case _0 = "subscription"
    }

    private enum CancellationRemovedCodingKeys: String, CodingKey {
      case _0 = "subscription"
    }

    private enum OfferAcceptedCodingKeys: String, CodingKey {
      case _0 = "offer"
    }

    private enum InvoicePaidCodingKeys: String, CodingKey {
      case _0 = "number"
    }

    private enum MessageCodingKeys: String, CodingKey {
      case _0 = "to"
    }
  }

  public let id: MailID
  public let about: Subject
  public let day: Day
  public let recipient: String
  /// Who else gets it: the recipients of invoices, where it tells of one (promise J5).
  public let copies: [EmailAddress]
  public let title: String
  /// Plain text, lines ended by line feeds.
  public let body: String
  /// The whole message of RFC 5322, headers and body, lines ended by CR LF.
  public let message: String

  public init(
    id: MailID, about: Subject, day: Day, recipient: String, copies: [EmailAddress] = [],
    title: String, body: String, message: String
  ) {
    self.id = id
    self.about = about
    self.day = day
    self.recipient = recipient
    self.copies = copies
    self.title = title
    self.body = body
    self.message = message
  }
}
