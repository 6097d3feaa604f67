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
      ("cancellation-removed.en", PackageResources.cancellation_removed_en_mustache),
      ("cancellation-removed.it", PackageResources.cancellation_removed_it_mustache),
      ("cancellation-set.en", PackageResources.cancellation_set_en_mustache),
      ("cancellation-set.it", PackageResources.cancellation_set_it_mustache),
      ("invoice-paid.en", PackageResources.invoice_paid_en_mustache),
      ("invoice-paid.it", PackageResources.invoice_paid_it_mustache),
      ("invoice.html", PackageResources.invoice_html_mustache),
      ("invoice.text", PackageResources.invoice_text_mustache),
      ("offer-accepted.en", PackageResources.offer_accepted_en_mustache),
      ("offer-accepted.it", PackageResources.offer_accepted_it_mustache),
      ("order.en", PackageResources.order_en_mustache),
      ("order.it", PackageResources.order_it_mustache),
      ("payment-failed.en", PackageResources.payment_failed_en_mustache),
      ("payment-failed.it", PackageResources.payment_failed_it_mustache),
      ("renewal.en", PackageResources.renewal_en_mustache),
      ("renewal.it", PackageResources.renewal_it_mustache),
      ("message.en", PackageResources.message_en_mustache),
      ("message.it", PackageResources.message_it_mustache),
      ("sale.en", PackageResources.sale_en_mustache),
      ("sale.it", PackageResources.sale_it_mustache),
      ("seller.en", PackageResources.seller_en_mustache),
      ("seller.it", PackageResources.seller_it_mustache),
      ("totals.text", PackageResources.totals_text_mustache),
      ("trial.en", PackageResources.trial_en_mustache),
      ("trial.it", PackageResources.trial_it_mustache),
      ("unpaid-end.en", PackageResources.unpaid_end_en_mustache),
      ("unpaid-end.it", PackageResources.unpaid_end_it_mustache),
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
