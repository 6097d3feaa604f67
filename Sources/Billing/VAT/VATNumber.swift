public struct VATNumber: Hashable, Sendable, Codable {
  public let country: String
  public let digits: String
}
