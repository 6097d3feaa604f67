import Foundation
import Terminals

/// The program on its stores, and what it is measured against.
struct Subjects {
  /// The bare program beside this one: with no more than cards, and with 10,000 invoices.
  let reference: Subject
  let referenceList: Subject
  /// The program with the sample accounts.
  let sample: Subject
  /// With 300 subscriptions.
  let manySubscriptions: Subject
  /// With 10,000 invoices, and with 100,000.
  let manyInvoices: Subject
  let hugeHistory: Subject

  /// Makes the store of the samples, and expects the others.
  ///
  /// - Parameters:
  ///   - program: The program's path.
  ///   - stores: The directory of the stores that `StoreBenchmarks make` has made.
  /// - Throws: Where the program cannot make its store.
  init(program: String, stores: String) throws {
    let own = Bundle.main.executableURL?.deletingLastPathComponent().path ?? "."
    reference = Subject(name: "reference", command: ["\(own)/Reference", "0"])
    referenceList = Subject(name: "reference’s list", command: ["\(own)/Reference", "10000"])
    func subject(_ store: String, user: String, day: String) -> Subject {
      Subject(
        name: store,
        command: [
          program, "--store", "\(stores)/\(store)", "--account", "acme", "--user", user, "--lang",
          "en", "--now", day,
        ], preparation: ["\r"])
    }
    sample = subject("sample", user: "anna.rossi@acme.example", day: "2026-11-23")
    // The days on which StoreBenchmarks ends its accounts' lives.
    manySubscriptions = subject("subscriptions-300", user: "anna@acme.example", day: "2026-11-23")
    manyInvoices = subject("invoices-10000", user: "anna@acme.example", day: "2027-09-19")
    hugeHistory = subject("invoices-100000", user: "anna@acme.example", day: "2027-09-19")
    if !FileManager.default.fileExists(atPath: "\(stores)/sample") {
      let process = try Process.run(
        URL(filePath: program),
        arguments: ["store", "init", "--store", "\(stores)/sample", "--now", "2026-11-23"])
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
  }
}
