import Billing

/// What one line of an account's journal holds: events that happened together, or not at all.
struct Transaction: Codable {
  let at: Timestamp
  /// Who acted: a person's e-mail address, or `system`.
  let by: String
  let events: [Event]
}
