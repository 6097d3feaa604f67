import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Payment method, VAT number, and the order is placed (promise B10).
struct PaymentScreen: Screen {
  enum Message: Sendable {
    case setMethod(Int)
    case editCard(CardForm.Part, String)
    case editVATNumber(String)
    case applyVATNumber
    case vatNumberSet(Answer, sent: String, thenPlace: Bool)
    case place
    case cardSaved(Answer)
    case ordered(Answer)
    case back
  }

  let name = ScreenName.payment
  var tab: Tab? { .cart }
  private(set) var usesNewCard: Bool
  private(set) var card = CardForm()
  private(set) var vatText: String
  private(set) var vatFault: VATNumberError?
  /// Why the last try was declined.
  private(set) var failure: PaymentFailure?

  /// What the page shows, and nothing else is agreed to.
  private(set) var agreed: Quote

  init(agreed: Quote, in context: ScreenContext) {
    self.agreed = agreed
    usesNewCard = context.account.paymentMethod == nil
    vatText = context.account.company.vatNumber?.description ?? ""
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .setMethod(let index): usesNewCard = index == 1
    case .editCard(let part, let text): card.set(part, to: text)
    case .editVATNumber(let text):
      vatText = text
      vatFault = nil
    case .applyVATNumber: return applyVATNumber(thenPlace: false, in: context)
    case .vatNumberSet(let answer, let sent, let thenPlace):
      return vatNumberSet(answer, sent: sent, thenPlace: thenPlace, in: context)
    case .place: return place(in: context)
    case .cardSaved(let answer): return cardSaved(answer)
    case .ordered(let answer): return ordered(answer, in: context)
    case .back: return .batch([.move(.back), .answer(CheckoutScreen.Message.resume)])
    }
    return .none
  }

  /// Whether a VAT number makes a difference to this account at all (rule 26).
  private func offersVATNumber(in context: ScreenContext) -> Bool {
    context.account.company.address.country.isMemberState
  }

  private func isVATNumberEdited(in context: ScreenContext) -> Bool {
    offersVATNumber(in: context)
      && vatText.trimmed != context.account.company.vatNumber?.description ?? ""
  }
}

// MARK: - VAT number

extension PaymentScreen {
  private mutating func applyVATNumber(
    thenPlace: Bool, in context: ScreenContext
  ) -> Step<Message> {
    do throws(VATNumberError) {
      let country = context.account.company.address.country.rawValue
      let number = vatText.trimmed.isEmpty ? nil : try VATNumber(vatText, country: country)
      return .request(.perform(.setVATNumber(number))) { [sent = vatText] answer in
        .vatNumberSet(answer, sent: sent, thenPlace: thenPlace)
      }
    } catch {
      vatFault = error
      return .focus("vat-number")
    }
  }

  private mutating func vatNumberSet(
    _ answer: Answer, sent: String, thenPlace: Bool, in context: ScreenContext
  ) -> Step<Message> {
    if case .failed(let error) = answer { return .notice(.failure(error)) }
    // What was typed while the service was at work stays, and waits to be applied.
    if vatText == sent { vatText = context.account.company.vatNumber?.description ?? "" }
    guard let now = context.cartQuote else { return .none }
    if thenPlace, now == agreed { return place(in: context) }
    agreed = now
    return .notice(Notice { $0.strings.vatNumberApplied($0.formats.amount(now.due)) })
  }
}

// MARK: - Placing the order

extension PaymentScreen {
  private mutating func place(in context: ScreenContext) -> Step<Message> {
    guard !context.flow.isPlacing else { return .none }
    if isVATNumberEdited(in: context) { return applyVATNumber(thenPlace: true, in: context) }
    guard usesNewCard, !agreed.isFree else {
      failure = nil
      return .batch([.move(.place), order()])
    }
    guard let entry = card.entry(on: context.today) else {
      card.showsFaults = true
      return card.firstFault(on: context.today).map { .focus($0.control) } ?? .none
    }
    failure = nil
    return .batch([.move(.place), .request(.save(entry)) { .cardSaved($0) }])
  }

  private func order() -> Step<Message> {
    .request(.placeOrder(agreed: agreed)) { .ordered($0) }
  }

  private mutating func cardSaved(_ answer: Answer) -> Step<Message> {
    switch answer {
    case .failed(.card(let failure)):
      self.failure = failure
      return .batch([.move(.decline(failure)), .focus(CardForm.Part.number.control)])
    case .failed(let error):
      return .batch([.move(.interrupt), .notice(.failure(error))])
    case .done, .placed, .declined:
      card = CardForm()
      usesNewCard = false
      return order()
    }
  }

  private mutating func ordered(_ answer: Answer, in context: ScreenContext) -> Step<Message> {
    switch answer {
    case .placed(let order, _):
      return .batch([
        .move(.succeed(order.number)),
        .show([SubscriptionsScreen(), ConfirmationScreen(of: .order(order.number))]),
      ])
    case .declined(let failure, _):
      self.failure = failure
      return .batch([.move(.decline(failure)), .focus("method")])
    case .failed(.refused(.quoteChanged)):
      return .batch([
        .move(.reprice), .answer(CheckoutScreen.Message.priceChanged(from: agreed)),
      ])
    case .failed(.refused(.cartEmpty)):
      return .batch([
        .move(.interrupt), .open(.cart), .notice(Notice(.warning) { $0.strings.orderedElsewhere }),
      ])
    case .failed(let error):
      let isUnderWay = context.account.openPayment != nil
      return .batch([
        .move(.interrupt),
        .notice(
          Notice(.danger) { context in
            let words = context.explain(error).sentences
            return isUnderWay ? "\(words) \(context.strings.paymentUnderWay)" : words
          }),
      ])
    case .done:
      return .move(.interrupt)
    }
  }
}

// MARK: - View

extension PaymentScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let total = agreed.isFree ? "" : " · " + context.formats.amount(agreed.due)
    return ScreenContent(
      body: .column(rows(in: context)),
      actions: .actionRow(
        [.button("back", strings.back, action: .back)],
        main: .button(
          "place", strings.placeOrder + total, kind: .primary, isEnabled: !context.flow.isPlacing,
          action: .place)),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey, help: enterHelp(in: context),
          worksWhileEditing: false, action: .place),
        KeyBinding([.escape], label: "esc", help: strings.keyBack, action: .back),
      ],
      initialFocus: usesNewCard ? CardForm.Part.number.control : "place")
  }

  /// What Enter does where the focus is.
  private func enterHelp(in context: ScreenContext) -> String {
    let strings = context.strings
    var others: [ControlID: String] = [
      "vat-number": strings.apply, "apply-vat": strings.apply, "back": strings.back,
    ]
    for part in CardForm.Part.allCases { others[part.control] = strings.next }
    return context.enterHelp(strings.placeOrder, elsewhere: others)
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    let strings = context.strings
    var rows: [View<Message>] = [
      .heading(strings.payment, at: .order, strings)
    ]
    if let failure {
      rows += [
        .explanation(context.formats.explain(failure), role: .danger),
        View.text(strings.nothingBought).padding(leading: 2), .blank(),
      ]
    }
    if !agreed.isFree { rows += method(in: context) + [.blank()] }
    if offersVATNumber(in: context) { rows += vatNumber(in: context) + [.blank()] }
    return rows + due(in: context)
  }

  /// What is charged, and the VAT in it, which a VAT number may change.
  private func due(in context: ScreenContext) -> [View<Message>] {
    let formats = context.formats
    return agreed.vat.map {
      .amountRow(formats.vatLabel($0, among: agreed.vat), formats.amount($0.amount))
    } + [
      .amountRow(
        context.label(.totalDue), formats.amount(agreed.due), labelRole: .title, amountRole: .title)
    ]
  }

  private func method(in context: ScreenContext) -> [View<Message>] {
    let strings = context.strings
    let form = card.view(in: context) { Message.editCard($0, $1) }
    guard let method = context.account.paymentMethod else {
      return [.box(title: [Span(context.label(.paymentMethod), .title)], form)]
    }
    let choice = View<Message>.choice(
      "method", options: [context.formats.card(method), strings.anotherCard],
      selected: usesNewCard ? 1 : 0, style: .radio, onChange: { .setMethod($0) })
    let note = View<Message>.text(strings.sandbox, role: .muted)
    return [
      .box(
        title: [Span(context.label(.paymentMethod), .title)],
        .column([choice, usesNewCard ? form.padding(top: 1) : note]))
    ]
  }

  private func vatNumber(in context: ScreenContext) -> [View<Message>] {
    let strings = context.strings
    return [
      .row(
        spacing: 2,
        [
          .field(
            Field(
              id: "vat-number", label: strings.vatNumberOptional, text: vatText,
              maximumLength: 20, columns: 22,
              error: vatFault.map { context.formats.explain($0).sentences },
              onChange: { .editVATNumber($0) }, onSubmit: .applyVATNumber)),
          View.button(
            "apply-vat", strings.apply, isEnabled: isVATNumberEdited(in: context),
            action: .applyVATNumber
          ).padding(top: 1),
        ])
    ]
  }
}
