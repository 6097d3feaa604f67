import BillingDocuments

/// A tour that plays by itself: a tape that is in the program.
struct Demo {
  let name: String
  private let english: String
  private let italian: String
  private let bytes: [UInt8]

  /// The tape's text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What the tour shows.
  func summary(_ formats: Formats) -> String { formats.words(english, italian) }

  /// All of them; the first is the one for who names none.
  static let all: [Demo] = [
    Demo(
      name: "buy", english: "buy a plan, from an empty account to its invoice",
      italian: "acquista un piano, da un account vuoto alla fattura",
      bytes: PackageResources.buy_tape),
    Demo(
      name: "trial", english: "a trial becomes a paid plan",
      italian: "una prova diventa un piano a pagamento", bytes: PackageResources.trial_tape),
    Demo(
      name: "seats", english: "more seats in the middle of a period",
      italian: "più postazioni a metà periodo", bytes: PackageResources.seats_tape),
    Demo(
      name: "annual", english: "from monthly to annual, with the credit explained",
      italian: "da mensile ad annuale, con il credito spiegato",
      bytes: PackageResources.annual_tape),
    Demo(
      name: "portal", english: "a Corporate account: an offer, and an invoice paid in part",
      italian: "un account Corporate: un'offerta, e una fattura pagata in parte",
      bytes: PackageResources.portal_tape),
  ]

  /// A tour by its name.
  ///
  /// - Throws: `CommandFailure` where there is none.
  static func named(_ name: String, _ formats: Formats) throws -> Demo {
    if let demo = all.first(where: { $0.name == name }) { return demo }
    let names = all.map(\.name).joined(separator: ", ")
    throw CommandFailure.usage(
      formats, ("unknown tour “\(name.shortened)”", "tour sconosciuto «\(name.shortened)»"),
      why: ("no tour has this name", "nessun tour ha questo nome"),
      remedy: ("use one of \(names)", "usa uno di \(names)"), code: "unknownTour")
  }
}
