public import Foundation

/// What screens show besides their app's own state, the same at every run and on every machine.
///
/// An app whose clock, random numbers, names, language and zone are passed in takes them from here,
/// and its screens are those of their goldens for ever.
public struct ScreenSetting: Sendable {
  /// A clock that stands still until it is set.
  public let clock: StoppedClock
  /// The language and its ways of writing numbers and days.
  public var locale: Locale
  /// Where the clock hangs.
  public var timeZone: TimeZone
  /// What random numbers begin with.
  public var seed: UInt64

  /// Makes a setting.
  ///
  /// - Parameters:
  ///   - now: What the clock says; by default 23 November 2026, 9:41 in Greenwich.
  ///   - locale: The language and its ways; by default American English.
  ///   - timeZone: Where the clock hangs; by default Greenwich.
  ///   - seed: What random numbers begin with.
  public init(
    now: Date = Date(timeIntervalSince1970: 1_795_426_860),
    locale: Locale = Locale(identifier: "en_US"), timeZone: TimeZone = .gmt, seed: UInt64 = 1
  ) {
    clock = StoppedClock(now)
    self.locale = locale
    self.timeZone = timeZone
    self.seed = seed
  }

  /// Random numbers from the seed on.
  public var randomNumbers: SeededNumbers { SeededNumbers(seed: seed) }

  /// Names that count from 1 on.
  public var ids: NumberedIDs { NumberedIDs() }
}

/// Random numbers that are the same for the same seed, on every machine (SplitMix64).
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SeededNumbers: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Begins with a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number, any of 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
