public import TerminalUI
import CNcurses
import Glibc

extension NcursesTerminal {
  public func nextEvent(watching descriptors: [Int32], until moment: Int?) -> InputEvent {
    alarm?.set(to: moment)
    answer(pipe.drain())
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      switch readInput() {
      case .event(let event): return event
      case .passedOver:
        answer(pipe.drain())
        continue
      case .nothing: break
      }
      paintWhenSeen()
      if !waitForInput(besides: descriptors) { end(by: SIGHUP) }
    }
  }

  enum Input {
    case event(InputEvent)
    /// Something was read that means nothing here.
    case passedOver
    case nothing
  }

  /// Turns what came through the pipe into events.
  func answer(_ arrivals: WakeUpPipe.Arrivals) {
    // With most keys nothing has come.
    guard !arrivals.isEmpty else { return }
    if let signal = arrivals.signals.intersection(SignalWatch.endings).min() {
      return end(by: signal)
    }
    if arrivals.signals.contains(SIGTSTP) { suspend() }
    if arrivals.signals.contains(SIGCONT) { comeBack() }
    if arrivals.signals.contains(SIGWINCH) { takeNewSize() }
    if arrivals.isWoken { pending.append(.wake) }
  }

  /// Tells that the program has to end, and remembers why.
  func end(by signal: Int32) {
    if endingSignal == nil { endingSignal = signal }
    pending.append(.terminate)
  }

  /// Sleeps until something comes; false when nothing can come any more.
  private func waitForInput(besides descriptors: [Int32]) -> Bool {
    // Nothing has to be given back between a key and its frame.
    withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 4 + descriptors.count) { waits in
      func wait(_ place: Int, for descriptor: Int32, _ events: Int32 = POLLIN) {
        let wait = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        waits.initializeElement(at: place, to: wait)
      }
      // One that is negative is passed over by the system.
      wait(0, for: output.isEmpty ? -1 : output.descriptor, POLLOUT)
      wait(1, for: STDIN_FILENO)
      wait(2, for: pipe.readDescriptor)
      wait(3, for: alarm?.descriptor ?? -1)
      for (place, descriptor) in descriptors.enumerated() { wait(4 + place, for: descriptor) }
      guard !output.isLost, poll(waits.baseAddress, nfds_t(waits.count), -1) > 0 else {
        answer(pipe.drain())
        return !output.isLost
      }
      return take(UnsafeBufferPointer(waits))
    }
  }

  /// Takes what a sleep has ended with; false when nothing can come any more.
  private func take(_ waits: UnsafeBufferPointer<pollfd>) -> Bool {
    if waits[0].revents != 0 { output.flush() }
    if waits[2].revents != 0 { answer(pipe.drain()) }
    if waits[3].revents != 0, let moment = alarm?.ring() { pending.append(.moment(moment)) }
    for wait in waits[4...] where wait.revents != 0 { pending.append(.readable(wait.fd)) }
    guard waits[1].revents != 0 else { return true }
    // A terminal that is gone can be read for ever, and has nothing.
    guard waits[1].revents == Int16(POLLIN) || cn_waiting_bytes(STDIN_FILENO) > 0 else {
      return false
    }
    // What there is may be for another job, where nothing of it could be read.
    guard !isReadDue else { return waitForTurn() }
    isReadDue = true
    return true
  }

  private func readInput() -> Input {
    if let reply = unfinishedReply { return read(reply) }
    guard let unit = readUnit() else { return .nothing }
    return readRest(after: unit) ?? input(unit)
  }

  /// What a unit is the beginning of.
  func input(_ unit: Unit) -> Input {
    switch unit {
    case .special(KeyTranslation.pasteBegin): .event(.paste(readPaste()))
    case .special(KEY_MOUSE): takeMouse()
    case .special(let code):
      KeyTranslation.key(code: code).map { .event(.key($0)) } ?? .passedOver
    case .character("\u{1B}"): readEscape()
    case .character(let character):
      KeyTranslation.key(character: character).map { .event(.key($0)) } ?? .passedOver
    }
  }

  private func takeMouse() -> Input {
    pending += readMouse().map(InputEvent.mouse)
    return .passedOver
  }

  /// Tells the Esc key from a sequence that ncurses does not know, which means nothing.
  private func readEscape() -> Input {
    guard let next = readUnit() else {
      escapeTime = Uptime.now
      return .event(.key(.escape))
    }
    switch next {
    case .character("O"):
      _ = readUnit()
      return .passedOver
    case .character(let character):
      if let reply = TerminalReply(after: character) { return read(reply) }
      if let key = KeyTranslation.key(character: character) { pending.append(.key(key)) }
    case .special(let code):
      if let key = KeyTranslation.key(code: code) { pending.append(.key(key)) }
    }
    return .event(.key(.escape))
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
        var waits = [STDIN_FILENO, pipe.readDescriptor].map {
          pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        guard poll(&waits, 2, longestPauseMilliseconds) > 0 else { return String(text) }
        // Whoever wants the program to end does not wait for the rest.
        answer(pipe.drain())
        guard endingSignal == nil, waits[0].revents == 0 || cn_waiting_bytes(STDIN_FILENO) > 0
        else { return String(text) }
      }
    }
  }
}
