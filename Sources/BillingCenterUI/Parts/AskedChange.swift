import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// A change of a subscription that a modal asks about first and confirms afterwards.
struct AskedChange: Sendable {
  enum Message: Sendable {
    case confirm
    case answered(Answer)
    case back
    case readMail(Mail)
    case way(GlobalAction)
  }

  /// How far it has got.
  private enum Stage: Sendable {
    case asking
    case failed(ServiceError)
    case done(ConfirmedChange)
  }

  private let command: Command
  let subscription: SubscriptionID
  private var stage = Stage.asking

  init(_ command: Command, of subscription: SubscriptionID) {
    self.command = command
    self.subscription = subscription
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .confirm: return .request(.perform(command)) { .answered($0) }
    case .answered(let answer): stage = stage(after: answer, in: context)
    case .back: return .back
    case .readMail(let mail): return .push(MailScreen(mail: mail))
    case .way(let action): return action.stepFromModal()
    }
    return .none
  }

  /// What the service's answer comes to.
  private func stage(after answer: Answer, in context: ScreenContext) -> Stage {
    if let refusal = answer.refusal { return .failed(refusal) }
    let account = context.account
    return ConfirmedChange(of: subscription, in: account, on: context.today).map { .done($0) }
      ?? .failed(
        .refused(.unknownSubscription(subscription, known: account.subscriptions.map(\.id))))
  }
}

// MARK: - View

extension AskedChange {
  /// The modal in each stage.
  ///
  /// - Parameters:
  ///   - title: The modal's.
  ///   - question: What it asks.
  ///   - actions: The answers to that.
  ///   - answers: The answers' names, by their controls.
  ///   - initialFocus: The answer that the focus begins at.
  ///   - confirmation: What was done.
  ///   - context: The account and the words.
  /// - Returns: What the modal shows.
  func content(
    title: String, question: View<Message>, actions: View<Message>,
    answers: [ControlID: String], initialFocus: ControlID,
    confirmation: (ConfirmedChange) -> View<Message>, in context: ScreenContext
  ) -> ScreenContent<Message> {
    let modal = (title: title, width: 68)
    switch stage {
    case .asking:
      return ScreenContent(
        body: question, actions: actions, bindings: [enter(answers, in: context)],
        initialFocus: initialFocus, modal: modal)
    case .failed(let error):
      return ScreenContent(
        body: .refusal(error, in: context) { .way($0) },
        actions: .closing(in: context, .back),
        bindings: [enter(context.wayHelp(error), in: context)], initialFocus: "close",
        modal: modal)
    case .done(let change):
      return ScreenContent(
        body: confirmation(change),
        actions: .closing(in: context, .back, mail: change.mail.map { .readMail($0.mail) }),
        bindings: [enter(["mail": context.strings.readMail], in: context)],
        initialFocus: "close", modal: modal)
    }
  }

  /// What Enter does on each button; where there is none it closes the modal.
  private func enter(
    _ buttons: [ControlID: String], in context: ScreenContext
  ) -> KeyBinding<Message> {
    context.enter(context.strings.close, elsewhere: buttons, action: .back)
  }
}

/// What a confirmation tells of a subscription, as it was when the service had answered.
struct ConfirmedChange: Sendable {
  let subscription: Subscription
  let status: SubscriptionStatus
  /// The e-mail about it and where that goes; nil where nobody gets one.
  let mail: (mail: Mail, address: PersonID)?

  /// Reads what became of a subscription; nil where the account has none of that name.
  init?(of id: SubscriptionID, in account: Account, on day: Day) {
    guard let subscription = account.subscription(id) else { return nil }
    self.subscription = subscription
    status = subscription.status(on: day)
    mail = account.billingContact.flatMap { contact in
      account.mails.last.map { (mail: $0, address: contact.id) }
    }
  }
}

extension GlobalAction {
  /// A way on from a refusal in a modal: what opens over it leaves it there, what leads elsewhere
  /// closes it first.
  func stepFromModal<Message>() -> Step<Message> {
    switch self {
    case .customerService, .write: .perform(self)
    default: .batch([.back, .perform(self)])
    }
  }
}

extension View {
  /// The end of a modal that has nothing more to ask: close it, or read the e-mail about it.
  static func closing(
    in context: ScreenContext, _ close: Message, mail: Message? = nil
  ) -> View {
    .actionRow(
      mail.map { [.button("mail", context.strings.readMail, action: $0)] } ?? [],
      main: .button("close", context.strings.close, kind: .primary, action: close))
  }
}
