import Foundation

/// JSON with something wrong in it.
package enum SpoiltJSON {
  /// A value of which one member somewhere is missing, null or something else, or has another beside it.
  ///
  /// - Parameters:
  ///   - value: What `JSONSerialization` has read.
  ///   - random: Chooses the member.
  /// - Returns: The value.
  package static func spoilt(
    _ value: Any, using random: inout some RandomNumberGenerator
  ) -> Any {
    if var object = value as? [String: Any],
      let name = object.keys.sorted().randomElement(using: &random)
    {
      switch Int.random(in: 0..<9, using: &random) {
      case 0: object[name] = nil
      case 8: object["unknown"] = 1
      case 1: object[name] = NSNull()
      case 2: object[name] = ["charge", 0, "", "2026-02-30", [1]].randomElement(using: &random)
      default: object[name] = object[name].map { spoilt($0, using: &random) }
      }
      return object
    }
    if var list = value as? [Any], let place = list.indices.randomElement(using: &random) {
      list[place] = spoilt(list[place], using: &random)
      return list
    }
    return value
  }
}
