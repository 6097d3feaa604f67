import Billing

extension Formats {
  func notBillingContact(_ contact: Person?, _ catalog: Catalog) -> Explanation {
    let what = words(
      "only the billing contact can change this account",
      "solo il contatto di fatturazione può modificare questo account")
    guard let contact else {
      return Explanation(
        what,
        why: words(
          "this account has no billing contact yet",
          "questo account non ha ancora un contatto di fatturazione"),
        remedy: contactCustomerService(catalog))
    }
    return Explanation(
      what,
      why: words(
        "the billing contact is \(contact.name) (\(contact.id))",
        "il contatto di fatturazione è \(contact.name) (\(contact.id))"),
      remedy: words(
        "ask \(contact.name) to make the change", "chiedi la modifica a questa persona"))
  }

  func unknownPerson(_ person: PersonID, _ known: [PersonID]) -> Explanation {
    Explanation(
      words(
        "\(named(person)) is not on this account",
        "\(named(person)) non fa parte di questo account"),
      why: words("its people are \(list(known))", "ne fanno parte \(list(known))"),
      remedy: words("use one of these addresses", "usa uno di questi indirizzi"))
  }

  func corporateAccount(_ representative: Representative) -> Explanation {
    let contact = representative.contact
    return Explanation(
      words(
        "this account cannot be changed online", "questo account non si può modificare online"),
      why: words(
        "it is a Corporate account, and \(representative.name) looks after it",
        "è un account Corporate, seguito da \(representative.name)"),
      remedy: words(
        "write to \(contact.email) or call \(contact.phone)",
        "scrivi a \(contact.email) o chiama il numero \(contact.phone)"))
  }
}
