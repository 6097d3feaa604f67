package import Billing
package import BillingDocuments
package import BillingStore

extension Formats {
  /// What a recovery has brought along and what it could not, a line each.
  package func text(of recovery: StoreRecovery, target: String) -> String {
    var lines = recovery.accounts.map { account in
      let documents = documents(account.documentCount)
      return words(
        "\(account.id): recovered, \(documents)", "\(account.id): recuperato, \(documents)")
    }
    lines += recovery.losses.map { loss in
      (loss.isHarmless ? words("note: ", "nota: ") : "") + reason(of: loss)
    }
    lines.append(
      recovery.isComplete
        ? words(
          "Made a store at \(target); everything is there.",
          "Creato un archivio in \(target); c'è tutto.")
        : words(
          "Made a store at \(target); what is named above is missing or doubtful.",
          "Creato un archivio in \(target); ciò che è indicato sopra manca o è incerto."))
    return lines.map { $0 + "\n" }.joined()
  }

  /// Words one loss.
  package func reason(of loss: StoreLoss) -> String {
    switch loss {
    case .manifest(let error):
      words(
        "store.json was made anew, and its clock is today's; \(why(error))",
        "store.json è stato ricreato e il suo orologio è quello di oggi; \(why(error))")
    case .catalog(let error):
      words(
        "the store's catalog is lost, and the program's own takes its place; \(why(error))",
        "il catalogo dell'archivio è perso e vale quello del programma; \(why(error))")
    case .account(let id, let error):
      words(
        "\(id): nothing could be recovered; \(why(error))",
        "\(id): non è stato possibile recuperare nulla; \(why(error))")
    case .spareCheckpoint(let id):
      words(
        "\(id): account.json cannot be read; the one before it and its journal gave the same state, "
          + "and nothing is lost by it",
        "\(id): account.json non è leggibile; quello precedente e il suo giornale hanno dato lo "
          + "stesso stato, e non si è perso nulla")
    case .doubtfulCheckpoint(let id):
      words(
        "\(id): account.json has a wrong checksum; it was taken, and may have been altered",
        "\(id): account.json ha un codice di controllo errato; è stato usato e potrebbe essere "
          + "alterato")
    case .transactions(let id, let after, let readable, let unreadable, let error):
      rejected(id, after: after, readable: readable, unreadable: unreadable) + "; " + why(error)
    case .journalEnd(let id, let after):
      words(
        "\(id): the journal is missing or cut off; what came after transaction \(number(after)), "
          + "if anything, is lost",
        "\(id): il giornale manca o è troncato; ciò che è seguito alla transazione "
          + "\(number(after)), se c'era, è perso")
    case .unfinished(let id, let byteCount):
      words(
        "\(id): a crash left \(number(byteCount)) bytes of a line, which were set aside",
        "\(id): un arresto ha lasciato \(number(byteCount)) byte di una riga, messi da parte")
    case .documents(let id, let first, let last):
      first == last
        ? words("\(id): \(first) is lost", "\(id): \(first) è perso")
        : words(
          "\(id): \(first) to \(last) are lost",
          "\(id): i documenti da \(first) a \(last) sono persi")
    case .outbox(let id, let error):
      words(
        "\(id): an e-mail in the outbox is lost; \(why(error))",
        "\(id): un'e-mail nella posta in uscita è persa; \(why(error))")
    case .ledger(let first, let last):
      first == last
        ? words(
          "record \(number(first)) of the gateway's ledger is lost",
          "la registrazione \(number(first)) del registro dei pagamenti è persa")
        : words(
          "records \(number(first)) to \(number(last)) of the gateway's ledger are lost",
          "le registrazioni da \(number(first)) a \(number(last)) del registro dei pagamenti sono "
            + "perse")
    }
  }

  private func rejected(
    _ id: AccountID, after: Int, readable: Int, unreadable: Int
  ) -> String {
    words(
      "\(id): nothing after transaction \(number(after)) was applied; lines set aside in "
        + "journal.ndjson.rejected: \(number(readable)) readable, \(number(unreadable)) not",
      "\(id): dopo la transazione \(number(after)) non è stato applicato nulla; righe messe da "
        + "parte in journal.ndjson.rejected: \(number(readable)) leggibili, "
        + "\(number(unreadable)) no")
  }

  private func why(_ error: StoreError) -> String {
    if case .damaged(let file, let line, let damage) = error {
      return place(file, line) + ": " + reason(of: damage)
    }
    return explain(error).why ?? explain(error).what
  }

  private func place(_ file: String, _ line: Int) -> String {
    words("\(file), line \(line)", "\(file), riga \(line)")
  }

  func documents(_ count: Int) -> String {
    number(count)
      + (count == 1
        ? words(" invoice or credit note", " fattura o nota di credito")
        : words(" invoices and credit notes", " fatture e note di credito"))
  }
}

extension StoreLoss {
  /// Whose it is; nil where it is the store's.
  package var account: AccountID? {
    switch self {
    case .manifest, .catalog, .ledger: nil
    case .account(let id, _), .spareCheckpoint(let id), .doubtfulCheckpoint(let id),
      .transactions(let id, _, _, _, _), .journalEnd(let id, _), .unfinished(let id, _),
      .documents(let id, _, _), .outbox(let id, _):
      id
    }
  }

  /// A stable word for scripts.
  package var code: String {
    switch self {
    case .manifest: "manifest"
    case .catalog: "catalog"
    case .account: "account"
    case .spareCheckpoint: "spareCheckpoint"
    case .doubtfulCheckpoint: "doubtfulCheckpoint"
    case .transactions: "transactions"
    case .journalEnd: "journalEnd"
    case .unfinished: "unfinished"
    case .documents: "documents"
    case .outbox: "outbox"
    case .ledger: "ledger"
    }
  }
}
