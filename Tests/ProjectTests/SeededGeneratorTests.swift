import TestSupport
import Testing

@Suite("Seeded random numbers")
struct SeededGeneratorTests {
  /// What the algorithm's published C program prints.
  @Test("The same seed gives the same numbers for ever, so that a printed seed replays a test")
  func numbers() {
    var random = SeededGenerator(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }
}
