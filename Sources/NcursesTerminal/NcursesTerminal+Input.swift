package import TerminalUI
import CNcurses
import Glibc

extension NcursesTerminal {
  package func nextEvent(watching descriptors: [Int32], until moment: Int?) -> InputEvent {
    alarm?.set(to: moment)
    while true {
      answer(pipe.drain())
      if !pending.isEmpty { return pending.removeFirst() }
      switch readInput() {
      case .event(let event): return event
      case .passedOver: continue
      case .nothing: break
      }
      if !waitForInput(besides: descriptors) { return .terminate }
    }
  }

  private enum Input {
    case event(InputEvent)
    /// Something was read that means nothing here.
    case passedOver
    case nothing
  }

  private enum Unit {
    case special(Int32)
    case character(Unicode.Scalar)
  }

  /// Turns what came through the pipe into events.
  func answer(_ arrivals: WakeUpPipe.Arrivals) {
    if !arrivals.signals.isDisjoint(with: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) {
      pending.append(.terminate)
    }
    if arrivals.signals.contains(SIGTSTP) { suspend() }
    if arrivals.signals.contains(SIGCONT) {
      // Stopped by force; whoever had the terminal since left it in another state.
      leave()
      enter()
    }
    if arrivals.signals.contains(SIGWINCH) { takeNewSize() }
    if arrivals.isWoken { pending.append(.wake) }
  }

  /// Sleeps until something comes; false when nothing can come any more.
  private func waitForInput(besides descriptors: [Int32]) -> Bool {
    // One that is negative is passed over by the system.
    let all = [STDIN_FILENO, pipe.readDescriptor, alarm?.descriptor ?? -1] + descriptors
    var waits = all.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&waits, nfds_t(waits.count), -1) > 0 else { return true }
    if waits[2].revents != 0, let moment = alarm?.ring() { pending.append(.moment(moment)) }
    pending += waits[3...].filter { $0.revents != 0 }.map { .readable($0.fd) }
    return waits[0].revents == 0 || cn_waiting_bytes(STDIN_FILENO) > 0
  }

  private func readUnit() -> Unit? {
    var value: wint_t = 0
    switch wget_wch(input, &value) {
    case KEY_CODE_YES: return .special(Int32(bitPattern: value))
    case OK: return Unicode.Scalar(value).map(Unit.character) ?? .special(KEY_RESIZE)
    default: return nil
    }
  }

  private func readInput() -> Input {
    if let reply = unfinishedReply { return read(reply) }
    return readUnit().map(input) ?? .nothing
  }

  /// What a unit is the beginning of.
  private func input(_ unit: Unit) -> Input {
    switch unit {
    case .special(KeyTranslation.pasteBegin): .event(.paste(readPaste()))
    case .special(let code):
      KeyTranslation.key(code: code).map { .event(.key($0)) } ?? .passedOver
    case .character("\u{1B}"): readEscape()
    case .character(let character):
      KeyTranslation.key(character: character).map { .event(.key($0)) } ?? .passedOver
    }
  }

  /// Tells the Esc key from a sequence that ncurses does not know, which means nothing.
  private func readEscape() -> Input {
    guard let next = readUnit() else { return .event(.key(.escape)) }
    switch next {
    case .character("["), .character("O"):
      // Parameters and intermediates, then one final byte (ECMA-48, 5.4).
      while case .character(let character)? = readUnit(), character.value < 0x40 {}
      return .passedOver
    case .character("]"): return read(BackgroundReply())
    case .character(let character):
      if let key = KeyTranslation.key(character: character) { pending.append(.key(key)) }
    case .special(let code):
      if let key = KeyTranslation.key(code: code) { pending.append(.key(key)) }
    }
    return .event(.key(.escape))
  }

  /// Reads an answer about the ground; what belongs to none is a key.
  ///
  /// Where a slow line has not brought all of it, the rest is read when it comes.
  private func read(_ reply: BackgroundReply) -> Input {
    var reply = reply
    unfinishedReply = nil
    while let unit = readUnit() {
      guard case .character(let character) = unit else { return input(unit) }
      switch reply.take(character) {
      case .wantsMore: continue
      case .color(let color):
        awaitsBackground = false
        return .event(.background(color))
      case .isForeign: return input(unit)
      }
    }
    unfinishedReply = awaitsBackground ? reply : nil
    return .nothing
  }

  /// Reads to the end mark; a terminal that never sends it is not waited for.
  private func readPaste() -> String {
    let longestPauseMilliseconds: Int32 = 500
    var text = String.UnicodeScalarView()
    while true {
      switch readUnit() {
      case .special(KeyTranslation.pasteEnd): return String(text)
      case .character("\r"): text.append("\n")
      case .character(let character): text.append(character)
      case .special: continue
      case nil:
        var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, longestPauseMilliseconds) > 0,
          cn_waiting_bytes(STDIN_FILENO) > 0
        else { return String(text) }
      }
    }
  }
}
