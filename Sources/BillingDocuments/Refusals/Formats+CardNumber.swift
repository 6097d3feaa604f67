package import Billing

extension Formats {
  /// Words why digits are no card number, as the field's error.
  package func explain(_ fault: CardNumber.Fault) -> Explanation {
    switch fault {
    case .empty:
      Explanation(
        words("the number is missing", "manca il numero"),
        remedy: words(
          "enter the number on the card", "inserisci il numero stampato sulla carta"))
    case .notDigits:
      Explanation(
        words("this is not a card number", "questo non è un numero di carta"),
        why: words("it has more than digits in it", "non contiene soltanto cifre"),
        remedy: words(
          "enter digits only, with or without spaces",
          "inserisci soltanto cifre, con o senza spazi"))
    case .wrongLength(let count):
      Explanation(
        count < 12
          ? words("the number is too short", "il numero è troppo corto")
          : words("the number is too long", "il numero è troppo lungo"),
        why: words(
          "it has \(digits(count)), and card numbers have 12 to 19",
          "ha \(digits(count)), mentre i numeri di carta ne hanno da 12 a 19"),
        remedy: words("compare it with the card", "confrontalo con la carta"))
    case .wrongCheckDigit:
      Explanation(
        words("the number has a typing error", "il numero contiene un errore"),
        why: words("its digits do not fit together", "le cifre non sono coerenti tra loro"),
        remedy: words("compare it with the card", "confrontalo con la carta"))
    }
  }

  private func digits(_ count: Int) -> String {
    "\(number(count)) " + (count == 1 ? words("digit", "cifra") : words("digits", "cifre"))
  }
}
