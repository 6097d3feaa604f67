import Billing

/// What of a damaged account's outbox is brought into a new store.
struct OutboxSalvage {
  private let id: AccountID
  private let source: Outbox
  private let target: Outbox
  private(set) var losses: [StoreLoss] = []

  /// Longer than any e-mail that a journal's line has room for.
  private static let byteLimit = 1 << 25

  init(of id: AccountID, from source: Outbox, to target: Outbox) {
    self.id = id
    self.source = source
    self.target = target
  }

  /// Copies the e-mails, with the flags that a mail reader gave them.
  ///
  /// - Returns: Up to which transaction all were put here.
  mutating func bring() throws(StoreError) -> Int {
    for name in Outbox.mailFolders {
      let names: [String]
      do throws(StoreError) {
        names = try source.directory.directory(name).names().sorted()
      } catch .missing {
        continue
      } catch {
        losses.append(.outbox(id, error))
        continue
      }
      try bring(
        names, from: source.directory.directory(name), to: target.directory.directory(name))
    }
    return (try? source.deliveredSequence()) ?? 0
  }

  private mutating func bring(
    _ names: [String], from source: Directory, to target: Directory
  ) throws(StoreError) {
    for name in names {
      let mail: [UInt8]?
      do throws(StoreError) {
        mail = try source.contents(of: name, limit: Self.byteLimit)
      } catch {
        losses.append(.outbox(id, error))
        continue
      }
      guard let mail else { continue }
      let output = try SalvageOutput(target.path(of: name), in: target.files)
      try output.write(mail)
      try output.close()
    }
    try target.synchronize()
  }
}
