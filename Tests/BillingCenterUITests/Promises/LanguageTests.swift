import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Language and theme")
struct LanguageTests {
  @Test("I5 · The interface speaks the language that it is started in")
  func start() throws {
    try Shop(.italian).expectToSee("Centro fatturazione", "Vai alla fatturazione")
    try Shop(.english).expectToSee("Billing Center", "Go to Billing")
  }

  @Test("I5 · F2 changes the language of the page one is on, and keeps the choice")
  func switched() throws {
    let shop = try Shop(.italian)
    shop.goToBillingPlan()
    shop.expectToSee("Piano di fatturazione", "Mensile", "3 organizzatori", "838,14 €")
    shop.press(.function(2))
    shop.expectScreen(.billingPlan)
    shop.expectToSee("Billing plan", "Monthly", "3 organizers", "€838.14")
    shop.expectNotToSee("Piano di fatturazione", "organizzatori")
    shop.press(.function(2))
    shop.expectToSee("Piano di fatturazione")
    #expect(shop.keptChoices == ["language en", "language it"])
  }

  @Test("I5 · F2 works in a modal and while a text is being typed, and keeps the text")
  func switchedWhileTyping() throws {
    let shop = try Shop(.italian)
    shop.goToPayment()
    shop.fill("card-number", "4242")
    shop.press(.function(2))
    shop.expectToSee("Card number", "4242")
    shop.expectFocus("card-number")
    shop.press(.escape, .escape, .escape, .enter, .function(2))
    shop.expectScreen(.seats)
    shop.expectToSee("Quanti organizzatori?")
  }

  @Test("A language that cannot be kept holds for now, and the program says so")
  func notKept() throws {
    let shop = try Shop(.italian, keepsChoices: false)
    shop.press(.function(2))
    shop.expectToSee(
      "Go to Billing",
      "Your choice holds for now, but could not be saved for the next start.")
  }

  @Test("A theme is seen while it is being chosen; Use keeps it")
  func theme() throws {
    let shop = try Shop(.italian)
    #expect(shop.session.app.theme.name == "dark")
    shop.press(.control("t"), .down)
    shop.expectScreen(.themes)
    #expect(shop.session.app.theme.name == "light")
    #expect(shop.keptChoices.isEmpty)
    shop.act(on: "keep")
    shop.expectScreen(.myAccount)
    #expect(shop.session.app.theme.name == "light")
    #expect(shop.keptChoices == ["theme light"])
  }

  @Test("Leaving the choice of a theme goes back to the one before", arguments: [true, false])
  func themeLeft(byKey: Bool) throws {
    let shop = try Shop(.italian)
    shop.press(.control("t"), .down)
    if byKey { shop.press(.escape) } else { shop.act(on: "cancel") }
    shop.expectScreen(.myAccount)
    #expect(shop.session.app.theme.name == "dark")
    #expect(shop.keptChoices.isEmpty)
  }
}
