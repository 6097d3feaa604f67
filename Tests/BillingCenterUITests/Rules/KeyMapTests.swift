import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("The Billing Center's keys")
struct BillingCenterKeyMapTests {
  private static func map(_ yaml: String) throws -> KeyMap {
    var map = KeyMap.billingCenter
    #expect(map.apply(yaml: yaml) == [])
    return map
  }

  @Test("The keys that the program comes with contradict nowhere")
  func defaults() throws {
    #expect(try Self.map("redraw: ctrl-l") == .billingCenter)
    let names = KeyMap.billingCenter.definitions.map(\.action)
    #expect(Set(names).count == names.count)
  }

  @Test("docs/keys.md lists every action with its keys and where it acts")
  func page() throws {
    let rows = try SourceTree.text(of: "docs/keys.md").split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed) }
    let documented = rows.map { "\($0[1]) | \($0[2]) | \($0[4])" }
    let defined = KeyMap.billingCenter.definitions.map { definition in
      let keys = definition.keys.map { "`\($0.name)`" }.joined(separator: " ")
      let pages = definition.pages?.sorted().joined(separator: ", ") ?? "everywhere"
      return "`\(definition.action)` | \(keys) | \(pages)"
    }
    #expect(documented == defined)
    #expect(rows.allSatisfy { !$0[3].isEmpty })
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  @Test("The README's table names no key that does something else by now")
  func readme() throws {
    let readme = try SourceTree.text(of: "README.md")
    for action in ["palette", "themes", "language", "redraw", "suspend", "customer-service"] {
      let key = try #require(KeyMap.billingCenter[KeyAction(action)].first)
      let name = key.name.hasPrefix("ctrl-") ? "Ctrl-" + key.name.suffix(1).uppercased() : key.name
      #expect(readme.contains(name), "\(action)")
    }
    #expect(readme.contains("docs/keys.md"))
  }

  // MARK: - Other keys

  @Test("Other keys act, are shown in the help line and by ?, and the old ones do nothing")
  func remapped() throws {
    let shop = try Shop(.english)
    try shop.restart(
      keyMap: try Self.map(
        """
        palette: [ctrl-k, F4]
        add-subscription: n
        keys: [F3]
        tab-invoices: i
        back: [esc, ctrl-g]
        """))
    shop.goToSubscriptions()
    shop.expectToSee("n add a subscription", "F3 all keys")
    shop.press(.control("p"))
    shop.expectScreen(.subscriptions)
    shop.type("?")
    shop.expectScreen(.subscriptions)
    shop.press(.function(3))
    shop.expectToSee("^K F4 go to…", "3 i invoices", "esc ^G back", "n add a subscription")
    shop.press(.control("g"))
    shop.press(.control("k"))
    shop.expectScreen(.palette)
    shop.press(.escape)
    shop.type("i")
    shop.expectScreen(.invoices)
    shop.type("1")
    shop.type("a")
    shop.expectScreen(.subscriptions)
    shop.type("n")
    shop.expectScreen(.addSubscription)
  }

  @Test("Sentences name the keys in force")
  func sentences() throws {
    let shop = try Shop(.english)
    try shop.restart(keyMap: try Self.map("customer-service: F5\npalette: ctrl-g\n"))
    shop.goToHelp(on: .gettingIn)
    shop.expectToSee("Ctrl-G finds every page by its name")
    shop.press(.function(5))
    shop.expectScreen(.customerService)
  }

  @Test("Movement by other keys reaches everything", arguments: Language.allCases)
  func movement(language: Language) throws {
    let shop = try Shop(language)
    try shop.restart(
      keyMap: try Self.map("down: [n, ctrl-n]\nup: [e, ctrl-y]\nexport: x\nedit-order: x\n"))
    shop.goToSubscriptions()
    shop.press(.control("p"), .control("n"), .control("n"))
    shop.expectToSee(language.pick("› Cart", "› Carrello"))
    shop.press(.control("y"), .enter)
    shop.expectScreen(.subscriptions)
  }

  // MARK: - The help line

  @Test("While a text has the focus the help line names no letter that would be typed")
  func editing() throws {
    let shop = try Shop(.anna, .english)
    shop.goToSubscriptions()
    shop.expectToSee("/ search", "a add a subscription", "? all keys")
    shop.type("/")
    let helpLine = shop.session.frame.line(29)
    #expect(
      !helpLine.contains("/ search") && !helpLine.contains("add a") && !helpLine.contains("?"))
    #expect(helpLine.contains("esc close the search"))
    #expect(helpLine.contains("F1 Customer Service"))
    shop.press(.escape)
    shop.expectToSee("/ search", "? all keys")
  }

  @Test("a adds a subscription on My Account too, and is not offered to those who may not")
  func addOnMyAccount() throws {
    let anna = try Shop(.anna, .english)
    anna.expectScreen(.myAccount)
    anna.expectToSee("a add a subscription")
    anna.type("a")
    anna.expectScreen(.addSubscription)
    anna.press(.escape)
    anna.expectScreen(.myAccount)
    let marco = try Shop(.marco, .english)
    marco.expectNotToSee("a add a subscription")
    marco.type("a")
    marco.expectScreen(.myAccount)
  }

  @Test("g and G, Ctrl-F and Ctrl-B go through a list as in vim")
  func vim() throws {
    let shop = try Shop(.anna, .english)
    shop.perform("help")
    shop.type("3")
    shop.type("G")
    let last = shop.session.frame
    shop.type("g")
    #expect(shop.session.frame != last)
    shop.press(.end)
    #expect(shop.session.frame == last)
    shop.press(.control("b"))
    #expect(shop.session.frame != last)
    shop.press(.control("f"))
    #expect(shop.session.frame == last)
  }
}
