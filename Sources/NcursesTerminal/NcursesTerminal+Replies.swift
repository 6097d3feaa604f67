import CNcurses
import Glibc
import TerminalUI

extension NcursesTerminal {
  /// What ncurses makes of the bytes that come: a key that it knows, or a character.
  enum Unit {
    case special(Int32)
    case character(Unicode.Scalar)
  }

  /// Reads without waiting, but for the rest of a special key.
  func readUnit() -> Unit? {
    while true {
      // ncurses asks the system once more before it reads, unless it may wait; it never has to, as the
      // line's mode lets no read wait.
      nodelay(input, !isReadDue)
      let value = wgetch(input)
      guard value != ERR else { return nil }
      isReadDue = false
      guard let byte = UInt8(exactly: value) else {
        decoder.reset()
        return .special(value)
      }
      if let character = decoder.take(byte) { return .character(character) }
    }
  }

  /// Reads an answer of the terminal; what belongs to none is a key.
  ///
  /// Where a slow line has not brought all of it, the rest is read when it comes.
  func read(_ reply: TerminalReply) -> Input {
    var reply = reply
    unfinishedReply = nil
    while let unit = readUnit() {
      guard case .character(let character) = unit else { return giveBack(reply, and: unit) }
      switch reply.take(character) {
      case .wantsMore: continue
      case .background(let color):
        awaitsBackground = false
        return end(.event(.background(color)))
      case .knowsSynchronizedOutput(let isKnown):
        awaitsSynchronization = false
        if isKnown { synchronization = strings.synchronization ?? .standard }
        return end(.passedOver)
      case .isMeaningless: return followsEscape ? giveBack(reply) : .passedOver
      case .isForeign: return followsEscape ? giveBack(reply) : input(unit)
      }
    }
    // Alt and a bracket alone is a key that nobody has here.
    let isBegun = reply.text.unicodeScalars.count > 1
    unfinishedReply = isBegun || awaitsAnswer || followsAtOnce ? reply : nil
    return unfinishedReply == nil ? end(.nothing) : .nothing
  }

  /// Ends the reading of an answer.
  private func end(_ input: Input) -> Input {
    (followsEscape, followsAtOnce) = (false, false)
    return input
  }

  /// Reads on where a slow line broke an answer or a key right after its escape, which was the Esc key
  /// then.
  ///
  /// - Parameter unit: What has come.
  /// - Returns: Nil where it is no part of either.
  func readRest(after unit: Unit) -> Input? {
    defer { escapeTime = nil }
    guard let escapeTime, case .character(let character) = unit,
      let reply = TerminalReply(after: character)
    else { return nil }
    let pause = Uptime.now - escapeTime
    followsAtOnce = pause < EscapeDelay.broken
    let isAnswer = awaitsAnswer && pause < .seconds(5) && character != "O"
    guard followsAtOnce || isAnswer else { return nil }
    followsEscape = true
    return read(reply)
  }

  /// Whether the terminal was asked something not long ago and has not answered.
  private var awaitsAnswer: Bool {
    (awaitsBackground || awaitsSynchronization) && Uptime.now - askingTime < .seconds(300)
  }

  /// What looked like the rest of an answer was typed, or is the rest of a key; a key that no
  /// character stands for comes after.
  private func giveBack(_ reply: TerminalReply, and unit: Unit? = nil) -> Input {
    if followsAtOnce, unit == nil {
      pending += KeyTranslation.key(afterEscape: reply.text).map { [.key($0)] } ?? []
    } else if followsEscape {
      let keys = reply.text.unicodeScalars.compactMap(KeyTranslation.key(character:))
      pending += keys.map { .key($0) }
    }
    guard let unit else { return end(.passedOver) }
    if case .event(let event) = input(unit) { pending.append(event) }
    return end(.passedOver)
  }
}
