import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// A pending offer, to be read and accepted or rejected (promises G2 and J5).
struct OfferScreen: Screen, Equatable {
  enum Message: Sendable {
    /// Accepts it at the price that the page shows.
    case accept(agreed: Quote)
    case accepted(Answer)
    case reject
    case rejected
    case readMail(Mail)
    case openDocument(InvoiceNumber)
    case pay(InvoiceNumber)
    case way(GlobalAction)
    case back
  }

  let name = ScreenName.offer
  var tab: Tab? { .portal }
  let offer: OfferID
  /// Whether it was accepted here, which is then confirmed.
  private var isAccepted = false

  init(offer: OfferID) {
    self.offer = offer
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .accept(let quote):
      return .request(.perform(.acceptOffer(offer, agreed: quote))) { .accepted($0) }
    case .accepted(let answer): return accepted(answer)
    case .reject: return .present(RejectOfferScreen(offer: offer))
    case .rejected: return .batch([.back, .notice(Notice { $0.strings.offerRejected })])
    case .readMail(let mail): return .push(MailScreen(mail: mail))
    case .openDocument(let number): return .push(InvoiceScreen(number: number))
    case .pay(let number): return .perform(.pay(number))
    case .way(let action): return .perform(action)
    case .back: return .back
    }
  }

  private mutating func accepted(_ answer: Answer) -> Step<Message> {
    switch answer {
    case .failed(.refused(.quoteChanged(let agreed, let now))):
      return .notice(
        Notice(.warning) {
          $0.strings.offerPriceChanged($0.formats.amount(agreed.due), $0.formats.amount(now.due))
        })
    case .failed(let error): return .notice(.failure(error))
    case .done, .placed, .declined:
      isAccepted = true
      return .focus("done")
    }
  }
}

// MARK: - Reading and answering

extension OfferScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    guard let offer = context.account.offer(offer) else {
      let known = context.account.offers.map(\.id)
      return refused(.unknownOffer(self.offer, known: known), nil, in: context)
    }
    if isAccepted, let number = offer.document,
      let document = try? context.history.document(number)
    {
      return confirmation(of: offer, document, in: context)
    }
    if let reason = context.portalClosedReason { return refused(reason, offer, in: context) }
    do throws(BillingError) {
      let quote = try context.account.quote(accepting: offer.id, in: context.domain)
      return question(about: offer, quote, in: context)
    } catch {
      return refused(error, offer, in: context)
    }
  }

  private func question(
    about offer: Offer, _ quote: Quote, in context: ScreenContext
  ) -> ScreenContent<Message> {
    let strings = context.strings
    let total = quote.due.isPositive ? " · " + context.formats.amount(quote.due) : ""
    return ScreenContent(
      body: .column(
        terms(of: offer, in: context) + [.orderSummary(quote, in: context)]),
      actions: .actionRow(
        [
          .button("back", strings.back, action: .back),
          .button("reject", strings.reject, action: .reject),
        ],
        main: .button(
          "accept", strings.accept + total, kind: .primary, action: .accept(agreed: quote))),
      bindings: [
        context.enter(
          strings.accept, elsewhere: ["back": strings.back, "reject": strings.reject],
          action: .accept(agreed: quote))
      ],
      initialFocus: "accept")
  }

  /// Why it cannot be accepted, with what it was.
  private func refused(
    _ error: BillingError, _ offer: Offer?, in context: ScreenContext
  ) -> ScreenContent<Message> {
    ScreenContent(
      body: .column(
        (offer.map { terms(of: $0, in: context) } ?? [.heading(context.strings.offer)])
          + [.refusal(error, in: context) { .way($0) }]),
      actions: .actionRow(
        [], main: .button("back", context.strings.back, kind: .primary, action: .back)),
      initialFocus: "back")
  }

  /// What is offered in words, until when, and how it is paid.
  private func terms(of offer: Offer, in context: ScreenContext) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    let fact = { (name: String, value: String) in View<Message>.fact(name, value, nameColumns: 20) }
    let items = offer.items.map { View<Message>.text(formats.item($0, catalog: context.catalog)) }
    return [.heading(strings.offer, trailing: .text(formats.status(offer.state), role: .muted))]
      + items + [
        .blank(), fact(strings.terms, formats.fitted(offer.terms[context.language])),
        fact(strings.acceptBy, formats.longDate(offer.lastDay)),
        fact(strings.toPay, strings.daysAfterAcceptance(offer.paymentDays)), .blank(),
      ]
  }
}
