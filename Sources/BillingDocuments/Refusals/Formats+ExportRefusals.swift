extension Formats {
  /// Words why documents cannot be written in a format.
  package func explain(_ error: InvoiceExportError) -> Explanation {
    switch error {
    case .nothing:
      Explanation(
        words("there is nothing to export", "non c'è nulla da esportare"),
        why: words("this account has no invoices yet", "questo account non ha ancora fatture"),
        remedy: words("come back after an order", "riprova dopo un ordine"))
    case .onePage(let count):
      Explanation(
        words(
          "these invoices cannot be one HTML page",
          "queste fatture non possono stare in una pagina HTML"),
        why: words(
          "a page holds one invoice, and there are \(number(count))",
          "una pagina contiene una fattura, e qui ce ne sono \(number(count))"),
        remedy: words(
          "choose one invoice, or export as text, CSV or JSON",
          "scegli una fattura, oppure esporta come testo, CSV o JSON"))
    }
  }

  /// Words why a file was not written.
  ///
  /// - Parameters:
  ///   - fault: Why.
  ///   - option: What replaces a file that is there; nil where nothing does.
  /// - Returns: The explanation.
  package func explain(_ fault: ExportFault, replacingBy option: String? = nil) -> Explanation {
    switch fault {
    case .exists(let path):
      Explanation(
        notWritten(path),
        why: words("there is such a file already", "esiste già un file con questo nome"),
        remedy: words("choose another name", "scegli un altro nome")
          + (option.map { words(", or replace it with \($0)", ", o sostituiscilo con \($0)") } ?? "")
      )
    case .notAFile(let path):
      Explanation(
        notWritten(path), why: words("this is not a file", "non è un file"),
        remedy: words("add a file's name", "aggiungi il nome di un file"))
    case .noDirectory(let path):
      Explanation(
        notWritten(path),
        why: words("its directory does not exist", "la sua cartella non esiste"),
        remedy: words("choose another directory", "scegli un'altra cartella"))
    case .notPermitted(let path):
      Explanation(
        notWritten(path), why: words("you may not write there", "non puoi scriverci"),
        remedy: words("choose another directory", "scegli un'altra cartella"))
    case .failed(let path):
      Explanation(
        notWritten(path),
        why: words("the disk is full or cannot be used", "il disco è pieno o non utilizzabile"),
        remedy: words("choose another place", "scegli un altro posto"))
    }
  }

  private func notWritten(_ path: String) -> String {
    words("“\(path)” was not written", "«\(path)» non è stato scritto")
  }
}
