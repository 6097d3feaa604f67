import Billing
import BillingDocuments
import BillingStore
import Foundation

// MARK: - What is in a file

extension Formats {
  func futureFormat(_ file: String, _ found: Int, _ known: Int) -> Explanation {
    Explanation(
      words("the store cannot be opened", "l'archivio non può essere aperto"),
      why: words(
        "\(file) has format \(found), and this program knows formats up to \(known)",
        "\(file) ha il formato \(found) e questo programma conosce i formati fino al \(known)"),
      remedy: words("use a later version of the program", "usa una versione più recente"))
  }

  func damaged(_ file: String, _ line: Int, _ damage: Damage) -> Explanation {
    Explanation(
      words("the store is damaged", "l'archivio è danneggiato"),
      why: words("\(file), line \(line): ", "\(file), riga \(line): ") + reason(of: damage),
      remedy: words(
        "bring the file back from a backup, or make a new store of what is readable with store "
          + "recover; nothing was changed",
        "recupera il file da una copia di sicurezza, oppure crea un nuovo archivio con ciò che è "
          + "leggibile con store recover; nulla è stato modificato"))
  }

  func reason(of damage: Damage) -> String {
    switch damage {
    case .tooLong(let limit):
      words("longer than \(number(limit)) bytes", "più lunga di \(number(limit)) byte")
    case .notARecord: words("not a record", "non è una registrazione")
    case .wrongChecksum(let found, let computed):
      words(
        "checksum \(found) where \(computed) is right",
        "codice di controllo \(found) invece di \(computed)")
    case .wrongSequence(let found, let expected):
      words("number \(found) where \(expected) is due", "numero \(found) invece di \(expected)")
    case .unreadable(let reason): words("unreadable (\(reason))", "illeggibile (\(reason))")
    case .missing: words("missing, the file ends before it", "manca, il file finisce prima")
    case .wrongCheckpoint(nil, _):
      words(
        "account.json, from which it goes on, is missing", "manca account.json, da cui prosegue")
    case .wrongCheckpoint(let found?, let expected):
      words(
        "it goes on from another account.json (\(expected), not \(found))",
        "prosegue da un altro account.json (\(expected), non \(found))")
    case .wrongAccount(let found?):
      words("it opens account “\(found)”", "apre l'account «\(found)»")
    case .wrongAccount(nil): words("it opens no account", "non apre nessun account")
    }
  }

  func recordTooLong(_ byteCount: Int, _ limit: Int) -> Explanation {
    Explanation(
      notSaved,
      why: words(
        "it has \(number(byteCount)) bytes, and \(number(limit)) are possible",
        "occupa \(number(byteCount)) byte e il massimo è \(number(limit))"),
      remedy: words("make it in smaller parts", "dividila in parti più piccole"))
  }
}

// MARK: - The system

extension Formats {
  func lockUnavailable(_ path: String) -> Explanation {
    Explanation(
      words("the store is busy", "l'archivio è occupato"),
      why: words("another program holds \(path)", "un altro programma tiene occupato \(path)"),
      remedy: words("try again in a moment", "riprova tra un momento"))
  }

  func readOnly(_ path: String, _ cause: Int32?) -> Explanation {
    guard let cause else {
      return Explanation(
        notSaved,
        why: words(
          "the store was opened to be read only", "l'archivio è stato aperto in sola lettura"),
        remedy: words(
          "use it where it can be written to", "usalo dove può essere modificato"))
    }
    let reason = "\(path): \(String(cString: strerror(cause)))"
    return Explanation(
      notSaved,
      why: words(
        "the disk could not confirm an earlier one (\(reason)), and nothing is written any more",
        "il disco non ha confermato una modifica precedente (\(reason)) e non si scrive più nulla"),
      remedy: words(
        "check the disk, then start the program again and look at what is there",
        "controlla il disco, poi riavvia il programma e guarda che cosa è presente"))
  }

  func noLocks(_ path: String) -> Explanation {
    Explanation(
      words("the store cannot be used here", "l'archivio non può essere usato qui"),
      why: words(
        "the file system has no locks for \(path), and two programs could spoil each other's work",
        "il file system non ha blocchi per \(path) e due programmi potrebbero rovinarsi a vicenda "
          + "il lavoro"),
      remedy: words("move the store to a local disk", "sposta l'archivio su un disco locale"))
  }

  /// The system's own words are the same in both languages.
  func inputOutput(_ path: String, _ code: Int32) -> Explanation {
    let reason = "\(path): \(String(cString: strerror(code)))"
    return Explanation(
      words("the store cannot be read or written", "l'archivio non può essere letto o scritto"),
      why: fitted(reason),
      remedy: words(
        "check the disk and the permissions, then try again",
        "controlla il disco e i permessi, poi riprova"))
  }
}
