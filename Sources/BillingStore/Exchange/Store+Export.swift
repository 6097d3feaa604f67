import Billing

extension Store {
  /// Writes everything that is in the store as one JSON document, which ``create(at:importing:)``
  /// makes the same store of.
  ///
  /// Records are written as they stand in their files, with their checksums. Each account is read
  /// under its lock, so that it is whole; others may work on meanwhile. Nothing here is changed.
  ///
  /// - Parameter sink: Takes the document's bytes piece by piece. Where this throws in the end, it
  ///   was given no whole document.
  /// - Throws: `damaged` with the line that cannot be trusted, what else reading throws, or what
  ///   `sink` throws.
  public func export(
    to sink: @escaping ([UInt8]) throws(StoreError) -> Void
  ) throws(StoreError) {
    let store = try Store(reading: path, in: files.system)
    let writer = ExportWriter(to: sink)
    let manifest = try store.manifest()
    writer.add("{\"kind\":\"\(ExportLimits.kind)\",\"format\":\(manifest.format)")
    if let days = manifest.dayOffset { writer.add(",\"dayOffset\":\(days)") }
    if let catalog = try store.catalogData() {
      writer.add(",\n")
      writer.addMember("catalog", otherwise: "catalogBase64", catalog)
    }
    writer.add(",\n\"accounts\":")
    writer.beginList()
    for id in try store.accountIDs() {
      writer.beginItem()
      try store.accountDirectory(id).export(to: writer)
    }
    writer.endList()
    // Last, so that no account tells of a charge that the ledger here does not have yet.
    try store.exportLedger(to: writer)
    writer.add("}\n")
    try writer.flush()
  }

  private func exportLedger(to writer: ExportWriter) throws(StoreError) {
    writer.add(",\n\"gateway\":{\"ledger\":")
    writer.beginList()
    var rejected = try gateway.rejected(of: Self.ledgerName)
    if try gateway.kind(of: Self.ledgerName) != nil {
      let tail = try gatewayLedger.withFile(.shared, for: .reading) { file throws(StoreError) in
        try file.read(after: .start) { line, _ throws(LineFault) in
          writer.beginItem()
          writer.add(line.bytes)
        }
      }
      rejected = tail.settingAside(onto: rejected)
    }
    writer.endList()
    writer.addRejected(rejected)
    writer.add("}")
    try writer.flush()
  }
}

extension AccountDirectory {
  /// Writes the account, as of one moment.
  func export(to writer: ExportWriter) throws(StoreError) {
    writer.add("{\"id\":\"\(id)\"")
    let archivedCount = try journal.withFile(.shared, for: .reading) { file throws(StoreError) in
      try exportState(file, to: writer)
    }
    // What is in the archive never changes, so that nobody has to wait for this.
    writer.add(",\n\"archive\":")
    writer.beginList()
    try archive(count: archivedCount).forEachLine { line in
      writer.beginItem()
      writer.add(line.bytes)
    }
    writer.endList()
    writer.add("}")
    try writer.flush()
  }

  /// Writes what only the lock keeps together.
  ///
  /// - Returns: How many documents the archive has.
  private func exportState(
    _ file: borrowing JournalFile, to writer: ExportWriter
  ) throws(StoreError) -> Int {
    var replay = Replay(of: id, from: try exportCheckpoint(to: writer))
    writer.add(",\n\"journal\":")
    writer.beginList()
    replay.tail = try file.read(after: .start) { line, position throws(LineFault) in
      try replay.apply(line, at: position, delivered: .max)
      writer.beginItem()
      writer.add(line.bytes)
    }
    writer.endList()
    try check(replay)
    guard let account = replay.account else {
      throw .damaged(file: journal.path, line: 1, .wrongAccount(found: nil))
    }
    writer.add(",\"sequence\":\(replay.position.sequence)")
    try exportOutbox(to: writer)
    let rejected = try directory.rejected(of: Self.journalName)
    writer.addRejected(replay.tail.settingAside(onto: rejected))
    try writer.flush()
    return account.archivedCount
  }

  private func exportCheckpoint(to writer: ExportWriter) throws(StoreError) -> Checkpoint? {
    guard let checkpoint = try Checkpoint.read(of: id, in: directory) else { return nil }
    let limit = Checkpoint.byteLimit + 1
    let bytes = try directory.contents(of: Checkpoint.name, limit: limit) ?? []
    writer.add(",\n\"checkpoint\":")
    writer.add(bytes.dropLast())
    return checkpoint
  }

  private func exportOutbox(to writer: ExportWriter) throws(StoreError) {
    let delivered = max(0, try outbox.deliveredSequence())
    writer.add(",\n\"outbox\":{\"delivered\":\(delivered),\"mails\":")
    writer.beginList()
    for folder in Outbox.mailFolders {
      let place = outbox.directory.directory(folder)
      guard try place.kind() != nil else { continue }
      // Mail readers begin the names of their own files with a point.
      for name in try place.names().sorted() where !name.hasPrefix(".") {
        guard let mail = try place.contents(of: name, limit: ExportLimits.fileByteLimit) else {
          continue
        }
        writer.beginItem()
        writer.add("{\"folder\":\"\(folder)\",\"name\":\(ExportWriter.json(name)),")
        writer.addMember("text", otherwise: "base64", mail)
        writer.add("}")
      }
    }
    writer.endList()
    writer.add("}")
  }
}

// MARK: - What crashes left

extension Directory {
  /// What was set aside of a file.
  fileprivate func rejected(of name: String) throws(StoreError) -> [UInt8] {
    try contents(of: name + ".rejected", limit: ExportLimits.rejectedByteLimit) ?? []
  }
}

extension JournalTail? {
  /// What is set aside once the file is opened to be written.
  fileprivate func settingAside(onto rejected: [UInt8]) -> [UInt8] {
    guard let self, case .torn = self.kind else { return rejected }
    let bytes = self.bytes + [UInt8(ascii: "\n")]
    return rejected.suffix(bytes.count).elementsEqual(bytes) ? rejected : rejected + bytes
  }
}

extension ExportWriter {
  fileprivate func addRejected(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    add(",\n")
    addMember("rejected", base64: bytes)
  }
}
