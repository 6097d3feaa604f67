import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// A message to the representative, the billing contact or Customer Service (promises G1, G4 and J3).
struct WriteMessageScreen: Screen {
  enum Message: Sendable {
    case type(String)
    case send
    case sent(Answer)
    case leave
    case goOnWriting
    case close
    case way(GlobalAction)
  }

  /// How far it has come.
  private enum Stage: Hashable, Sendable {
    case writing
    /// Esc was pressed: what was typed would be lost.
    case asking
    case sent
    case refused(BillingError)
  }

  let name = ScreenName.writeMessage
  let correspondent: Correspondent
  private var text = ""
  private var stage = Stage.writing
  /// Whether what is wrong with the text is told: once the user has tried to send it.
  private var showsFault = false

  static let control: ControlID = "message"

  /// How much is shown of a name, so that there is room to write; in Unicode scalars.
  private static let mostOfAName = 150

  init(to correspondent: Correspondent) {
    self.correspondent = correspondent
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .type(let typed): text = typed
    case .send:
      guard fault == nil else {
        showsFault = true
        return .focus(Self.control)
      }
      return .request(.perform(.write(to: correspondent, text.trimmed))) { .sent($0) }
    case .sent(.failed(.refused(let error))): stage = .refused(error)
    case .sent(.failed(let error)): return .notice(.failure(error))
    case .sent: stage = .sent
    case .leave:
      guard !text.trimmed.isEmpty else { return .back }
      stage = .asking
    case .goOnWriting:
      stage = .writing
      return .focus(Self.control)
    case .close: return .back
    case .way(let action): return .batch([.back, .perform(action)])
    }
    return .none
  }

  /// Why the message cannot be sent: it is blank or too long.
  private var fault: BillingError? {
    let length = text.trimmed.count
    return (1...WrittenMessage.lengthLimit).contains(length) ? nil : .messageLength(length)
  }
}

// MARK: - View

extension WriteMessageScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    switch stage {
    case .writing: writing(in: context)
    case .asking: asking(in: context)
    case .sent: sent(in: context)
    case .refused(let error): refused(error, in: context)
    }
  }

  private func modal(in context: ScreenContext) -> (title: String, width: Int) {
    (title: context.strings.write(to: correspondent), width: 72)
  }

  private func writing(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    guard let to = correspondent.recipient(in: context) else {
      return refused(
        correspondent == .representative
          ? .onlineAccount : .notBillingContact(contact: nil), in: context)
    }
    let count = text.trimmed.count
    let area = TextArea<Message>(
      id: Self.control, label: strings.message, text: text,
      placeholder: strings.messageInvitation, rows: 8,
      maximumLength: 2 * WrittenMessage.lengthLimit,
      error: (showsFault ? fault : nil).map { context.explain($0).sentences },
      hint: strings.characters(count, of: WrittenMessage.lengthLimit),
      onChange: { .type($0) })
    return ScreenContent(
      body: .column([
        .fact(
          strings.mailTo, "\(to.name) (\(to.address))".shortened(to: Self.mostOfAName),
          nameColumns: 9),
        .fact(
          strings.messageAbout, context.account.company.name.shortened(to: Self.mostOfAName),
          nameColumns: 9),
        .blank(), .textArea(area),
      ]),
      bodyScrolls: false,
      actions: .actionRow(
        [.button("cancel", strings.cancel, action: .leave)],
        main: .button(
          "send", strings.send, kind: .primary, isEnabled: !context.isBusy, action: .send)),
      bindings: [
        context.enter(
          strings.send,
          elsewhere: [Self.control: strings.newLine, "cancel": strings.cancel],
          action: .send),
        context.key(.back, help: strings.cancel.lowercasedFirst, action: .leave),
      ],
      initialFocus: Self.control, modal: modal(in: context))
  }

  private func asking(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(
      body: .text(strings.discardMessage),
      actions: .actionRow(
        [.button("discard", strings.discard, action: .close)],
        main: .button("go-on", strings.goOnWriting, kind: .primary, action: .goOnWriting)),
      bindings: [
        context.enter(
          strings.goOnWriting, elsewhere: ["discard": strings.discard],
          action: .goOnWriting),
        context.key(.back, help: strings.goOnWriting.lowercasedFirst, action: .goOnWriting),
      ],
      initialFocus: "go-on", modal: modal(in: context))
  }

  private func sent(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let to = correspondent.recipient(in: context)
    return ScreenContent(
      body: .column([
        .success(strings.messageSent),
        .text(to.map { strings.sentTo($0.name, $0.address) } ?? ""),
        .text(strings.answerGoesTo(context.person.id.rawValue)),
      ]),
      actions: .actionRow(
        [], main: .button("close", strings.close, kind: .primary, action: .close)),
      bindings: [
        context.key(.enter, help: strings.close.lowercasedFirst, action: .close)
      ],
      initialFocus: "close", modal: modal(in: context))
  }

  private func refused(
    _ error: BillingError, in context: ScreenContext
  ) -> ScreenContent<Message> {
    ScreenContent(
      body: .refusal(error, in: context) { .way($0) },
      actions: .actionRow(
        [],
        main: .button("close", context.strings.close, kind: .primary, action: .close)),
      initialFocus: "close", modal: modal(in: context))
  }
}

extension Correspondent {
  /// Whom a message goes to; nil where the account has nobody of that kind.
  fileprivate func recipient(in context: ScreenContext) -> (name: String, address: String)? {
    switch self {
    case .representative:
      guard case .corporate(let representative, _) = context.account.kind else { return nil }
      return (representative.name, representative.contact.email)
    case .billingContact:
      return context.account.billingContact.map { ($0.name, $0.id.rawValue) }
    case .customerService:
      return (context.strings.customerService, context.catalog.seller.customerService.email)
    }
  }
}
