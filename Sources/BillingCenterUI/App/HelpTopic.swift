/// What Help answers (promise H4).
package enum HelpTopic: String, CaseIterable, Hashable, Sendable {
  case gettingIn = "getting-in"
  case billingContact = "billing-contact"
  case accountKinds = "account-kinds"
  case notOnline = "not-online"
  case payingInPortal = "paying-in-portal"
  case changingPlans = "changing-plans"
  /// Products are never swapped (promise D8).
  case anotherProduct = "another-product"
  case payments
}
