import Billing
import BillingService
import TerminalUI

extension BillingCenterApp {
  /// Opens the palette, and makes the documents ready that can be found in it.
  mutating func presentPalette() -> Effect<Message> {
    let context = context(glyphs: .unicode)
    present(PaletteScreen(actions: paletteActions, in: context))
    guard let session, let id = modals.last?.id else { return .none }
    let (history, formats) = (session.history, context.formats)
    return .run { .read(id, PaletteScreen.prepare(history, formats)) }
  }

  /// What the palette offers: every page, action, subscription and product by name.
  private var paletteActions: [GlobalAction] {
    let mouse: [GlobalAction] = capturesMouse == nil ? [] : [.switchMouse]
    let always: [GlobalAction] =
      [.chooser, .themes, .switchLanguage] + mouse + [.keys, .leave]
    guard let session else { return always }
    let account = session.account
    let isContact = session.person.id == account.billingContact?.id
    let tabs = Tab.tabs(of: account).map { GlobalAction.open($0) }
    var letters: [GlobalAction] = [.write(to: .customerService)]
    if account.billingContact != nil, !isContact { letters.append(.write(to: .billingContact)) }
    if account.kind != .online, isContact { letters.append(.write(to: .representative)) }
    return [.myAccount] + tabs + [.addSubscription, .balance, .customerService] + letters + always
      + plans + HelpTopic.allCases.map { .help($0) }
  }

  /// The subscriptions with what may be done to them, and what can be bought.
  private var plans: [GlobalAction] {
    let context = context(glyphs: .unicode)
    let subscriptions = context.account.subscriptions
    guard context.closedReason == nil else {
      return subscriptions.map { .subscription($0.id, name: $0.planName) }
    }
    return subscriptions.map { .options($0.id, name: $0.planName) }
      + context.catalog.products.map { .add($0.id, name: $0.name) }
  }
}
