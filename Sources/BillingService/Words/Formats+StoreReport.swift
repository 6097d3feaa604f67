package import BillingDocuments
package import BillingStore

extension Formats {
  /// Everything that is wrong with a store, a finding a line; nothing where it is in order.
  package func text(of report: StoreReport) -> String {
    var lines = report.findings.map { finding in
      (finding.isWarning ? words("note: ", "nota: ") : "") + reason(of: finding)
    }
    if report.findings.contains(where: \.problem.isDamage) {
      lines.append(
        words(
          "The store is damaged. Bring the files back from a backup, or make a new store of what "
            + "is readable with store recover.",
          "L'archivio è danneggiato. Recupera i file da una copia di sicurezza, oppure crea un "
            + "nuovo archivio con ciò che è leggibile con store recover."))
    } else if !report.isSound {
      lines.append(
        words(
          "Put right what is named above, and check again.",
          "Correggi quanto indicato sopra e controlla di nuovo."))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Words one finding with its place.
  package func reason(of finding: StoreFinding) -> String {
    let file = fitted(finding.file)
    let place = finding.line.map { words("\(file), line \($0)", "\(file), riga \($0)") } ?? file
    return "\(place): \(reason(of: finding.problem))"
  }

  private func reason(of problem: StoreFinding.Problem) -> String {
    switch problem {
    case .damaged(let damage): reason(of: damage)
    case .unusable(let error): explain(error).why ?? explain(error).what
    case .permissions(let found, let expected):
      words(
        "its mode is \(mode(found)) where \(mode(expected)) is right",
        "i suoi permessi sono \(mode(found)) invece di \(mode(expected))")
    case .unfinished(let byteCount):
      words(
        "a crash left \(number(byteCount)) bytes of a line; the next opening sets them aside",
        "un arresto ha lasciato \(number(byteCount)) byte di una riga; la prossima apertura li "
          + "metterà da parte")
    case .draft:
      words(
        "a crash left this draft; it does no harm",
        "un arresto ha lasciato questa bozza; non fa danni")
    case .unreadableSpare:
      words(
        "this spare cannot be read; only a recovery would read it, and the next checkpoint replaces "
          + "it",
        "questa copia di riserva non è leggibile; la leggerebbe solo un recupero, e il prossimo "
          + "punto di controllo la sostituirà")
    case .wrongBalance(let balance, let entries):
      words(
        "the balance is \(amount(balance)) and its entries add up to \(amount(entries))",
        "il saldo è \(amount(balance)) e la somma dei suoi movimenti è \(amount(entries))")
    case .outOfOrder(let number):
      words("\(number) is not in its place", "\(number) non è al suo posto")
    case .numbersMissing(let first, let last):
      first == last
        ? words("\(first) is missing", "manca \(first)")
        : words("\(first) to \(last) are missing", "mancano i documenti da \(first) a \(last)")
    case .numbersLost(let first, let last):
      first == last
        ? words(
          "\(first) is missing since the store was recovered",
          "\(first) manca da quando l'archivio è stato recuperato")
        : words(
          "\(first) to \(last) are missing since the store was recovered",
          "i documenti da \(first) a \(last) mancano da quando l'archivio è stato recuperato")
    case .numberTooMany(let number):
      words(
        "\(number) is there twice, or was never issued",
        "\(number) è presente due volte, o non è mai stato emesso")
    }
  }

  /// As `chmod` takes it: `0600`.
  private func mode(_ mode: UInt32) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension StoreFinding.Problem {
  /// Whether something that was stored is not there any more as it was.
  fileprivate var isDamage: Bool {
    switch self {
    case .damaged, .wrongBalance, .outOfOrder, .numbersMissing, .numberTooMany: true
    case .unusable(.missing): true
    case .unusable, .permissions, .unfinished, .draft, .unreadableSpare, .numbersLost: false
    }
  }

  /// A stable word for scripts.
  package var code: String {
    switch self {
    case .damaged: "damaged"
    case .unusable: "unusable"
    case .permissions: "permissions"
    case .unfinished: "unfinished"
    case .draft: "draft"
    case .unreadableSpare: "unreadableSpare"
    case .wrongBalance: "wrongBalance"
    case .outOfOrder: "outOfOrder"
    case .numbersMissing: "numbersMissing"
    case .numbersLost: "numbersLost"
    case .numberTooMany: "numberTooMany"
    }
  }
}
