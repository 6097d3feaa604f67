public import Foundation
public import TerminalUI

/// Asks one card after the other, and tells at the end how many were known and how long it took.
///
/// What would differ from run to run comes from outside: the clock, the order, the zone.
public struct FlashcardsApp: App {
  public enum Message: Sendable {
    case turn
    case answer(isKnown: Bool)
    case restart
    case quit
  }

  public let theme: Theme
  private let cards: [Card]
  private let now: @Sendable () -> Date
  private let time: Date.FormatStyle
  private var position = 0
  private var isTurned = false
  private var known = 0
  private var start: Date
  private var end: Date?

  public init(
    _ cards: [Card], theme: Theme, locale: Locale = .current, timeZone: TimeZone = .current,
    now: @escaping @Sendable () -> Date = { Date() },
    using random: inout some RandomNumberGenerator
  ) {
    self.cards = cards.shuffled(using: &random)
    self.theme = theme
    self.now = now
    start = now()
    var time = Date.FormatStyle(date: .omitted, time: .shortened, locale: locale)
    time.timeZone = timeZone
    self.time = time
  }

  public mutating func update(_ message: Message) -> Effect<Message> {
    switch message {
    case .turn: isTurned = true
    case .answer(let isKnown):
      known += isKnown ? 1 : 0
      isTurned = false
      position += 1
      if position == cards.count { end = now() }
    case .restart:
      (position, known, isTurned, start, end) = (0, 0, false, now(), nil)
    case .quit: return .quit
    }
    return .none
  }

  public func scene(in environment: SceneEnvironment) -> Scene<Message> {
    let bindings = [
      KeyBinding([.character("q")], label: "q", help: "leave", action: Message.quit)
    ]
    let title = View<Message>.row([
      .text([Span(" Flashcards", .barStrong)]), .spacer,
      .text("since \(start.formatted(time)) ", wraps: false),
    ]).role(.bar)
    let page = View<Message>.column([
      title, .blank(), content.padding(leading: 2, trailing: 2), .spacer, .helpLine(bindings),
    ])
    return Scene(
      layers: [Layer(id: layer, view: page, bindings: bindings)],
      minimumSize: Size(columns: 40, rows: 12), tooSmall: "Please make the window larger.")
  }

  /// One name a card, so that each begins with its own focus.
  private var layer: LayerID { LayerID("card-\(position)-\(isTurned)") }

  private var content: View<Message> {
    guard position < cards.count else { return ending }
    let card = cards[position]
    let answer: View<Message> =
      isTurned ? .text(card.answer, role: .accent, alignment: .center) : .blank()
    let buttons: [View<Message>] =
      isTurned
      ? [
        .button("known", "I knew it", kind: .primary, action: .answer(isKnown: true)),
        .button("unknown", "I did not", action: .answer(isKnown: false)),
      ]
      : [.button("turn", "Turn the card", kind: .primary, action: .turn)]
    return .column(
      spacing: 1,
      [
        .text("Card \(position + 1) of \(cards.count)", role: .muted),
        .box(
          .column([
            .blank(), .text(card.question, role: .title, alignment: .center), answer, .blank(),
          ])),
        .row(spacing: 2, buttons),
      ])
  }

  private var ending: View<Message> {
    let seconds = Int((end ?? now()).timeIntervalSince(start))
    let tenths = known * 20 / max(cards.count, 1)
    return .column(
      spacing: 1,
      [
        .text(
          "You knew \(known) of \(cards.count)", role: known == cards.count ? .success : .title),
        .text(
          String(repeating: "█", count: tenths) + String(repeating: "░", count: 20 - tenths),
          role: .success),
        .text("It took \(seconds / 60) min \(seconds % 60) s."),
        .button("restart", "Once more", kind: .primary, action: .restart),
      ])
  }
}
