import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Something that the palette leads to, as it is shown and found.
struct PaletteEntry: Sendable {
  let action: GlobalAction
  let kind: String
  /// How its own key reads; nil where it has none that works everywhere.
  let key: String?
  /// What it is called; of a document its number.
  private let name: String
  /// What else is told of a document: its amount first, since a narrow window cuts the end.
  private let facts: (amount: Money, plans: String)?
  private let searched: FuzzyText
  private let searchedKind: FuzzyText

  init(_ action: GlobalAction, in context: ScreenContext) {
    let strings = context.strings
    self.action = action
    name = strings.name(of: action)
    facts = nil
    kind = strings.kind(of: action)
    key = action.keyAction(in: context).flatMap(strings.keyLabel)
    searched = FuzzyText(name)
    searchedKind = FuzzyText(kind)
  }

  init(_ document: Invoice, _ formats: Formats) {
    action = .document(document.number)
    name = document.number.rawValue
    facts = (document.gross, document.planNames)
    kind = formats.label(document.kind == .invoice ? .invoice : .creditNote).lowercasedFirst
    key = nil
    searched = FuzzyText(Self.title(name, facts, formats))
    searchedKind = FuzzyText(kind)
  }

  /// What is shown of it.
  func title(_ formats: Formats) -> String {
    Self.title(name, facts, formats)
  }

  private static func title(
    _ name: String, _ facts: (amount: Money, plans: String)?, _ formats: Formats
  ) -> String {
    facts.map { "\(name) · \(formats.amount($0.amount)) · \($0.plans)" } ?? name
  }

  /// How well it matches each word, by its title or else its kind; nil where a word is in neither.
  func score(for words: [FuzzyQuery]) -> Int? {
    var sum = facts == nil ? 0 : -Self.documentHandicap
    for word in words {
      guard let score = word.score(of: searched) ?? word.score(of: searchedKind).map({ $0 / 4 })
      else { return nil }
      sum += score
    }
    return sum
  }

  /// Pages and actions stand before documents that are found as well.
  private static let documentHandicap = 8

  /// The title in spans, of which those that were searched for stand out.
  func spans(for words: [FuzzyQuery], isSelected: Bool, _ formats: Formats) -> [Span] {
    let title = title(formats)
    let searched = FuzzyText(title)
    let (plain, marked): (Role, Role) =
      isSelected ? (.selectedFocused, .selectedMatch) : (.text, .accent)
    let places = Set(words.compactMap { $0.match(searched)?.places }.joined())
    var spans: [Span] = []
    for (place, character) in title.enumerated() {
      let role = places.contains(place) ? marked : plain
      if spans.last?.role == role {
        spans[spans.count - 1].text.append(character)
      } else {
        spans.append(Span(String(character), role))
      }
    }
    return spans
  }
}

extension GlobalAction {
  /// The action whose keys do the same from every page; nil where there is none.
  fileprivate func keyAction(in context: ScreenContext) -> KeyAction? {
    switch self {
    case .open(let tab):
      guard let session = context.session,
        let place = Tab.tabs(of: session.account).firstIndex(of: tab)
      else { return nil }
      let own: KeyAction = .tab(tab)
      let hasPlace = !context.strings.keyMap[.tab(at: place + 1)].isEmpty
      return hasPlace ? .tab(at: place + 1) : own
    case .customerService: return .customerService
    case .themes: return .themes
    case .switchLanguage: return .language
    case .switchMouse: return .mouse
    case .keys: return .keys
    case .leave: return .leave
    default: return nil
    }
  }
}
