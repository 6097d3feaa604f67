import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("The mouse on the screens")
struct MouseTests {
  @Test("Three seats are bought by clicks, and by keys only where something is typed")
  func buying() throws {
    let shop = try Shop(.giulia, .english)
    shop.click("Go to Billing")
    shop.click("Add New Subscription")
    shop.click("Product")
    for _ in 0..<5 where !shop.text.contains("GoToWebinar ›") { shop.click(" ›") }
    shop.click("╭─ Pro ")
    shop.expectFocus("tier-pro")
    shop.click("Choose seats")
    for _ in 0..<2 { shop.click("[ + ]") }
    shop.expectToSee("3 × €229.00")
    shop.click("Next")
    shop.click("○ Annual")
    shop.click("○ Monthly")
    shop.click("Complete transaction")
    shop.click("Complete transaction")
    shop.expectScreen(.payment)
    for (label, text) in [
      ("Card number", "4242424242424242"), ("Expiry", "1230"), ("CVC", "123"),
      ("Name on the card", "Giulia Conti"),
    ] {
      shop.click(label, rowsBelow: 1)
      shop.type(text)
    }
    shop.click("Place order")
    shop.expectToSee("Thank you for your order")
    shop.click(" Invoices ")
    shop.click("NUOVA-2026-000001")
    shop.click("NUOVA-2026-000001")
    shop.expectScreen(.invoice)
    shop.click("esc")
    shop.expectScreen(.invoices)
  }

  @Test(
    "Ctrl-O leaves the mouse to the terminal and takes it back, and says so",
    arguments: [
      (Language.english, "your terminal’s", "works in the program"),
      (.italian, "del terminale", "funziona nel programma"),
    ])
  func switching(language: Language, left: String, taken: String) throws {
    let shop = try Shop(.giulia, language)
    shop.press(.control("o"))
    shop.expectToSee(left)
    #expect(!shop.session.isMouseCaptured)
    shop.press(.control("o"))
    shop.expectToSee(taken)
    #expect(shop.session.isMouseCaptured)
  }

  @Test("A click on a theme shows it, the wheel goes on to the next, and Use keeps it")
  func themes() throws {
    let shop = try Shop(.giulia, .english)
    shop.press(.control("t"))
    let name = shop.session.app.theme.name
    shop.click("contrast")
    #expect(shop.session.app.theme.name == "contrast")
    shop.session.handle(.mouse(MouseEvent(.wheelDown, at: Point(column: 50, row: 15))))
    #expect(!["contrast", name].contains(shop.session.app.theme.name))
    let shown = shop.session.app.theme.name
    shop.click("Use")
    #expect(shop.session.app.theme.name == shown)
    #expect(!shop.session.app.hasModal)
  }

  @Test("Whoever may only read clicks nothing that changes anything")
  func reader() throws {
    let shop = try Shop(.marco, .english)
    shop.click("Go to Billing")
    #expect(!shop.text.contains("Add Organizers"))
    shop.click(" Cart")
    shop.expectScreen(.cart)
  }
}

extension Shop {
  /// Clicks on the second cell of the first place where a text stands, or below it.
  func click(
    _ text: String, rowsBelow: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let frame = session.frame
    for row in 0..<frame.size.rows {
      let line = frame.line(row)
      guard let range = line.firstRange(of: text) else { continue }
      let column = TextWidth.width(of: String(line[..<range.lowerBound]))
      session.click(Point(column: column + 1, row: row + rowsBelow))
      return
    }
    Issue.record(
      "“\(text)” cannot be clicked on\n\(frame.text)", sourceLocation: sourceLocation)
  }
}
