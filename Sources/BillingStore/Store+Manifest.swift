import Foundation

extension Store {
  /// How far a store's clock may be ahead of the computer's, in days.
  public static let dayOffsets = 0...36_500

  /// How many days the store's clock is ahead of the computer's.
  ///
  /// - Returns: One of ``dayOffsets``; 0 unless ``raiseDayOffset(to:)`` was asked for more.
  /// - Throws: `damaged`, `futureFormat`, `missing`, `symbolicLink`, `notAFile` or `io`.
  public func dayOffset() throws(StoreError) -> Int {
    try manifest().dayOffset ?? 0
  }

  /// Moves the store's clock ahead; one that is further ahead stays there, since time never goes
  /// back.
  ///
  /// - Parameter days: One of ``dayOffsets``.
  /// - Throws: What ``dayOffset()`` throws, or `lockUnavailable`.
  public func raiseDayOffset(to days: Int) throws(StoreError) {
    precondition(Self.dayOffsets.contains(days), "\(days) is not one of the days of an offset")
    try lock.withLock(.exclusive) { () throws(StoreError) in
      var manifest = try manifest()
      guard days > manifest.dayOffset ?? 0 else { return try directory.synchronize() }
      manifest.dayOffset = days
      try write(manifest)
    }
  }

  /// Marks the store as one of today's format, which earlier programs would misread.
  ///
  /// What format 1 has is the same in format 2, which only adds the checkpoint and the archive.
  func raiseFormat() throws(StoreError) {
    guard try manifest().format < Self.format else { return try directory.synchronize() }
    try lock.withLock(.exclusive) { () throws(StoreError) in
      var manifest = try manifest()
      guard manifest.format < Self.format else { return try directory.synchronize() }
      manifest.format = Self.format
      try write(manifest)
    }
  }

  // MARK: - store.json

  private static let manifestByteLimit = 1 << 16

  /// What `store.json` holds, checked.
  func manifest() throws(StoreError) -> Manifest {
    let file = directory.path(of: Self.manifestName)
    guard
      let bytes = try directory.contents(of: Self.manifestName, limit: Self.manifestByteLimit)
    else { throw .missing(path: file) }
    try check(bytes, in: file)
    let manifest: Manifest
    do {
      manifest = try RecordDecoder.decode(Manifest.self, from: bytes)
    } catch {
      throw .damaged(file: file, line: 1, .unreadable(JournalLine.description(of: error)))
    }
    guard manifest.format <= Self.format else {
      throw .futureFormat(file: file, found: manifest.format, known: Self.format)
    }
    guard manifest.format >= 1 else {
      throw .damaged(file: file, line: 1, .unreadable("format › \(manifest.format) never was"))
    }
    return manifest
  }

  /// A store that was made before manifests had a checksum has none until it is changed.
  private func check(_ bytes: [UInt8], in file: String) throws(StoreError) {
    guard let (text, checksum) = Seal.opening(Array(bytes.dropLast())) else { return }
    do throws(LineFault) {
      try Seal.check(text, checksum)
    } catch {
      throw .damaged(file: file, line: 1, error.damage)
    }
  }

  /// Replaces `store.json`, whole or not at all.
  func write(_ manifest: Manifest) throws(StoreError) {
    let offset = manifest.dayOffset.map { ",\"dayOffset\":\($0)" } ?? ""
    let sealed = Seal.closing(Array("{\"format\":\(manifest.format)\(offset)".utf8)).bytes
    try directory.write(
      sealed + [UInt8(ascii: "\n")], to: Self.manifestName,
      through: directory.path(of: Self.manifestDraftName))
  }
}

/// What `store.json` holds.
struct Manifest: Decodable {
  var format: Int
  /// In days; nil where the store's clock is the computer's.
  var dayOffset: Int?

  init(format: Int) {
    self.format = format
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    format = try container.decode(Int.self, forKey: .format)
    guard container.contains(.dayOffset) else { return }
    guard let days = try? container.decode(Int.self, forKey: .dayOffset),
      Store.dayOffsets.contains(days)
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .dayOffset, in: container,
        debugDescription: "it is no whole number from 0 to \(Store.dayOffsets.upperBound)")
    }
    dayOffset = days
  }

  private enum CodingKeys: String, CodingKey {
    case format
    case dayOffset
  }
}
