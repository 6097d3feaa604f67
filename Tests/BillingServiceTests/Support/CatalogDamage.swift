import Foundation
import Testing

/// Damages a catalog's file in one place, the same one for the same seed.
struct CatalogDamage {
  private var state: UInt64
  /// What was put where.
  private(set) var what = ""

  init(seed: UInt64) {
    state = seed
  }

  /// The file with one value taken away or replaced by another kind of value.
  mutating func damaged(_ json: [UInt8]) throws -> [UInt8] {
    let file = try JSONSerialization.jsonObject(with: Data(json))
    let damaged = try #require(damage(file, at: "") as? [String: Any])
    return Array(try JSONSerialization.data(withJSONObject: damaged))
  }

  /// Goes down to some value, more likely a deep one; nil takes it away.
  private mutating func damage(_ value: Any, at place: String) -> Any? {
    if var object = value as? [String: Any], !object.isEmpty, place.isEmpty || next(8) > 0 {
      let key = object.keys.sorted()[next(object.count)]
      object[key] = object[key].flatMap { damage($0, at: "\(place) › \(key)") }
      return object
    }
    if var list = value as? [Any], !list.isEmpty, next(8) > 0 {
      let index = next(list.count)
      let entry = damage(list[index], at: "\(place)[\(index)]")
      list.replaceSubrange(index...index, with: entry.map { [$0] } ?? [])
      return list
    }
    let others: [Any?] = [
      nil, NSNull(), "", "x", "-1.00", "EUR", -1, 0, 5_000_000, 1e300, 0.5, true, [Any](),
      [String: Any](), ["en": 1],
    ]
    let other = others[next(others.count)]
    what = "\(place) becomes \(other.map { "\($0)" } ?? "nothing")"
    return other
  }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
