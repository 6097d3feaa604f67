/// A Maildir in which any mail reader finds what the account was sent.
///
/// It is filled from the journal. A mark remembers up to which transaction, so that a mail that
/// somebody deletes does not come back.
struct Outbox {
  let directory: Directory

  /// In an account's directory.
  static let directoryName = "outbox"
  static let markName = "delivered"
  /// Where its mails are; a mail reader moves those that were seen from the first to the second.
  static let mailFolders = ["new", "cur"]
  private static let folders = ["tmp"] + mailFolders
  /// Longer than the digits of any number.
  private static let markByteLimit = 64

  func make() throws(StoreError) {
    try directory.make()
    for name in Self.folders { try directory.directory(name).make() }
  }

  /// The last transaction whose mails were all put here; 0 where the mark is missing or no number.
  func deliveredSequence() throws(StoreError) -> Int {
    let mark = try directory.contents(of: Self.markName, limit: Self.markByteLimit) ?? []
    return Int(String(decoding: mark.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)) ?? 0
  }

  /// Puts mails here that are not yet, and moves the mark.
  ///
  /// The account's lock is held.
  ///
  /// - Parameters:
  ///   - mails: All that wait, in the order of their transactions.
  ///   - mayBeHere: Whether some may have been put here before; then all names are looked through.
  /// - Throws: `readOnly` or `io`; they wait on then.
  func deliver(_ mails: [OutgoingMail], mayBeHere: Bool = true) throws(StoreError) {
    guard let last = mails.last else { return }
    let delivered = try deliveredSequence()
    guard last.sequence > delivered else { return }
    try makeWhereMissing()
    let present = mayBeHere ? try presentNames() : []
    let new = directory.directory("new")
    for mail in mails where mail.sequence > delivered && !present.contains(mail.fileName) {
      try new.put(
        Array(mail.message.utf8), in: mail.fileName,
        through: directory.directory("tmp").path(of: mail.fileName))
    }
    // Also for mails that were there: who put them may have been killed before they came to this.
    try new.synchronize()
    try setDelivered(last.sequence)
  }

  private func makeWhereMissing() throws(StoreError) {
    for name in Self.folders where try directory.kind(of: name) != .directory {
      return try make()
    }
  }

  /// Moves the mark.
  func setDelivered(_ sequence: Int) throws(StoreError) {
    // Not synchronized: without it, mails that somebody deleted come back, and nothing is lost.
    try directory.note(
      Array("\(sequence)\n".utf8), in: Self.markName,
      through: directory.directory("tmp").path(of: Self.markName))
  }

  /// The mails that are here, without the flags that a mail reader gave them (`:2,S`).
  private func presentNames() throws(StoreError) -> Set<String> {
    var present: Set<String> = []
    for name in Self.mailFolders {
      for file in try directory.directory(name).names() {
        present.insert(String(file.prefix { $0 != ":" }))
      }
    }
    return present
  }
}
