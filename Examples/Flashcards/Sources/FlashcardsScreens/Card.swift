/// A question and its answer.
public struct Card: Hashable, Sendable {
  public let question: String
  public let answer: String

  public init(_ question: String, _ answer: String) {
    self.question = question
    self.answer = answer
  }

  /// Capitals of Europe.
  public static let capitals = [
    Card("Latvia", "Riga"), Card("Slovenia", "Ljubljana"), Card("Iceland", "Reykjavík"),
    Card("Albania", "Tirana"), Card("Bulgaria", "Sofia"),
  ]
}
