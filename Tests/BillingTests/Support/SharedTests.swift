import Billing
import Foundation
import Testing

@Suite("A value that is shared")
struct SharedTests {
  private struct Holder: Hashable, Codable {
    @Shared var value: [String]
  }

  private let holder = Holder(value: ["a", "b"])

  @Test("It is compared and hashed as the value itself, whoever holds it")
  func equality() {
    let same = Holder(value: ["a", "b"])
    #expect(holder == same)
    #expect(Set([holder, same]).count == 1)
    #expect(holder != Holder(value: ["b", "a"]))
  }

  @Test("It is stored as the value itself")
  func coding() throws {
    let json = try JSONEncoder().encode(holder)
    #expect(String(decoding: json, as: UTF8.self) == #"{"value":["a","b"]}"#)
    #expect(try JSONDecoder().decode(Holder.self, from: json) == holder)
  }
}
