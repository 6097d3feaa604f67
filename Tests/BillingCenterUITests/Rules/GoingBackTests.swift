import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Going back")
struct GoingBackTests {
  @Test("Esc goes back from every page of the wizard to the control one came from")
  func wizard() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.press(.escape)
    shop.expectScreen(.checkout)
    shop.expectFocus("complete")
    shop.press(.escape)
    shop.expectScreen(.billingPlan)
    shop.expectFocus("finish")
    shop.press(.escape)
    shop.expectScreen(.addSubscription)
    shop.expectFocus("tier-pro")
    shop.expectToSee("‹ GoToWebinar ›", "● Pro")
    shop.press(.enter)
    shop.expectToSee("3 organizzatori")
    shop.press(.escape, .escape)
    shop.expectScreen(.subscriptions)
    shop.press(.escape)
    shop.expectScreen(.myAccount)
    shop.expectFocus("billing")
  }

  @Test("The buttons that go back do what Esc does", arguments: ["payment", "billing-plan"])
  func buttons(page: String) throws {
    let shop = try Shop()
    if page == "payment" {
      shop.goToPayment()
      shop.act(on: "back")
      shop.expectScreen(.checkout)
      shop.expectFocus("complete")
    } else {
      shop.goToBillingPlan()
      shop.act(on: "back")
      shop.expectScreen(.addSubscription)
      shop.expectFocus("tier-pro")
    }
  }

  @Test("A frequency that was chosen is still chosen after going back")
  func frequency() throws {
    let shop = try Shop()
    shop.goToBillingPlan()
    shop.press(.down, .escape, .enter, .enter)
    shop.expectScreen(.billingPlan)
    shop.expectToSee("● Annuale", "3 organizzatori")
  }

  @Test("The seat modal goes back to the tier, by Esc and by Cancel", arguments: [true, false])
  func seats(byKey: Bool) throws {
    let shop = try Shop()
    shop.choosePlan()
    shop.press(.enter)
    if byKey { shop.press(.escape) } else { shop.act(on: "cancel") }
    shop.expectScreen(.addSubscription)
    shop.expectFocus("tier-pro")
  }

  @Test("Editing an item of the cart and going back leaves it as it was")
  func cart() throws {
    let shop = try Shop()
    shop.goToCart()
    let cart = try shop.account.cart
    let item = try #require(cart.items.first)
    shop.act(on: "edit-\(item.id)")
    shop.press(.right, .enter, .enter, .escape, .escape)
    shop.expectScreen(.cart)
    shop.expectFocus("edit-\(item.id)")
    #expect(try shop.account.cart == cart)
    shop.act(on: "complete")
    shop.expectScreen(.checkout)
    shop.press(.escape)
    shop.expectScreen(.cart)
    shop.expectFocus("complete")
  }

  @Test("What was typed on the payment page is there after a look at a modal over it")
  func modalOverPayment() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.fillCard()
    shop.fill("vat-number", "IT123")
    shop.press(.control("p"), .escape)
    shop.expectFocus("vat-number")
    shop.press(.control("t"), .escape)
    shop.expectFocus("vat-number")
    shop.expectToSee("4242 4242 4242 4242", "12/30", "Giulia Conti", "IT123")
  }

  @Test("A refused field never keeps anybody on a page")
  func refusedField() throws {
    let shop = try Shop()
    shop.goToPayment()
    shop.fill("vat-number", "IT123")
    shop.press(.enter)
    shop.expectToSee("⚠")
    shop.press(.escape)
    shop.expectScreen(.checkout)
  }

  @Test("The e-mail about a cancellation leads back to the modal that confirms it")
  func modalUnderPage() throws {
    let shop = try Shop(.anna)
    shop.goToCancel(Shop.webinar)
    shop.act(on: "confirm")
    shop.act(on: "mail")
    shop.expectScreen(.mail)
    shop.press(.escape)
    shop.expectScreen(.cancel)
    shop.expectFocus("mail")
    shop.expectToSee("GoToWebinar Starter", "[ Leggi l'e-mail ]")
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
    shop.expectFocus("options-\(Shop.webinar)")
  }

  @Test("Looking at other things leaves the tier that was marked, and its modal, as they were")
  func markedTier() throws {
    let shop = try Shop(.anna)
    shop.goToChange()
    shop.act(on: "edit-tier")
    shop.press(.down)
    shop.act(on: "another-product")
    shop.expectScreen(.helpTopic)
    shop.press(.escape)
    shop.expectScreen(.tier)
    shop.expectFocus("another-product")
    shop.expectToSee("● Pro")
    shop.act(on: "compare")
    shop.press(.right, .escape)
    shop.expectFocus("compare")
    shop.expectToSee("● Pro")
    shop.press(.escape)
    shop.expectScreen(.change)
    shop.expectFocus("edit-tier")
  }

  @Test("A section that is opened from a page over a modal closes them all")
  func sectionOverModal() throws {
    let shop = try Shop(.anna)
    shop.goToChange()
    shop.act(on: "edit-tier")
    shop.act(on: "another-product")
    shop.type("3")
    shop.expectScreen(.invoices)
    shop.press(.escape)
    shop.expectScreen(.subscriptions)
    shop.press(.escape)
    shop.expectScreen(.myAccount)
  }

  @Test("The palette leads from one answer of Help to another, and Esc to the first")
  func topics() throws {
    let shop = try Shop(.anna)
    shop.goToHelp(on: .changingPlans)
    let first = shop.session.frame
    shop.press(.control("p"))
    shop.type("contatto di fatturazione")
    shop.press(.enter)
    shop.expectScreen(.helpTopic)
    shop.expectNotToSee("Passa a un")
    #expect(shop.session.frame != first)
    shop.press(.escape)
    #expect(shop.session.frame == first)
  }
}
