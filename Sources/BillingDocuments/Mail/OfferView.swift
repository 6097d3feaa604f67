import Billing

/// What the e-mail of an accepted offer shows.
private struct OfferView {
  let label: [String: String]
  let rule: String
  let recipient: String
  let offer: String
  let ofDay: String
  let onDay: String
  let items: [String]
  let lines: [LineView]
  let sale: SaleView
  let terms: String?
  let seatReminder: String?
  let seller: SenderView

  init(
    _ offer: Offer, on day: Day, _ document: Invoice, to contact: Person, _ composer: MailComposer
  ) {
    let formats = composer.formats
    label = formats.labels
    rule = formats.rule
    recipient = contact.name
    self.offer = offer.id.rawValue
    ofDay = formats.phrase(.of, offer.madeOn, isLong: true)
    onDay = formats.phrase(.on, day, isLong: true)
    items = offer.items.map { formats.item($0, catalog: composer.catalog) }
    lines = document.lines.map { LineView($0, formats) }
    sale = SaleView(document, composer.account, formats)
    let terms = formats.fitted(offer.terms[formats.language])
    self.terms = terms.isEmpty ? nil : terms
    let kinds = offer.items.compactMap { $0.seatKindToAssign(in: composer.catalog) }
    seatReminder = kinds.isEmpty ? nil : formats.seatReminder(kinds)
    seller = SenderView(composer.catalog.seller, formats)
  }
}

extension OfferItem {
  /// The kind of its new seats; nil where it has none, or the catalog does not know.
  fileprivate func seatKindToAssign(in catalog: Catalog) -> SeatKind? {
    let plan: OfferedPlan
    switch self {
    case .add(let added): plan = added
    case .change(let basis, let changed) where changed.seats > basis.agreed.seats: plan = changed
    case .change, .remove: return nil
    }
    return catalog.products.first { $0.id == plan.plan.product }?.seatKind
  }
}

extension MailComposer {
  /// Tells what an accepted offer changes, with all that its document says (rule 41); nil where it
  /// was not accepted.
  func offerAccepted(_ id: OfferID, to contact: Person) -> Letter? {
    guard let offer = account.offer(id), case .accepted(let day, let number) = offer.state,
      let document = account.document(number)
    else { return nil }
    let view = OfferView(offer, on: day, document, to: contact, self)
    return Letter(
      to: contact, about: .offerAccepted(id), on: day,
      title: formats.words(
        "You accepted our offer \(view.ofDay)", "Hai accettato l'offerta \(view.ofDay)"),
      template: "offer-accepted", view)
  }
}
