import Billing
import BillingCenterUI
import Foundation
import TerminalUI

/// All that can be reached from My Account: pages and modals as they stand, and the ways between
/// them.
///
/// From every place each control is pressed and each key; what opens something is walked back by
/// Esc. What is done to the store on the way is undone before the next step.
struct PageGraph {
  /// A way from one place to the next.
  struct Edge: Hashable, Sendable {
    let from: ScreenName
    /// The key, and the control that it was pressed on where that matters: `⏎ add`.
    let by: String
    let to: ScreenName
    let kind: Kind
  }

  enum Kind: Hashable, Sendable {
    /// Opens something from which Esc leads back.
    case opens
    /// Goes back by itself.
    case closes
    /// Leads to where Esc does not come back from.
    case jumps
    /// Does something to the account.
    case acts
    case leaves
  }

  /// A page or modal as it stands.
  private struct Place {
    let session: HeadlessSession<BillingCenterApp>
    /// The keys that lead there.
    let way: [String]
    let store: StoreShelf.Item

    var screens: [ScreenName] { session.app.openScreens }
  }

  private let shelf: StoreShelf
  private var waiting: [Place] = []
  private var known: Set<String> = []
  /// What was seen after a key, so that nothing is looked at twice.
  private var seen: Set<Frame> = []
  private(set) var edges: Set<Edge> = []
  /// The places where Esc did not lead back to what was before, each with the keys to it.
  private(set) var faults: [String] = []

  var screens: Set<ScreenName> { Set(edges.flatMap { [$0.from, $0.to] }) }

  /// Walks everywhere.
  init(of shop: Shop) throws {
    shelf = try StoreShelf(of: shop.storePath)
    take(shop.session, by: [], shelf.first)
    var next = 0
    while next < waiting.count, next < Self.mostPlaces {
      try explore(waiting[next])
      next += 1
    }
    if waiting.count > Self.mostPlaces { faults.append("more than \(Self.mostPlaces) places") }
  }

  /// More than there are; a page that makes ever new ones would never end.
  private static let mostPlaces = 250

  // MARK: - Places

  /// Remembers a place that was not known, with its notice gone.
  ///
  /// A page is known by those before it and its controls; a modal by its controls alone, for many
  /// can be opened everywhere.
  private mutating func take(
    _ session: HeadlessSession<BillingCenterApp>, by way: [String], _ store: StoreShelf.Item
  ) {
    guard seen.insert(session.frame).inserted else { return }
    var session = session
    session.send(.control("l"))
    let screens = session.app.openScreens.suffix(session.app.hasModal ? 1 : 4).map(\.rawValue)
    let names = screens + Set(controls(of: session)).sorted()
    guard known.insert(names.joined(separator: " ")).inserted else { return }
    waiting.append(Place(session: session, way: way, store: store))
  }

  /// The names of the controls that Tab stops at, without their numbers.
  private func controls(of session: HeadlessSession<BillingCenterApp>) -> [String] {
    tabStops(of: session).compactMap { $0.frame.focus?.withoutNumbers }
  }

  /// The session with the focus on each control that Tab stops at.
  private func tabStops(
    of session: HeadlessSession<BillingCenterApp>
  ) -> [HeadlessSession<BillingCenterApp>] {
    var stops = [session]
    var session = session
    for _ in 0..<60 {
      session.send(.tab)
      guard session.frame.focus != stops[0].frame.focus else { break }
      stops.append(session)
    }
    return stops
  }

  // MARK: - Ways

  private static let keys: [Key] =
    "abcdefginoprstuvwxyz1234567/?".map(Key.character)
    + [.function(1), .function(2), .control("p"), .control("t"), .control("o")]

  /// The keys of the sections: the pages before the one that they open are new ones too.
  private static let sections: Set<String> = ["1", "2", "3", "4", "5", "6", "7", "c"]

  private mutating func explore(_ place: Place) throws {
    for key in Self.keys { try press(key, label: key.label, in: place.session, of: place) }
    var pressed: Set<String> = []
    for stop in tabStops(of: place.session) {
      guard let control = stop.frame.focus?.withoutNumbers, pressed.insert(control).inserted
      else { continue }
      for key in [Key.enter, .space, .right, .down] {
        try press(key, label: "\(key.label) \(control)", in: stop, of: place)
      }
      try checkKeepsText(stop, of: place, control)
    }
  }

  private mutating func press(
    _ key: Key, label: String, in before: HeadlessSession<BillingCenterApp>, of place: Place
  ) throws {
    try shelf.put(back: place.store)
    var after = before
    after.send(key)
    guard let from = place.screens.last, let to = after.app.openScreens.last else { return }
    let store = try shelf.changed()
    var kind = kind(from: place.screens, to: after, isDone: store != nil)
    if kind == .opens, Self.sections.contains(label) { kind = .jumps }
    if let kind { edges.insert(Edge(from: from, by: label, to: to, kind: kind)) }
    guard kind != .leaves, kind != nil || after.frame.isChanged(from: before.frame) else { return }
    let way = place.way + [label]
    if kind == .opens { checkEscape(from: after, to: before, by: way) }
    take(after, by: way, store ?? place.store)
  }

  /// What a key did; nil where it opened and closed nothing.
  private func kind(
    from before: [ScreenName], to session: HeadlessSession<BillingCenterApp>, isDone: Bool
  ) -> Kind? {
    let after = session.app.openScreens
    if session.hasQuit { return .leaves }
    if isDone { return .acts }
    if after == before { return nil }
    if after.starts(with: before), after.count == before.count + 1 { return .opens }
    return before.starts(with: after) ? .closes : .jumps
  }

  /// Esc leads back to the same control, and all looks as it did.
  private mutating func checkEscape(
    from opened: HeadlessSession<BillingCenterApp>, to before: HeadlessSession<BillingCenterApp>,
    by way: [String]
  ) {
    var session = opened
    session.send(.escape)
    if session.frame == before.frame, session.app.openScreens == before.app.openScreens { return }
    faults.append(
      "Esc does not lead back after \(way.joined(separator: ", ")): before\n\(before.frame.text)\n"
        + "focus \(before.frame.focus ?? "nowhere"), and after\n\(session.frame.text)\n"
        + "focus \(session.frame.focus ?? "nowhere")")
  }

  /// What was typed is still there after a look at something else.
  private mutating func checkKeepsText(
    _ stop: HeadlessSession<BillingCenterApp>, of place: Place, _ control: String
  ) throws {
    try shelf.put(back: place.store)
    var typed = stop
    typed.paste("7")
    guard typed.frame != stop.frame else { return }
    for key in [Key.function(1), .control("p")] {
      var opened = typed
      opened.send(key)
      guard opened.app.openScreens.count == place.screens.count + 1 else { continue }
      checkEscape(from: opened, to: typed, by: place.way + ["7 in \(control)", key.label])
    }
  }
}

extension Frame {
  /// Whether there is more to see than that the focus has moved.
  fileprivate func isChanged(from before: Frame) -> Bool {
    focus == before.focus && self != before
  }
}

extension String {
  /// The text with one mark for each number, so that the first and the second item look alike.
  fileprivate var withoutNumbers: String {
    replacing(/[0-9]+/, with: "#")
  }
}

extension Key {
  /// How it reads in a report.
  fileprivate var label: String {
    switch self {
    case .enter: "⏎"
    case .space: "space"
    case .right: "→"
    case .down: "↓"
    default:
      switch code {
      case .character(let character): isControl ? "^\(character)" : String(character)
      case .function(let number): "F\(number)"
      default: "\(code)"
      }
    }
  }
}
