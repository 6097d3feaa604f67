import Dispatch
import Synchronization

/// Runs an app in a terminal.
public enum MainLoop {
  /// Shows the app and gives it the terminal's events until it ends.
  ///
  /// Slow work runs in the background; its answers come back through the terminal's waker. Work
  /// that still runs at the end is not waited for. A frame that does without an answer is shown only
  /// once the work has taken 8 ms: one that is replaced before would only flicker.
  ///
  /// - Parameters:
  ///   - app: The app in its first state.
  ///   - terminal: Shows the frames and brings the events.
  /// - Returns: The app in its last state.
  @discardableResult
  public static func run<A: App>(_ app: A, on terminal: any Terminal) -> A {
    run(app, on: terminal, patience: .milliseconds(8))
  }

  /// Shows the app as the loop for users does.
  ///
  /// - Parameters:
  ///   - app: The app in its first state.
  ///   - terminal: Shows the frames and brings the events.
  ///   - patience: How long work may take before a frame is shown that does without its answer; keys
  ///     wait as long.
  /// - Returns: The app in its last state.
  @discardableResult
  static func run<A: App>(
    _ app: A, on terminal: any Terminal, patience: DispatchTimeInterval
  ) -> A {
    var session = Session(app, size: terminal.size, glyphs: terminal.glyphs) {
      terminal.show($0, theme: $1)
    }
    let mailbox = Mailbox()
    var awaited = 0
    var waits: [Wait<A.Message>] = []
    var targets = WaitTargets(of: waits)
    while true {
      terminal.show(session.frame, theme: session.app.theme)
      session.noteSeen()
      terminal.expectAnswers(awaited)
      // The ones before are given up only now, while nobody waits for a frame.
      (waits, targets) = withExtendedLifetime((waits, targets)) {
        let waits = session.app.waits
        return (waits, WaitTargets(of: waits))
      }
      let event = terminal.nextEvent(watching: targets.descriptors, until: targets.moment)
      var effects = session.handle(event)
      if event.mayBeWaitedFor {
        for message in waits.compactMap({ $0.message(on: event) }) {
          effects += session.send(message)
        }
      }
      var hasBegunWork: Bool
      repeat {
        if awaited > 0 {
          for message in mailbox.empty() {
            awaited -= 1
            effects += session.send(message)
          }
        }
        hasBegunWork = false
        while !effects.isEmpty {
          let effect = effects.removeFirst()
          if case .run = effect { (awaited, hasBegunWork) = (awaited + 1, true) }
          if case .copy(let text, let answer) = effect {
            effects += session.send(answer(terminal.copy(text)))
          } else if !perform(effect, on: terminal, answeringTo: mailbox) {
            return session.app
          }
        }
        if hasBegunWork { mailbox.wait(atMost: patience) }
      } while hasBegunWork
    }
  }

  /// Does what a session asked for.
  ///
  /// - Parameters:
  ///   - effect: What is to be done.
  ///   - terminal: Where it is done.
  ///   - mailbox: Where the answers of slow work go.
  /// - Returns: Whether the loop goes on.
  private static func perform(
    _ effect: SessionEffect, on terminal: any Terminal, answeringTo mailbox: Mailbox
  ) -> Bool {
    switch effect {
    case .run(let work):
      let wake = terminal.waker
      BackgroundThread.start {
        mailbox.post(work())
        wake()
      }
    case .copy: break
    case .captureMouse(let isOn): terminal.captureMouse(isOn)
    case .suspend: terminal.suspend()
    case .redraw: terminal.repaint()
    case .quit: return false
    }
    return true
  }
}

/// Messages from work in the background, on their way to the loop.
final class Mailbox: Sendable {
  private let messages = Mutex<[AnyMessage]>([])
  private let arrivals = DispatchSemaphore(value: 0)

  func post(_ message: AnyMessage) {
    messages.withLock { $0.append(message) }
    arrivals.signal()
  }

  /// Waits until there is a message, or for a while.
  func wait(atMost interval: DispatchTimeInterval) {
    let end = DispatchTime.now() + interval
    // Those that were taken out without waiting have left their signals.
    while messages.withLock({ $0.isEmpty }), arrivals.wait(timeout: end) == .success {}
  }

  /// Takes all messages out, oldest first.
  func empty() -> [AnyMessage] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
