import Billing
import BillingDocuments

// MARK: - Help and messages

extension Strings {
  var customerService: String { pick("Customer Service", "Servizio clienti") }

  func question(_ topic: HelpTopic) -> String {
    switch topic {
    case .gettingIn:
      pick("How do I get to the Billing Center?", "Come accedo al Centro fatturazione?")
    case .billingContact:
      pick("Who is my billing contact?", "Chi è il mio contatto di fatturazione?")
    case .accountKinds:
      pick(
        "Online account or Corporate account?", "Account online o account Corporate?")
    case .notOnline:
      pick(
        "Why can't I change my plan online?", "Perché non posso modificare il piano online?")
    case .payingInPortal:
      pick(
        "How do I pay in the Corporate Billing Portal?",
        "Come pago nel Portale di fatturazione Corporate?")
    case .changingPlans:
      pick("What happens when I change a plan?", "Che cosa succede se modifico un piano?")
    case .anotherProduct:
      pick("How do I switch to another product?", "Come passo a un altro prodotto?")
    case .payments:
      pick("Billing and payment questions", "Domande su pagamento e fatturazione")
    }
  }

  func write(to correspondent: Correspondent) -> String {
    switch correspondent {
    case .representative:
      pick("Write to your representative", "Scrivi al rappresentante")
    case .billingContact:
      pick("Write to the billing contact", "Scrivi al contatto di fatturazione")
    case .customerService:
      pick("Write to Customer Service", "Scrivi al Servizio clienti")
    }
  }
}
