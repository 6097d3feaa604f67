package import Billing

extension Formats {
  /// What a person may do.
  package func role(_ role: Person.Role) -> String {
    switch role {
    case .billingContact: words("Billing contact", "Contatto di fatturazione")
    case .reader: words("Read only", "Sola lettura")
    }
  }

  /// Whom a message reaches.
  package func correspondent(_ correspondent: Correspondent) -> String {
    switch correspondent {
    case .representative: words("Representative", "Rappresentante")
    case .billingContact: role(.billingContact)
    case .customerService: words("Customer Service", "Servizio clienti")
    }
  }

  /// How an account is looked after; both words are the vendor's own in either language.
  package func kind(_ kind: AccountKind) -> String {
    switch kind {
    case .online: "Online"
    case .corporate: "Corporate"
    }
  }
}
