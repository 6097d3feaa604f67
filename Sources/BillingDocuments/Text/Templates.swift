import Mustache

/// The documents' templates, as they lie in the folder of the same name.
///
/// Whatever a template fills in passes its content type, so that no name can bring control
/// characters or HTML of its own into a document.
enum Templates {
  private static let library = makeLibrary()

  /// Fills a template in.
  ///
  /// - Parameters:
  ///   - name: The file's name without `.mustache`.
  ///   - view: A structure whose properties the template names.
  /// - Returns: The rendered text.
  static func render(_ name: String, _ view: some Any) -> String {
    guard let text = library.render(view, withTemplate: name) else {
      preconditionFailure("there is no template \(name)")
    }
    return text
  }

  private static func makeLibrary() -> MustacheLibrary {
    MustacheContentTypes.register(PrintableText(), named: "PRINTABLE")
    MustacheContentTypes.register(PrintableHTML(), named: "PRINTABLE-HTML")
    var library = MustacheLibrary()
    let files: [(name: String, bytes: [UInt8])] = [
      ("invoice.html", PackageResources.invoice_html_mustache),
      ("invoice.text", PackageResources.invoice_text_mustache),
      ("order.en", PackageResources.order_en_mustache),
      ("order.it", PackageResources.order_it_mustache),
      ("totals.text", PackageResources.totals_text_mustache),
      ("trial.en", PackageResources.trial_en_mustache),
      ("trial.it", PackageResources.trial_it_mustache),
    ]
    for file in files {
      do {
        try library.register(String(decoding: file.bytes, as: UTF8.self), named: file.name)
      } catch {
        preconditionFailure("the template \(file.name) cannot be read: \(error)")
      }
    }
    return library
  }
}

private struct PrintableText: MustacheContentType {
  func escapeText(_ text: String) -> String { text.withVisibleControls }
}

private struct PrintableHTML: MustacheContentType {
  private static let entities: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]

  /// Goes by scalars: a sign that joins the next one would hide a bracket in its character.
  func escapeText(_ text: String) -> String {
    text.withVisibleControls.unicodeScalars.map { Self.entities[$0] ?? String($0) }.joined()
  }
}
