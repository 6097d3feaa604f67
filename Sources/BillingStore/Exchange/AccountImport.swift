import Billing

/// Makes the directory of one account of an export, in a store that is not yet in its place.
struct AccountImport {
  private let id: AccountID
  private let store: Store
  private let directory: Directory

  init(id: AccountID, store: Store) {
    self.id = id
    self.store = store
    directory = store.accounts.directory(id.rawValue)
  }

  /// Reads the members after the account's name, and checks that they belong together.
  func run(_ reader: inout ExportReader) throws(StoreError) {
    try directory.make()
    try checkpoint(&reader)
    try reader.required("journal") { reader throws(StoreError) in try journal(&reader) }
    let sequence = try reader.required("sequence") { reader throws(StoreError) in
      try reader.decoded(Int.self, limit: StoreImport.numberByteLimit)
    }
    try reader.required("outbox") { reader throws(StoreError) in try outbox(&reader) }
    try reader.rejected(of: AccountDirectory.journalName, in: directory)
    let count = try reader.required("archive") { reader throws(StoreError) in
      try archive(&reader)
    }
    try directory.synchronize()
    try check(sequence: sequence, archivedCount: count, reader)
  }

  private func checkpoint(_ reader: inout ExportReader) throws(StoreError) {
    let line = try reader.optional("checkpoint") { reader throws(StoreError) in
      try reader.record(byteLimit: Checkpoint.byteLimit)
    }
    guard let line else { return }
    try write(line.terminated, to: directory.path(of: Checkpoint.name))
  }

  private func journal(_ reader: inout ExportReader) throws(StoreError) {
    let file = try ImportedFile(
      directory.path(of: AccountDirectory.journalName), in: directory.files)
    try reader.list { reader throws(StoreError) in try file.add(try reader.record().terminated) }
    try file.finish()
  }

  private func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let file = try ImportedFile(path, in: directory.files)
    try file.add(bytes)
    try file.finish()
  }

  // MARK: - Archive

  /// - Returns: How many documents it has.
  private func archive(_ reader: inout ExportReader) throws(StoreError) -> Int {
    let directory = directory.directory(ArchiveFiles.directoryName)
    var count = 0
    var year: Int?
    var file: ImportedFile?
    try reader.list { reader throws(StoreError) in
      let line = try reader.record()
      guard line.sequence == count + 1 else {
        throw reader.fault(.record(.wrongSequence(found: line.sequence, expected: count + 1)))
      }
      let yearOfLine = try self.year(of: line, reader)
      if yearOfLine != year {
        guard yearOfLine > year ?? 0 else {
          throw reader.fault(.record(.unreadable("\(yearOfLine) was before")))
        }
        if count == 0 { try directory.make() }
        try file?.finish()
        let path = directory.path(of: ArchiveFiles.name(of: yearOfLine))
        file = try ImportedFile(path, in: directory.files)
        year = yearOfLine
      }
      try file?.add(line.terminated)
      count += 1
    }
    try file?.finish()
    if count > 0 { try directory.synchronize() }
    return count
  }

  private func year(of line: JournalLine, _ reader: ExportReader) throws(StoreError) -> Int {
    do throws(LineFault) {
      return try line.record(as: ArchivedDocument.self).document.issued.day.components.year
    } catch {
      throw reader.fault(.record(error.damage))
    }
  }

  // MARK: - Outbox

  private func outbox(_ reader: inout ExportReader) throws(StoreError) {
    let outbox = Outbox(directory: directory.directory(Outbox.directoryName))
    try outbox.make()
    try reader.object { reader throws(StoreError) in
      let delivered = try reader.required("delivered") { reader throws(StoreError) in
        let delivered = try reader.decoded(Int.self, limit: StoreImport.numberByteLimit)
        guard delivered >= 0 else {
          throw reader.fault(.unreadable("delivered › \(delivered) cannot be"))
        }
        return delivered
      }
      if delivered > 0 {
        let path = outbox.directory.path(of: Outbox.markName)
        try write(Array("\(delivered)\n".utf8), to: path)
      }
      try reader.required("mails") { reader throws(StoreError) in
        var known: Set<String> = []
        try reader.list { reader throws(StoreError) in
          let name = try mail(&reader, known: known, in: outbox.directory)
          known.insert(name)
        }
      }
    }
    for folder in Outbox.mailFolders { try outbox.directory.directory(folder).synchronize() }
    try outbox.directory.synchronize()
  }

  /// - Returns: Its folder and name.
  private func mail(
    _ reader: inout ExportReader, known: Set<String>, in outbox: Directory
  ) throws(StoreError) -> String {
    try reader.object { reader throws(StoreError) in
      let folder = try reader.required("folder") { reader throws(StoreError) in
        try reader.decoded(String.self, limit: 16)
      }
      let name = try reader.required("name") { reader throws(StoreError) in
        try reader.decoded(String.self, limit: 6 * ExportLimits.fileNameByteLimit + 2)
      }
      let place = "\(folder)/\(name)"
      guard Outbox.mailFolders.contains(folder), Self.isFileName(name), !known.contains(place)
      else {
        throw reader.fault(.invalidFileName(place))
      }
      guard let bytes = try reader.file("text", otherwise: "base64") else {
        throw reader.fault(.unexpected(found: "}", expected: "\"text\""))
      }
      try write(bytes, to: outbox.directory(folder).path(of: name))
      return place
    }
  }

  private static func isFileName(_ name: String) -> Bool {
    let bytes = name.utf8
    return (1...ExportLimits.fileNameByteLimit).contains(bytes.count)
      && bytes.first != UInt8(ascii: ".") && !bytes.contains(UInt8(ascii: "/"))
      && !bytes.contains(0)
  }

  // MARK: - Checking

  /// Opens the account as anybody will.
  private func check(
    sequence: Int, archivedCount: Int, _ reader: ExportReader
  ) throws(StoreError) {
    let store = try Store(reading: store.path, in: store.files.system)
    do throws(StoreError) {
      let stored = try store.load(id)
      let journal = directory.path(of: AccountDirectory.journalName)
      guard stored.sequence == sequence else {
        throw .damaged(
          file: journal, line: 1, .wrongSequence(found: stored.sequence, expected: sequence))
      }
      guard stored.account.archivedCount == archivedCount else {
        throw .damaged(
          file: directory.path(of: ArchiveFiles.directoryName), line: archivedCount + 1,
          .wrongSequence(found: archivedCount, expected: stored.account.archivedCount))
      }
    } catch .damaged(let file, let line, let damage) {
      let name = file.dropFirst(store.path.utf8.count + 1)
      throw reader.fault(.inconsistent(file: String(name), line: line, damage))
    }
  }
}
