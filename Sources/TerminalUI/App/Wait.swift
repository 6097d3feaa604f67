#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Something that an app waits for besides keys.
public enum Wait<Message: Sendable>: Sendable {
  /// Until a file can be read.
  ///
  /// The closure is called on the loop's thread. It takes out what has come, without waiting, and
  /// tells what that means; nil is nothing to the app.
  case readable(_ descriptor: Int32, @Sendable () -> Message?)
  /// Until a moment comes, in seconds since the beginning of 1970 by the system's clock, or until
  /// that clock is set: the app looks itself what time it is.
  case moment(_ seconds: Int, Message)
  /// What colour the terminal's own ground has, if the terminal is asked and ever tells.
  case background(@Sendable (Color) -> Message)

  /// What an event means to the app where it is the one that was waited for.
  func message(on event: InputEvent) -> Message? {
    switch (self, event) {
    case (.readable(let descriptor, let take), .readable(let found)):
      found == descriptor ? take() : nil
    case (.moment(let moment, let message), .moment(let come)): come == moment ? message : nil
    case (.background(let message), .background(let color)): message(color)
    default: nil
    }
  }
}

extension Wait {
  /// Until the system's clock comes to its next second: for work that shows how long it has taken.
  public static func nextSecond(_ message: Message) -> Wait {
    .moment(time(nil) + 1, message)
  }
}

/// What a terminal looks at besides keys.
struct WaitTargets: Hashable, Sendable {
  /// The files that can be read one day.
  private(set) var descriptors: [Int32] = []
  /// The next moment, in seconds since the beginning of 1970.
  private(set) var moment: Int?

  /// Takes what an app waits for.
  init<Message>(of waits: [Wait<Message>]) {
    for wait in waits {
      switch wait {
      case .readable(let descriptor, _): descriptors.append(descriptor)
      case .moment(let seconds, _): moment = min(seconds, moment ?? seconds)
      case .background: break
      }
    }
  }
}

extension InputEvent {
  /// Whether it can be what a ``Wait`` is for.
  var mayBeWaitedFor: Bool {
    switch self {
    case .readable, .moment, .background: true
    case .key, .mouse, .paste, .resize, .wake, .redraw, .terminate: false
    }
  }
}
