package import Billing

/// Invoices and credit notes as files (promise H2).
package enum InvoiceExport {
  /// Writes documents as the text of a file.
  ///
  /// - Parameters:
  ///   - documents: In the order of the file.
  ///   - format: What to write; text puts a line between the documents.
  ///   - formats: The language.
  /// - Returns: The text, its last line ended.
  /// - Throws: `nothing` for no documents where the format is no list, and `onePage`.
  package static func text(
    of documents: [IssuedDocument], as format: InvoiceFormat, _ formats: Formats
  ) throws(InvoiceExportError) -> String {
    guard !documents.isEmpty || format.isList else { throw .nothing }
    switch format {
    case .text:
      let separator =
        "\n" + formats.fitted(String(repeating: "═", count: TextLayout.width)) + "\n\n"
      return documents.map { $0.text(formats) }.joined(separator: separator)
    case .html:
      guard documents.count == 1 else { throw .onePage(of: documents.count) }
      return documents[0].html(formats)
    case .csv: return InvoiceTable.text(of: documents)
    case .json: return json(of: documents, formats)
    }
  }

  private static func json(of documents: [IssuedDocument], _ formats: Formats) -> String {
    do {
      let details = documents.map { InvoiceDetails($0, formats) }
      return String(decoding: try JSONText.data(of: details), as: UTF8.self)
    } catch {
      preconditionFailure("a document is always JSON: \(error)")
    }
  }

  /// What a file of documents is best called: `ACME-2026-000001.html`, `invoices.csv`.
  ///
  /// - Parameters:
  ///   - only: The document that it holds; nil where there are none or several.
  ///   - format: What is written.
  ///   - formats: The language.
  /// - Returns: The name.
  package static func fileName(
    of only: InvoiceNumber?, as format: InvoiceFormat, _ formats: Formats
  ) -> String {
    let name = only.map { base(of: $0.rawValue) } ?? formats.words("invoices", "fatture")
    return "\(name).\(format.fileExtension)"
  }

  /// A number as a part of a file's name: one that leads to no other folder, however its slash is
  /// joined, and that no system finds too long.
  private static func base(of number: String) -> String {
    let scalars = number.withoutControls.unicodeScalars.map { $0 == "/" ? "-" : $0 }
    return String(String.UnicodeScalarView(scalars.prefix(longestBase)))
  }

  /// In scalars, of at most four bytes each; systems allow 255 bytes.
  private static let longestBase = 60
}

/// Why documents cannot be written in a format.
package enum InvoiceExportError: Error, Hashable, Sendable {
  case nothing
  /// A page of HTML holds one document, and there are more.
  case onePage(of: Int)

  /// A stable word for scripts.
  package var code: String {
    switch self {
    case .nothing: "nothingToExport"
    case .onePage: "onePageOnly"
    }
  }
}

extension IssuedDocument {
  /// The document as people keep it, as plain text.
  package func text(_ formats: Formats) -> String {
    switch self {
    case .invoice(let record): InvoiceDocument.text(record, formats)
    case .creditNote(let note): InvoiceDocument.text(note, formats)
    }
  }

  /// The document as people keep it, as a page of HTML.
  package func html(_ formats: Formats) -> String {
    switch self {
    case .invoice(let record): InvoiceDocument.html(record, formats)
    case .creditNote(let note): InvoiceDocument.html(note, formats)
    }
  }
}

extension Formats {
  /// How many documents were written to which file, in a sentence.
  package func exported(_ count: Int, to path: String) -> String {
    count == 1
      ? words("1 document written to “\(path)”.", "1 documento scritto in «\(path)».")
      : words(
        "\(number(count)) documents written to “\(path)”.",
        "\(number(count)) documenti scritti in «\(path)».")
  }
}
