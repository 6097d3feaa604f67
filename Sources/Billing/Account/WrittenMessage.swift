/// A message that somebody of an account has written (rule 40, promises J3 and G4).
public struct WrittenMessage: Hashable, Sendable, Codable {
  /// The most characters that a message may have.
  public static let lengthLimit = 4000

  public let day: Day
  /// Who writes; nil where the vendor's own program does.
  public let author: PersonID?
  public let to: Correspondent
  public let text: String

  public init(day: Day, author: PersonID?, to: Correspondent, text: String) {
    self.day = day
    self.author = author
    self.to = to
    self.text = text
  }
}
