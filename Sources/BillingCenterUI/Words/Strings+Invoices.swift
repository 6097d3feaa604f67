import Billing
import BillingDocuments

// MARK: - Invoices

extension Strings {
  var noInvoicesInvitation: String {
    pick(
      "What you order appears here, with its invoice and its e-mails.",
      "Qui trovi i tuoi ordini, con le fatture e le e-mail.")
  }
  var due: String { pick("Due", "Scadenza") }
  var emails: String { pick("E-mails", "E-mail inviate") }
  var mailFrom: String { pick("From", "Da") }
  var mailCopies: String { pick("Copies to", "In copia a") }

  func name(of filter: InvoicesScreen.Filter) -> String {
    switch filter {
    case .all: pick("All", "Tutte")
    case .unpaid: pick("To pay", "Da pagare")
    case .paid: pick("Paid", "Pagate")
    case .creditNotes: pick("Credit notes", "Note di credito")
    }
  }
  /// A document that is damaged on the disk.
  var unreadable: String { pick("Unreadable", "Illeggibile") }
  func looking(through count: Int) -> String {
    count == 1
      ? pick("Looking through an older document…", "Ricerca in un documento meno recente…")
      : pick(
        "Looking through \(formats.number(count)) older documents…",
        "Ricerca in \(formats.number(count)) documenti meno recenti…")
  }
  func documents(_ count: Int) -> String {
    formats.number(count)
      + (count == 1 ? pick(" document", " documento") : pick(" documents", " documenti"))
  }
}

// MARK: - Exporting

extension Strings {
  var export: String { pick("Export", "Esporta") }
  var exportAll: String { pick("Export all invoices", "Esporta tutte le fatture") }
  var fileName: String { pick("File", "Nome del file") }
  var replaceFile: String { pick("Replace the file", "Sostituisci il file") }

  func name(of format: InvoiceFormat) -> String {
    switch format {
    case .text: pick("Text", "Testo")
    case .html: "HTML"
    case .csv: "CSV"
    case .json: "JSON"
    }
  }
  func use(of format: InvoiceFormat) -> String {
    switch format {
    case .text: pick("To read in any program", "Si legge con qualsiasi programma")
    case .html: pick("To read and print in a browser", "Si legge e si stampa nel browser")
    case .csv:
      pick("One line an invoice, for spreadsheets", "Una riga per fattura, per i fogli di calcolo")
    case .json: pick("Everything, for other programs", "Tutti i dati, per altri programmi")
    }
  }
}
