/// What a corporate account has asked of its representative (rule 40).
public struct RepresentativeRequest: Hashable, Sendable, Codable {
  /// The most characters that a request may have.
  public static let lengthLimit = 4000

  public let day: Day
  /// Who asks; nil where the vendor's own program does.
  public let person: PersonID?
  public let text: String

  public init(day: Day, person: PersonID?, text: String) {
    self.day = day
    self.person = person
    self.text = text
  }
}
