import Foundation
public import TerminalUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a screen is searched for: a regular expression in the syntax of ICU, which is much like Perl's.
public struct TapePattern: Hashable, Sendable {
  /// Where it has to be found.
  public enum Scope: Hashable, Sendable {
    /// Anywhere; line feeds stand between the rows.
    case screen
    /// In the row that the cursor is in.
    case line
  }

  /// What came of a search.
  public enum Finding: Hashable, Sendable {
    case found
    case missing
    /// The search was ended: there are more ways to read the screen than anybody waits for.
    case endless
  }

  /// The regular expression, as it was written.
  public let source: String
  /// Where it has to be found.
  public let scope: Scope
  private let regex: NSRegularExpression

  /// Reads a regular expression.
  ///
  /// - Parameters:
  ///   - source: The expression; not empty.
  ///   - scope: Where it has to be found.
  /// - Throws: Foundation's error for what is no regular expression.
  public init(source: String, scope: Scope) throws {
    self.source = source
    self.scope = scope
    regex = try NSRegularExpression(pattern: source)
  }

  /// Searches a frame.
  ///
  /// - Parameter frame: What is seen.
  /// - Returns: Whether the frame shows it, where that is found out within a second of the
  ///   processor's time; any sensible expression takes a thousandth.
  public func search(_ frame: Frame) -> Finding {
    search(frame, forAtMost: .seconds(1))
  }

  func search(_ frame: Frame, forAtMost limit: Duration) -> Finding {
    let text = text(of: frame)
    let end = Self.processorTime + limit
    var finding = Finding.missing
    let everything = NSRange(text.startIndex..., in: text)
    // Called for each match, and for each piece of work on the way to one.
    regex.enumerateMatches(in: text, options: .reportProgress, range: everything) {
      _, flags, stop in
      if flags.contains(.internalError) {
        finding = .endless
      } else if !flags.contains(.progress) {
        finding = .found
      } else if Self.processorTime > end {
        finding = .endless
      }
      if finding != .missing { stop.pointee = true }
    }
    return finding
  }

  private func text(of frame: Frame) -> String {
    switch scope {
    case .screen: frame.text
    case .line: frame.cursor.map { frame.line($0.row) } ?? ""
    }
  }

  /// What this thread has had of the processor, so that a busy machine ends no search early.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
