import Billing

/// Fills an empty store with what an export holds.
struct StoreImport {
  let store: Store

  /// - Throws: `notAnExport`, `futureFormat`, `io`, or what reading the document throws.
  func run(_ reader: inout ExportReader) throws(StoreError) {
    try reader.begin()
    try reader.object { reader throws(StoreError) in
      let manifest = try manifest(&reader)
      try catalog(&reader)
      var known: Set<AccountID> = []
      try reader.required("accounts") { reader throws(StoreError) in
        try reader.list { reader throws(StoreError) in
          let id = try account(&reader, known: known)
          known.insert(id)
        }
      }
      try store.accounts.synchronize()
      try reader.required("gateway") { reader throws(StoreError) in try gateway(&reader) }
      try store.write(manifest)
    }
    try reader.end()
  }

  /// The longest number, in bytes.
  static let numberByteLimit = 32

  private func manifest(_ reader: inout ExportReader) throws(StoreError) -> Manifest {
    let kind = try? reader.optional("kind") { reader throws(StoreError) in
      try reader.decoded(String.self, limit: 64)
    }
    guard kind == ExportLimits.kind else { throw reader.fault(.unknown) }
    let format = try reader.required("format") { reader throws(StoreError) in
      let format = try reader.decoded(Int.self, limit: Self.numberByteLimit)
      guard format <= Store.format else {
        throw .futureFormat(file: reader.file, found: format, known: Store.format)
      }
      guard format >= 1 else { throw reader.fault(.unreadable("format › \(format) never was")) }
      return format
    }
    var manifest = Manifest(format: format)
    manifest.dayOffset = try reader.optional("dayOffset") { reader throws(StoreError) in
      let days = try reader.decoded(Int.self, limit: Self.numberByteLimit)
      guard Store.dayOffsets.contains(days) else {
        throw reader.fault(.unreadable("dayOffset › \(days) cannot be"))
      }
      return days
    }
    return manifest
  }

  private func catalog(_ reader: inout ExportReader) throws(StoreError) {
    guard let bytes = try reader.file("catalog", otherwise: "catalogBase64") else { return }
    let directory = store.directory
    try directory.write(
      bytes, to: Store.catalogName, through: directory.path(of: Store.catalogName + ".new"))
  }

  private func gateway(_ reader: inout ExportReader) throws(StoreError) {
    let gateway = store.gateway
    try reader.object { reader throws(StoreError) in
      try reader.required("ledger") { reader throws(StoreError) in
        var ledger: ImportedFile?
        var sequence = 1
        try reader.list { reader throws(StoreError) in
          if ledger == nil {
            ledger = try ImportedFile(gateway.path(of: Store.ledgerName), in: store.files)
          }
          let line = try reader.record()
          guard line.sequence == sequence else {
            throw reader.fault(
              .record(.wrongSequence(found: line.sequence, expected: sequence)))
          }
          do throws(LineFault) {
            _ = try line.record(as: AnyRecord.self)
          } catch {
            throw reader.fault(.record(error.damage))
          }
          try ledger?.add(line.terminated)
          sequence += 1
        }
        try ledger?.finish()
      }
      try reader.rejected(of: Store.ledgerName, in: gateway)
    }
    try gateway.synchronize()
  }

  private func account(
    _ reader: inout ExportReader, known: Set<AccountID>
  ) throws(StoreError) -> AccountID {
    try reader.object { reader throws(StoreError) in
      let id = try reader.required("id") { reader throws(StoreError) in
        let id = AccountID(try reader.decoded(String.self, limit: 1024))
        guard (try? AccountDirectory.check(id)) != nil else {
          throw reader.fault(.invalidAccountID(id.rawValue))
        }
        guard !known.contains(id) else { throw reader.fault(.repeatedAccount(id)) }
        return id
      }
      try AccountImport(id: id, store: store).run(&reader)
      return id
    }
  }
}

extension ExportReader {
  /// A record as it stands in a file, its frame and checksum checked.
  mutating func record(byteLimit: Int = JournalLine.byteLimit) throws(StoreError) -> JournalLine {
    let bytes = try value(limit: byteLimit)
    // Within a file of lines it would be several.
    guard !bytes.contains(UInt8(ascii: "\n")) else { throw fault(.record(.notARecord)) }
    do throws(LineFault) {
      return try JournalLine(reading: bytes, byteLimit: byteLimit)
    } catch {
      throw fault(.record(error.damage))
    }
  }

  /// A member that is a file's text, or in Base64 where that is none; nil where neither is there.
  mutating func file(
    _ name: String, otherwise otherName: String
  ) throws(StoreError) -> [UInt8]? {
    let limit = ExportLimits.fileByteLimit
    // Each byte may be written as six characters.
    let text = try optional(name) { reader throws(StoreError) in
      Array(try reader.decoded(String.self, limit: 6 * limit + 2).utf8)
    }
    let bytes =
      if let text { text } else {
        try optional(otherName) { reader throws(StoreError) in try reader.base64(limit: limit) }
      }
    guard let bytes, bytes.count > limit else { return bytes }
    throw fault(.tooLong(limit: limit))
  }

  /// Puts what was set aside of a file into its place.
  mutating func rejected(of name: String, in directory: Directory) throws(StoreError) {
    let bytes = try optional("rejected") { reader throws(StoreError) in
      try reader.base64(limit: ExportLimits.rejectedByteLimit)
    }
    guard let bytes else { return }
    let file = try ImportedFile(directory.path(of: name + ".rejected"), in: directory.files)
    try file.add(bytes)
    try file.finish()
  }
}
