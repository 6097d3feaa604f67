import Billing

/// Who writes, and how an answer reaches them.
struct SenderView {
  let name: String
  let email: String
  let phone: String
  let hours: String

  init(_ seller: Seller, _ formats: Formats) {
    name = seller.name
    email = seller.customerService.email
    phone = seller.customerService.phone
    hours = seller.customerService.hours[formats.language]
  }
}
