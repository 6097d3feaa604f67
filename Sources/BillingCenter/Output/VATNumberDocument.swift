import Billing
import BillingDocuments

/// Whether a text is a VAT number, as JSON.
struct VATNumberDocument: Encodable {
  /// What was typed; its beginning, where it is long.
  private let input: String
  private let valid: Bool
  /// As it would be kept.
  @Nullable private var number: VATNumber?
  /// The member state's ISO 3166 code.
  @Nullable private var country: CountryCode?
  @Nullable private var code: String?
  private let message: String

  init(_ check: VATNumberCheck, _ formats: Formats) {
    input = check.input
    valid = check.isValid
    number = try? check.result.get()
    country = check.country
    code = check.code
    message = check.sentence(in: formats)
  }
}
