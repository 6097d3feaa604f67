import Billing
import BillingService
import BillingStore
import TerminalUI
import TestSupport

@testable import BillingCenterUI

/// One random run through the program: keys, pastes, resizes, new days and restarts.
struct KeyWalk {
  private let shop: Shop
  private var random: SeededGenerator
  /// What was done so far, for the report of a fault; the last ones are enough.
  private(set) var done: [String] = []
  private var screenBefore: ScreenName?
  /// The open screens whose top one was scrolled by hand, and its focus not seen whole since then.
  private var scrolled: Set<[ScreenName]> = []
  /// What pages have kept of the contexts so far, as far as anybody still has it.
  private var kept: [Kept] = []

  private struct Kept {
    weak var parts: KeptParts?
  }

  private static let users: [User] = [.anna, .anna, .giulia, .giulia, .paolo, .paolo, .marco]
  private static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
    Size(columns: 160, rows: 45), Size(columns: 59, rows: 30), Size(columns: 100, rows: 19),
    Size(columns: 0, rows: 0), Size(columns: 1, rows: 1),
  ]

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let user = Self.users[random.below(Self.users.count)]
    let language: Language = random.chance(1, in: 2) ? .italian : .english
    shop = try Shop(user, choosing: random.chance(1, in: 10), language)
    done.append("\(user.person) in \(language)")
    if user == .anna, random.chance(1, in: 2) { try shop.fallPastDue() }
    let path = ScreenPath.all[random.below(ScreenPath.all.count)]
    if random.chance(3, in: 4), try shop.goes(to: path, size: Self.sizes[2]) {
      done.append(path.name)
    }
  }

  // MARK: - Walking

  /// Presses keys until something is wrong.
  ///
  /// - Parameter count: How many.
  /// - Returns: What is wrong with the screen or the store; nothing where all is well.
  /// - Throws: Where the store cannot be used.
  mutating func run(keys count: Int) throws -> [String] {
    var left = count
    while left > 0 {
      let event = nextEvent()
      left -= event.keyCount
      done.append("\(event)")
      let before = shop.session.frame
      try take(event)
      let faults = faults(after: event, before: before)
      if !faults.isEmpty { return faults + [shop.session.frame.text] }
    }
    let store = try Store(opening: try shop.otherTerminal().store.path)
    return try BookChecks.faults(in: store)
  }

  /// The last things that were done, the screen they led to, and what is wrong with it.
  func report(_ faults: [String]) -> String {
    done.suffix(25).joined(separator: ", ") + "\n" + faults.joined(separator: "\n")
  }

  private mutating func take(_ event: RandomEvent) throws {
    switch event {
    case .press(let keys): for key in keys { shop.session.send(key) }
    case .type(let text): shop.type(text)
    case .paste(let text): shop.session.paste(text)
    case .resize(let size): shop.session.resize(to: size)
    case .mouse(let event): shop.session.handle(.mouse(event))
    case .days(let days): try restart(on: shop.today.advanced(by: days))
    case .restart: try restart(on: shop.today)
    }
    if shop.session.hasQuit { try restart(on: shop.today) }
  }

  private mutating func restart(on day: Day) throws {
    let size = shop.session.frame.size
    try shop.restart(on: day, random.chance(1, in: 2) ? .italian : .english, size: size)
    scrolled = []
  }

  private mutating func nextEvent() -> RandomEvent {
    switch random.below(200) {
    case 0: .days([1, 1, 8, 31, 92][random.below(5)])
    case 1: .restart
    case 2..<8: .resize(Self.sizes[random.below(Self.sizes.count)])
    case 8..<14: .resize(Self.sizes[2])
    case 14..<18: .paste(RandomEvent.texts[random.below(RandomEvent.texts.count)])
    case 18..<22: .paste(RandomEvent.pastes[random.below(RandomEvent.pastes.count)])
    case 22..<32: .type(RandomEvent.texts[random.below(RandomEvent.texts.count)])
    case 32: .press(RandomEvent.cardForm)
    case 33..<50: .mouse(nextMouseEvent())
    default: .press([RandomEvent.keys[random.below(RandomEvent.keys.count)]])
    }
  }

  /// The mouse on one of the controls' cells more often than on any other.
  private mutating func nextMouseEvent() -> MouseEvent {
    let frame = shop.session.frame
    let action = RandomEvent.mouseActions[random.below(RandomEvent.mouseActions.count)]
    let cells = frame.cells
    let points = cells.indices.filter { Self.clickedRoles.contains(cells[$0].role) }
    let columns = max(1, frame.size.columns)
    guard !points.isEmpty, random.chance(3, in: 4) else {
      return MouseEvent(
        action,
        at: Point(column: random.below(columns), row: random.below(max(1, frame.size.rows))))
    }
    let cell = points[random.below(points.count)]
    return MouseEvent(action, at: Point(column: cell % columns, row: cell / columns))
  }

  private static let clickedRoles: Set<Role> = [
    .button, .primary, .field, .selected, .selectedFocused, .tab, .keyName, .scrollbar,
  ]

  // MARK: - Looking

  /// What the screen is where nothing that was made or drawn before is taken over.
  private var wholeFrame: Frame {
    var session = shop.session
    session.changeApp { $0.forgetLayers() }
    session.show(in: .unicode)
    return session.frame
  }

  private mutating func faults(after event: RandomEvent, before: Frame) -> [String] {
    let frame = shop.session.frame
    let screen = shop.session.app.topScreen
    defer { screenBefore = screen }
    let place = shop.session.app.openScreens
    if FrameChecks.showsFocus(frame) { scrolled.remove(place) }
    if event.scrolls { scrolled.insert(place) }
    let isScrolled = scrolled.contains(place)
    var faults: [String] = []
    if FrameChecks.hidesFocus(frame), !isScrolled, screen == screenBefore,
      before.cursor != nil
    {
      faults.append("the focus, \(frame.focus ?? ""), cannot be seen")
    }
    if hasLeftovers { faults.append("what pages have kept is never given up") }
    if done.count % 4 == 0, wholeFrame != frame {
      faults.append("the screen is not what it would be if all of it were made anew")
    }
    return frame == before
      ? faults : faults + FrameChecks.faults(in: frame, isScrolled: isScrolled)
  }
}

extension KeyWalk {
  /// Whether parts of pages are still there though they were made of another context than the present.
  private var hasLeftovers: Bool {
    mutating get {
      let now = shop.session.app.kept.unicode
      if kept.last?.parts !== now { kept.append(Kept(parts: now)) }
      kept.removeAll { $0.parts == nil }
      return kept.count > 1
    }
  }
}

extension SeededGenerator {
  /// A number from 0 up to a limit, which it never is.
  mutating func below(_ limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &self)
  }

  mutating func chance(_ count: Int, in all: Int) -> Bool {
    below(all) < count
  }
}
