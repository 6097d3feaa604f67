/// A person's e-mail address, which names them.
public typealias PersonID = Identifier<Person>

/// Somebody who may see the account.
public struct Person: Hashable, Sendable, Codable, Identifiable {
  /// What a person may do.
  public enum Role: String, Hashable, Sendable, Codable {
    /// May change everything.
    case billingContact
    /// Sees everything and changes nothing.
    case reader
  }

  /// The e-mail address.
  public let id: PersonID
  public let name: String
  public let role: Role

  public init(id: PersonID, name: String, role: Role) {
    self.id = id
    self.name = name
    self.role = role
  }
}

/// The vendor's person for a corporate account.
public struct Representative: Hashable, Sendable, Codable {
  public let name: String
  public let contact: ContactWays

  public init(name: String, contact: ContactWays) {
    self.name = name
    self.contact = contact
  }
}
