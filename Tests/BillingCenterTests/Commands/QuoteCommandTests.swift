import CustomDump
import Foundation
import Testing

@Suite("A quote by script")
struct QuoteCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  static let threeOfWebinarPro = [
    "quote", "add", "gotowebinar", "pro", "--seats", "3", "--monthly", "--account", "nuova",
    "--now", "2026-11-23",
  ]

  @Test("Three organizers of GoToWebinar Pro cost 838.14 with Italian VAT (rules 8 and 24)")
  func json() async throws {
    let quote = try await sandbox.run(Self.threeOfWebinarPro + ["--json"])
    expectNoDifference(quote.exitCode, 0)
    expectNoDifference(quote.standardError, "")
    expectNoDifference(
      quote.standardOutput,
      """
      {
        "balanceAfter" : 0,
        "balanceUsed" : 0,
        "currency" : "EUR",
        "due" : 83814,
        "gross" : 83814,
        "items" : [
          {
            "billingDate" : "2026-12-23",
            "description" : "GoToWebinar Pro, 3 organizers, monthly",
            "item" : "new-1",
            "kind" : "purchase",
            "lines" : [
              {
                "category" : "standard",
                "days" : {
                  "remaining" : 30,
                  "total" : 30
                },
                "description" : "3 organizers × €229.00, 23 Nov – 22 Dec 2026",
                "kind" : "charge",
                "net" : 68700,
                "period" : {
                  "end" : "2026-12-23",
                  "start" : "2026-11-23"
                },
                "rateBasisPoints" : 2200,
                "seats" : 3,
                "unitPrice" : 22900
              }
            ],
            "period" : {
              "end" : "2026-12-23",
              "start" : "2026-11-23"
            },
            "subscription" : null,
            "trialDaysGivenUp" : null
          }
        ],
        "net" : 68700,
        "toBalance" : 0,
        "vat" : [
          {
            "amount" : 15114,
            "category" : "standard",
            "net" : 68700,
            "rateBasisPoints" : 2200,
            "reason" : "Italy; no VAT number on file"
          }
        ],
        "vatTotal" : 15114
      }

      """)
  }

  @Test("A quote leaves the store's bytes as they are")
  func writesNothing() async throws {
    try await sandbox.makeStore()
    let before = try sandbox.contents(of: sandbox.storePath)
    let quote = try await sandbox.run(Self.threeOfWebinarPro + ["--json"])
    expectNoDifference(quote.exitCode, 0)
    #expect(quote.standardOutput.contains("\"due\" : 83814"))
    expectNoDifference(try sandbox.contents(of: sandbox.storePath), before)
    #expect(before["accounts/nuova/journal.ndjson"] != nil)
  }

  @Test("A quote without a store makes none")
  func createsNothing() async throws {
    let quote = try await sandbox.run(Self.threeOfWebinarPro)
    expectNoDifference(quote.exitCode, 0)
    expectNoDifference(try sandbox.homes(), [])
  }

  @Test("A quote reads as an order summary in Italian")
  func italianText() async throws {
    let quote = try await sandbox.run(Self.threeOfWebinarPro + ["--lang", "it"])
    expectNoDifference(
      quote.standardOutput,
      """
      GoToWebinar Pro, 3 organizzatori, mensile
        3 organizzatori × 229,00 €, 23 nov – 22 dic 2026                  687,00 €
        Prossima data di fatturazione: 23 dic 2026

      Imponibile                                                          687,00 €
      IVA 22 % (Italia; nessuna partita IVA registrata)                   151,14 €
      Totale                                                              838,14 €
      Saldo dell'account utilizzato                                         0,00 €
      Totale dovuto                                                       838,14 €
      Saldo dell'account dopo l'ordine                                      0,00 €

      """)
  }

  @Test("A product with one tier needs none named, and a year is charged whole")
  func onlyTier() async throws {
    let quote = try await sandbox.run(
      "quote", "add", "rescueassist", "--seats", "2", "--annual", "--account", "acme",
      "--now", "2026-11-23")
    expectNoDifference(quote.exitCode, 0)
    #expect(quote.standardOutput.contains("2 experts × €780.00, 23 Nov 2026 – 22 Nov 2027"))
    #expect(quote.standardOutput.contains("€1,903.20"))
  }

  @Test("A trial costs nothing, and names its days")
  func trial() async throws {
    let quote = try await sandbox.run(
      "quote", "add", "gotowebinar", "pro", "--seats", "3", "--trial", "--account", "nuova",
      "--now", "2026-11-23", "--json")
    expectNoDifference(quote.exitCode, 0)
    #expect(quote.standardOutput.contains("\"due\" : 0"))
    #expect(quote.standardOutput.contains("\"billingDate\" : null"))
    #expect(quote.standardOutput.contains("\"end\" : \"2026-11-30\""))
  }

  @Test("A2 · Somebody who may only read sees the quote that the billing contact would get")
  func reader() async throws {
    let arguments = [
      "quote", "add", "gotowebinar", "pro", "--seats", "1", "--monthly", "--account", "acme",
      "--now", "2026-11-23", "--json",
    ]
    let contact = try await sandbox.run(arguments)
    let reader = try await sandbox.run(arguments + ["--user", "marco.bianchi@acme.example"])
    expectNoDifference(reader.exitCode, 0)
    expectNoDifference(reader.standardOutput, contact.standardOutput)
  }

  @Test("A refusal is one document of its own, with exit code 1")
  func refusal() async throws {
    let quote = try await sandbox.run(
      "quote", "add", "gotowebinar", "pro", "--seats", "0", "--monthly", "--account", "nuova",
      "--json")
    let why = "GoToWebinar Pro takes 1 to 150 organizers; enter a number from 1 to 150"
    expectNoDifference(quote.exitCode, 1)
    expectNoDifference(
      quote.standardOutput,
      """
      {
        "error" : {
          "code" : "seatsOutOfRange",
          "message" : "0 organizers cannot be ordered; \(why)"
        }
      }

      """)
    expectNoDifference(quote.standardError, "error: 0 organizers cannot be ordered; \(why)\n")
  }

  @Test("A Corporate account is quoted by its representative only")
  func corporate() async throws {
    let quote = try await sandbox.run(
      "quote", "add", "gotowebinar", "pro", "--seats", "1", "--monthly", "--account", "globex",
      "--json")
    expectNoDifference(quote.exitCode, 1)
    #expect(quote.standardOutput.contains("\"code\" : \"corporateAccount\""))
    #expect(quote.standardError.contains("Laura Bruni"))
  }
}
