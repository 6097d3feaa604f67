import Billing
package import BillingDocuments
package import BillingStore

extension Formats {
  /// Words what a crash had left at a journal's end, and where it is now.
  package func explain(_ recovery: JournalRecovery) -> Explanation {
    Explanation(
      words(
        "the last change to this account had been cut off and was set aside",
        "l'ultima modifica di questo account era stata interrotta ed è stata messa da parte"),
      why: words(
        "\(number(recovery.byteCount)) bytes are now in \(recovery.file)",
        "\(number(recovery.byteCount)) byte sono ora in \(recovery.file)"),
      remedy: words(
        "check whether your last change is here", "controlla se la tua ultima modifica è presente"))
  }

  /// Words why the store could not do what was asked.
  package func explain(_ error: StoreError) -> Explanation {
    switch error {
    case .missing(let path): missing(path)
    case .notADirectory(let path): notADirectory(path)
    case .notAFile(let path): notAFile(path)
    case .notEmpty(let path): notEmpty(path)
    case .symbolicLink(let path): symbolicLink(path)
    case .insideSource(let path, let source): insideSource(path, source)
    case .invalidAccountID(let id): invalidAccountID(id)
    case .unknownAccount(let id, let known): unknownAccount(id, known)
    case .accountExists(let id): accountExists(id)
    case .conflict: conflict
    case .futureFormat(let file, let found, let known): futureFormat(file, found, known)
    case .damaged(let file, let line, let damage): damaged(file, line, damage)
    case .notAnExport(let file, let line, let damage): notAnExport(file, line, damage)
    case .recordTooLong(_, let byteCount, let limit): recordTooLong(byteCount, limit)
    case .readOnly(let path, let cause): readOnly(path, cause)
    case .noLocks(let path): noLocks(path)
    case .lockUnavailable(let path): lockUnavailable(path)
    case .io(let path, _, let code): inputOutput(path, code)
    }
  }
}

// MARK: - What stands in a place

extension Formats {
  private func missing(_ path: String) -> Explanation {
    Explanation(
      words("the store cannot be opened", "l'archivio non può essere aperto"),
      why: words("\(path) is missing", "\(path) manca"),
      remedy: words("check the store's path", "controlla il percorso dell'archivio"))
  }

  private func notADirectory(_ path: String) -> Explanation {
    Explanation(
      cannotBeUsed(path), why: words("it is no directory", "non è una cartella"),
      remedy: words("name another place", "indica un altro posto"))
  }

  private func notAFile(_ path: String) -> Explanation {
    Explanation(
      cannotBeUsed(path), why: words("it is no file", "non è un file"),
      remedy: words("take it away and try again", "toglilo e riprova"))
  }

  private func notEmpty(_ path: String) -> Explanation {
    Explanation(
      words("no store can be made at \(path)", "in \(path) non si può creare un archivio"),
      why: words("other files are there", "contiene altri file"),
      remedy: words("name another place", "indica un altro posto"))
  }

  private func symbolicLink(_ path: String) -> Explanation {
    Explanation(
      cannotBeUsed(path), why: words("it is a symbolic link", "è un collegamento simbolico"),
      remedy: words("name the place that it leads to", "indica il posto a cui porta"))
  }

  private func insideSource(_ path: String, _ source: String) -> Explanation {
    Explanation(
      words("no store can be made at \(path)", "in \(path) non si può creare un archivio"),
      why: words(
        "it is in \(source), which is to stay as it is",
        "si trova in \(source), che deve restare com'è"),
      remedy: words("name another place", "indica un altro posto"))
  }

  private func cannotBeUsed(_ path: String) -> String {
    words("\(path) cannot be used", "\(path) non può essere usato")
  }
}

// MARK: - Accounts

extension Formats {
  private func invalidAccountID(_ id: String) -> Explanation {
    Explanation(
      words("“\(id)” is not an account's name", "«\(id)» non è il nome di un account"),
      why: words(
        "names have 1 to 64 letters, digits and hyphens, and begin with a letter or a digit",
        "i nomi hanno da 1 a 64 lettere, cifre e trattini e iniziano con una lettera o una cifra"),
      remedy: words("check the name", "controlla il nome"))
  }

  private func unknownAccount(_ id: AccountID, _ known: [AccountID]) -> Explanation {
    let what = words("there is no account “\(id)”", "non c'è un account «\(id)»")
    guard !known.isEmpty else {
      return Explanation(
        what, why: words("the store has no accounts", "l'archivio non contiene account"))
    }
    let names = known.map(\.rawValue).joined(separator: ", ")
    return Explanation(
      what, why: words("the store has \(names)", "l'archivio contiene \(names)"),
      remedy: words("name one of these", "indica uno di questi"))
  }

  private func accountExists(_ id: AccountID) -> Explanation {
    Explanation(
      words("account “\(id)” was not added", "l'account «\(id)» non è stato aggiunto"),
      why: words("the store has one of that name", "l'archivio ne ha già uno con questo nome"),
      remedy: words("choose another name", "scegli un altro nome"))
  }

  private var conflict: Explanation {
    Explanation(
      notSaved,
      why: words(
        "another terminal was changing the account at the same time",
        "un altro terminale stava modificando l'account nello stesso momento"),
      remedy: words("try again", "riprova"))
  }

  var notSaved: String {
    words("the change was not saved", "la modifica non è stata salvata")
  }
}
