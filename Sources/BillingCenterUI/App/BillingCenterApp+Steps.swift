import Billing
import BillingService
import TerminalUI

extension BillingCenterApp {
  /// Does what a screen has answered.
  mutating func carryOut(_ step: Step<Message>, for id: LayerID) -> Effect<Message> {
    var effects: [Effect<Message>] = []
    _ = carryOut(step, for: id, into: &effects)
    return effects.isEmpty ? .none : .batch(effects)
  }

  /// Carries out one step; false drops those that follow it in its batch.
  private mutating func carryOut(
    _ step: Step<Message>, for id: LayerID, into effects: inout [Effect<Message>]
  ) -> Bool {
    switch step {
    case .none: break
    case .batch(let steps): return carryOut(steps, for: id, into: &effects)
    case .push(let screen): pages.append(entry(screen))
    case .present(let screen): modals.append(entry(screen))
    case .back: close(id)
    case .answer(let message):
      close(id)
      guard let top = modals.last ?? pages.last else { return false }
      effects.append(deliver(message, to: top.id))
    case .show(let screens): show(screens)
    case .focus(let control): effects.append(.focus(control))
    case .begin(let flow): self.flow = flow
    case .move(let move): return flow.make(move)
    case .hold(let item): flow.item = item
    case .payingInvoice(let isPaying): flow.isPayingInvoice = isPaying
    case .request(let request, let reply):
      guard let effect = effect(of: request, for: id, reply) else { return false }
      effects.append(effect)
    case .run(let work):
      guard !isBusy else { return false }
      secondsAtWork = 0
      effects.append(effect(of: work, for: id))
    case .read(let work):
      effects.append(
        .run {
          let outcome = work()
          guard case .screen(_, let message) = outcome else { return outcome }
          return .read(id, message)
        })
    case .perform(let action): effects.append(perform(action))
    case .preview(let name): show(theme: name)
    case .notice(let notice): self.notice = notice
    case .copy(let text): effects.append(.copy(text) { .copied(text, $0) })
    case .choose(let account, let person): choose(account, person)
    case .set(let preference): set(preference)
    case .quit: effects.append(.quit)
    }
    return true
  }

  /// Carries out steps up to the first one that cannot be; the order is then where it was before.
  private mutating func carryOut(
    _ steps: [Step<Message>], for id: LayerID, into effects: inout [Effect<Message>]
  ) -> Bool {
    let flowBefore = flow
    for step in steps {
      guard carryOut(step, for: id, into: &effects) else {
        flow = flowBefore
        return false
      }
    }
    return true
  }

  // MARK: - Going about

  /// Closes a modal or page with all that is open over it; the first page stays.
  private mutating func close(_ id: LayerID) {
    for page in pages.indices {
      if pages[page].id == id {
        if page == 0 { pages[0].modals = [] }
        pages.removeSubrange(max(1, page)...)
        return
      }
      if let modal = pages[page].modals.firstIndex(where: { $0.id == id }) {
        pages[page].modals.removeSubrange(modal...)
        pages.removeSubrange((page + 1)...)
        return
      }
    }
  }

  /// Closes the modal, or goes back one page; the first page stays.
  mutating func goBack() {
    if !modals.isEmpty {
      modals.removeLast()
    } else if pages.count > 1 {
      pages.removeLast()
    }
  }

  mutating func show(_ screens: [any Screen]) {
    pages = Array(pages.prefix(1))
    modals = []
    pages += screens.map { entry($0) }
  }

  /// Opens a section, with its first page or another one.
  mutating func open(_ tab: Tab, _ page: (any Screen)? = nil) {
    guard let session, !flow.isPlacing else { return }
    flow = .cart
    let first = Tab.first(of: session.account)
    show((tab == first ? [] : [self.page(of: first)]) + [page ?? self.page(of: tab)])
  }

  /// The page that a section begins with.
  private func page(of tab: Tab) -> any Screen {
    switch tab {
    case .portal: PortalScreen()
    case .subscriptions: SubscriptionsScreen()
    case .cart: CartScreen()
    case .invoices: InvoicesScreen()
    case .payment: PaymentMethodScreen()
    case .account: CompanyScreen()
    case .help: HelpScreen()
    }
  }

  private mutating func choose(_ account: AccountID, _ person: PersonID) {
    do throws(ServiceError) {
      try begin(with: account, as: person)
    } catch {
      notice = .failure(error)
    }
  }

  mutating func set(_ preference: Preference) {
    switch preference {
    case .language(let language): self.language = language
    case .theme(let name): show(theme: name)
    }
    do {
      try setup.keep(preference)
    } catch {
      notice = Notice(.warning) { $0.strings.choiceNotKept }
    }
  }

  /// Work whose outcome is handed to the screen that wanted it.
  private func effect(
    of work: @escaping @Sendable () -> Message, for id: LayerID
  ) -> Effect<Message> {
    .run {
      let outcome = work()
      guard case .screen(_, let message) = outcome else { return outcome }
      return .answered(id, nil, refusal: nil, message)
    }
  }

  // MARK: - Asking the service

  /// The work of a request; nil while another one is under way.
  private mutating func effect(
    of request: Request, for id: LayerID, _ reply: @escaping @Sendable (Answer) -> Message
  ) -> Effect<Message>? {
    guard let session, !isBusy else { return nil }
    secondsAtWork = 0
    news.isOvertaken = news.isBeingRead
    let service = setup.service
    let (account, person) = (session.account.id, session.person.id)
    return .run {
      let answer = service.answer(request, on: account, as: person)
      guard case .screen(_, let message) = reply(answer) else { return reply(answer) }
      let now = service.account(after: answer, of: account)
      return .answered(id, now, refusal: answer.refusal, message)
    }
  }
}

extension BillingService {
  /// The account after a request: after a refusal as another terminal may have left it, so that what
  /// is shown is what was decided on.
  fileprivate func account(after answer: Answer, of id: AccountID) -> Account? {
    switch answer {
    case .done(let account), .placed(_, let account), .declined(_, let account): account
    case .failed: try? load(id)
    }
  }

  /// Does what is asked; an error is an answer too.
  fileprivate func answer(
    _ request: Request, on account: AccountID, as person: PersonID
  ) -> Answer {
    do throws(ServiceError) {
      switch request {
      case .perform(let command): return .done(try perform(command, on: account, as: person))
      case .save(let card): return .done(try save(card, on: account, as: person))
      case .placeOrder(let quote):
        switch try placeOrder(agreed: quote, on: account, as: person) {
        case .placed(let order, let account): return .placed(order, account)
        case .declined(let failure, let account): return .declined(failure, account)
        }
      case .pay(let number, let amount):
        switch try pay(number, amount, on: account, as: person) {
        case .paid(_, let account): return .done(account)
        case .declined(let failure, let account): return .declined(failure, account)
        }
      }
    } catch {
      return .failed(error)
    }
  }
}
