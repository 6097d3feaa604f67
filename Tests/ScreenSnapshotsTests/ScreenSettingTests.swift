import CustomDump
import Foundation
import ScreenSnapshots
import Testing

@Suite("What screens show besides their app's state")
struct ScreenSettingTests {
  @Test("The clock stands still until it is set, for all who look at it")
  func clock() {
    let setting = ScreenSetting()
    let clock = setting.clock
    expectNoDifference(clock.now.formatted(.iso8601), "2026-11-23T09:41:00Z")
    setting.clock.advance(by: .seconds(90))
    expectNoDifference(clock.now.formatted(.iso8601), "2026-11-23T09:42:30Z")
    expectNoDifference(ScreenSetting().clock.now.formatted(.iso8601), "2026-11-23T09:41:00Z")
  }

  /// What the algorithm's published C program prints.
  @Test("The same seed gives the same numbers for ever")
  func numbers() {
    var numbers = ScreenSetting(seed: 1_234_567).randomNumbers
    #expect(
      (0..<3).map { _ in numbers.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test("Names count from 1")
  func ids() {
    let ids = ScreenSetting().ids
    for _ in 0..<256 { _ = ids.next() }
    expectNoDifference(ids.next().uuidString, "00000000-0000-0000-0000-000000000101")
    expectNoDifference(
      ScreenSetting().ids.next().uuidString, "00000000-0000-0000-0000-000000000001")
  }
}
