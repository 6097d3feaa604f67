import Billing

extension Formats {
  var unknownCartItem: Explanation {
    Explanation(
      words("this item is no longer in the cart", "questo articolo non è più nel carrello"),
      why: words(
        "it was ordered or removed in the meantime", "nel frattempo è stato ordinato o rimosso"),
      remedy: words("go back to the cart", "torna al carrello"))
  }

  var cartEmpty: Explanation {
    Explanation(
      words("there is nothing to order", "non c'è niente da ordinare"),
      why: words("the cart is empty", "il carrello è vuoto"),
      remedy: words("add a subscription first", "aggiungi prima una sottoscrizione"))
  }

  var cartFull: Explanation {
    Explanation(
      words("nothing more can be added to the cart", "al carrello non si può aggiungere altro"),
      why: words(
        "it holds \(number(Cart.itemLimit)) items, which is the most for one order",
        "contiene \(number(Cart.itemLimit)) articoli, il massimo per un ordine"),
      remedy: words("order these first", "ordina prima questi"))
  }

  func cartItemBlocked(_ reason: Explanation) -> Explanation {
    Explanation(
      words(
        "an item in the cart cannot be ordered", "un articolo nel carrello non si può ordinare"),
      why: reason.reason,
      remedy: words("edit the item or remove it", "modifica l'articolo o rimuovilo"))
  }

  func quoteChanged(_ agreed: Quote, _ now: Quote) -> Explanation {
    let why =
      if agreed.due == now.due {
        words("its lines or dates are different today", "oggi le voci o le date sono diverse")
      } else {
        words(
          "the total due was \(amount(agreed.due)) and is now \(amount(now.due))",
          "il totale dovuto era \(amount(agreed.due)) e ora è \(amount(now.due))")
      }
    return Explanation(
      words(
        "the order has changed since you saw it", "l'ordine è cambiato da quando l'hai visto"),
      why: why,
      remedy: words("look at it again, then go on", "ricontrollalo, poi prosegui"))
  }
}
