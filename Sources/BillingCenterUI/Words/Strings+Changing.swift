import Billing
import BillingDocuments

// MARK: - Changing a subscription

extension Strings {
  var options: String { pick("Options", "Opzioni") }
  func options(ofPlan plan: String) -> String { "\(plan) · \(options.lowercasedFirst)" }
  var changeSubscription: String { pick("Change subscription", "Modifica abbonamento") }
  var subscribeNow: String { pick("Subscribe now", "Sottoscrivi ora") }
  var reactivate: String { pick("Reactivate", "Riattiva") }
  var tier: String { pick("Tier", "Livello") }
  var nothingChangesYet: String {
    pick(
      "Nothing changes yet. Choose Edit beside what you want otherwise.",
      "Per ora non cambia nulla. Scegli Modifica accanto a ciò che vuoi cambiare.")
  }
}

// MARK: - What a change means

extension Strings {
  var effectOncePaid: String {
    pick("It takes effect as soon as you have paid.", "Ha effetto appena hai pagato.")
  }
  var nothingToPay: String {
    pick("Nothing to pay. It takes effect at once.", "Niente da pagare. Ha effetto subito.")
  }

  func creditGoes(_ amount: String) -> String {
    pick(
      "Nothing to pay: \(amount) goes to the account balance. It takes effect at once.",
      "Niente da pagare: \(amount) va sul saldo dell'account. Ha effetto subito.")
  }
  func plusVAT(_ amount: String) -> String { pick("\(amount) + VAT", "\(amount) + IVA") }
  func plusVAT(_ amount: String, _ frequency: BillingFrequency) -> String {
    "\(plusVAT(amount)) \(formats.perPeriod(frequency))"
  }
  func billingDateMoves(_ day: Day, _ each: String) -> String {
    let on = formats.phrase(.on, day, isLong: true)
    return pick(
      "The billing date becomes today: you are billed next \(on), \(each).",
      "La data di fatturazione diventa oggi: il prossimo addebito è \(on), \(each).")
  }
  func billingDateStays(_ day: Day, _ each: String) -> String {
    let on = formats.phrase(.on, day, isLong: true)
    return pick(
      "The billing date stays \(on); from then on \(each).",
      "La data di fatturazione resta \(on); da allora \(each).")
  }
  func renewsNext(_ day: Day, _ each: String) -> String {
    let on = formats.phrase(.on, day, isLong: true)
    return pick("It renews \(on), \(each).", "Si rinnova \(on), \(each).")
  }
}

// MARK: - Tier, frequency and seats

extension Strings {
  var whichTier: String { pick("Which tier?", "Quale livello?") }
  var howBilled: String { pick("How is it billed?", "Con quale frequenza?") }
  var anotherProductWay: String {
    pick(
      "Another product instead? Cancel this plan, then add the other one.",
      "Vuoi un altro prodotto? Annulla questo piano, poi aggiungi l'altro.")
  }
  var seatsUnchanged: String {
    pick(
      "Nothing changes yet: enter more seats, or fewer.",
      "Per ora non cambia nulla: inserisci più postazioni o meno.")
  }
  var creditWithVAT: String {
    pick(
      "With its VAT it goes to the account balance.",
      "Con l'IVA va sul saldo dell'account.")
  }

  func current(_ tier: String) -> String { pick("\(tier) (current)", "\(tier) (attuale)") }
  func serviceHours(_ hours: String) -> String {
    pick("It can be reached \(hours).", "È raggiungibile \(hours).")
  }
  func replaces(_ item: String) -> String {
    pick("Replaces in your cart: \(item)", "Sostituisce nel carrello: \(item)")
  }
}
