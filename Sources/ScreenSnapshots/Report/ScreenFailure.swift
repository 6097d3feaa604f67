public import Foundation

/// A screen that was not as its golden, as a test leaves it behind for the report.
public struct ScreenFailure: Codable, Hashable, Sendable {
  /// The golden's name, which tells screens of one test file apart.
  public let name: String
  /// The test file, without its extension.
  public let suite: String
  /// The test target.
  public let target: String
  /// The golden's file.
  public let golden: URL
  /// What the golden says; nil where there was none, and it has been written as the screen is.
  public let was: String?
  /// What was seen, as the golden's text would say it.
  public let now: String

  /// Describes a failure.
  public init(
    name: String, suite: String, target: String, golden: URL, was: String?, now: String
  ) {
    self.name = name
    self.suite = suite
    self.target = target
    self.golden = golden
    self.was = was
    self.now = now
  }

  /// Target, suite and name: no other screen of the package has them all.
  public var id: String { "\(target)/\(suite)/\(name)" }

  /// What has changed, one change a line.
  public var words: String {
    guard let was else { return "there was no golden; it is written now, look at it" }
    guard let now = try? FrameText.frame(from: now) else { return "what was seen is no screen" }
    return FrameText.difference(from: was, to: now) ?? "nothing"
  }

  /// What is in the golden's file at this moment; nil where there is none that can be read.
  var goldenNow: String? { try? String(contentsOf: golden, encoding: .utf8) }

  /// Whether nothing is left to decide: the golden says by now what was seen.
  ///
  /// One that was written by the failing test itself is still to be looked at.
  var isSettled: Bool { was == nil ? goldenNow == nil : goldenNow == now }
}
