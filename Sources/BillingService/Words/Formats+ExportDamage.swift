import Billing
import BillingDocuments
import BillingStore

extension Formats {
  /// Words why no store was made of a document.
  func notAnExport(_ file: String, _ line: Int, _ damage: ExportDamage) -> Explanation {
    let place = words("line \(number(line)): ", "riga \(number(line)): ")
    return Explanation(
      words("\(file) was not imported", "\(file) non è stato importato"),
      why: (damage == .unknown ? "" : place) + reason(of: damage),
      remedy: damage == .unknown
        ? words("name a file that store export wrote", "indica un file scritto da store export")
        : words(
          "export the store again; nothing was made",
          "esporta di nuovo l'archivio; nulla è stato creato"))
  }

  private func reason(of damage: ExportDamage) -> String {
    switch damage {
    case .unknown: words("it is no export of a store", "non è l'esportazione di un archivio")
    case .endsEarly: words("the file ends too early", "il file finisce troppo presto")
    case .unexpected(let found, ""):
      words("\(found) after the document's end", "\(found) dopo la fine del documento")
    case .unexpected(let found, let expected):
      words("\(found) where \(expected) is due", "\(found) invece di \(expected)")
    case .tooLong(let limit):
      words("longer than \(number(limit)) bytes", "più di \(number(limit)) byte")
    case .tooDeep(let limit):
      words(
        "more than \(number(limit)) levels in one another",
        "più di \(number(limit)) livelli uno dentro l'altro")
    case .unreadable(let reason): words("unreadable (\(reason))", "illeggibile (\(reason))")
    case .record(let damage): reason(of: damage)
    case .invalidAccountID(let id):
      words("“\(id)” is not an account's name", "«\(id)» non è il nome di un account")
    case .repeatedAccount(let id):
      words("account “\(id)” is there twice", "l'account «\(id)» c'è due volte")
    case .invalidFileName(let name):
      words("“\(name)” cannot be a mail's name", "«\(name)» non può essere il nome di un'e-mail")
    case .inconsistent(let file, let line, let damage):
      words("\(file), line \(number(line)): ", "\(file), riga \(number(line)): ")
        + reason(of: damage)
    }
  }
}
