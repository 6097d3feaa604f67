import Billing

// MARK: - Who a document is between

extension LocalizedText: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(english: try object.text("en"), italian: try object.text("it"))
  }
}

extension PostalAddress: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      street: try object.text("street"), postalCode: try object.text("postalCode"),
      city: try object.text("city"), country: try object.id("country"))
  }
}

extension ContactWays: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      email: try object.text("email"), phone: try object.text("phone"),
      hours: try object.read("hours"))
  }
}

extension Company: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      name: try object.text("name"), address: try object.read("address"),
      vatNumber: try object.optional("vatNumber")?.decode(VATNumber.self))
  }
}

extension Seller: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      name: try object.text("name"), address: try object.read("address"),
      vatNumber: try object.decoded("vatNumber"),
      customerService: try object.read("customerService"))
  }
}

// MARK: - Orders

extension VATAmount: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      treatment: try object.read("treatment"), net: try object.read("net"),
      amount: try object.read("amount"))
  }
}

extension Quote: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      currency: try object.decoded("currency"), items: try object.list("items"),
      vat: try object.list("vat"), net: try object.read("net"),
      vatTotal: try object.read("vatTotal"), gross: try object.read("gross"),
      balanceUsed: try object.read("balanceUsed"), due: try object.read("due"),
      toBalance: try object.read("toBalance"), balanceAfter: try object.read("balanceAfter"))
  }
}

extension Order: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      number: try object.id("number"), day: try object.day("day"), quote: try object.read("quote"),
      subscriptions: try object.values("subscriptions"),
      invoice: try object.optional("invoice")?.decode(InvoiceNumber.self))
  }
}

// MARK: - Invoices

extension Invoice: PlainValue {
  init(reading object: inout PlainObject) throws {
    let heading = Heading(
      number: try object.id("number"), day: try object.day("day"),
      dueDay: try object.day("dueDay"),
      order: try object.optional("order")?.decode(OrderNumber.self),
      corrects: try object.values("corrects"),
      purchaseOrder: try object.optional("purchaseOrder")?.decode(String.self),
      copies: try object.values("copies"), seller: try object.read("seller"),
      buyer: try object.read("buyer"))
    let figures = Figures(
      lines: try object.list("lines"), vat: try object.list("vat"), net: try object.read("net"),
      vatTotal: try object.read("vatTotal"), gross: try object.read("gross"),
      balanceUsed: try object.read("balanceUsed"), due: try object.read("due"))
    self.init(heading, kind: try object.choice("kind"), figures)
  }
}

extension InvoicePayment: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      day: try object.day("day"), amount: try object.read("amount"),
      reference: try object.text("reference"), brand: try object.choice("brand"),
      lastFour: try object.text("lastFour"))
  }
}

extension InvoiceRecord: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      invoice: try object.read("invoice"), payments: try object.list("payments"),
      open: try object.read("open"),
      creditNote: try object.optional("creditNote")?.decode(InvoiceNumber.self))
  }
}

// MARK: - E-mails

extension Mail: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      id: try object.id("id"), about: try object.read("about"), day: try object.day("day"),
      recipient: try object.text("recipient"), copies: try object.values("copies"),
      title: try object.text("title"), body: try object.text("body"),
      message: try object.text("message"))
  }
}
