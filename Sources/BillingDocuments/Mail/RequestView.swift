import Billing

/// What a request to the representative shows (rule 40).
private struct RequestView {
  let recipient: String
  let company: String
  let account: String
  /// The person who asks; nil where the vendor's own program does.
  let name: String?
  let email: String?
  /// The text as it was written, line by line.
  let text: [String]
  let onDay: String
  let seller: String

  init(
    _ request: RepresentativeRequest, _ person: Person?, to representative: Representative,
    _ composer: MailComposer
  ) {
    recipient = representative.name
    company = composer.formats.fitted(composer.account.company.name)
    account = composer.account.id.rawValue
    name = person?.name
    email = request.person?.rawValue
    text = request.text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    onDay = composer.formats.phrase(.on, request.day, isLong: true)
    seller = composer.catalog.seller.name
  }
}

extension MailComposer {
  /// Takes a request to the representative, to whom an answer reaches the person who asked; nil
  /// where nobody represents the account.
  func request(_ request: RepresentativeRequest) -> Letter? {
    guard case .corporate(let representative, _) = account.kind else { return nil }
    let person = request.person.flatMap(account.person)
    let view = RequestView(request, person, to: representative, self)
    var letter = Letter(
      to: RFC5322Message.Mailbox(
        name: representative.name, address: representative.contact.email),
      about: .request, on: request.day,
      title: formats.words(
        "Request from \(view.company)", "Richiesta di \(view.company)"),
      template: "request", view)
    letter.answers = request.person.map {
      RFC5322Message.Mailbox(name: person?.name ?? "", address: $0.rawValue)
    }
    return letter
  }
}
