import Foundation

/// Writes an export a piece at a time, so that memory holds no more than one record of it.
///
/// It holds back a failure to write until ``flush()``, so that it can be used where files are read
/// under a lock whose holder throws otherwise.
final class ExportWriter {
  private let sink: ([UInt8]) throws(StoreError) -> Void
  private var bytes: [UInt8] = []
  private var fault: StoreError?
  private var isAtFirstItem = false

  private static let pieceByteCount = 1 << 20

  /// - Parameter sink: Takes the pieces in their order.
  init(to sink: @escaping ([UInt8]) throws(StoreError) -> Void) {
    self.sink = sink
  }

  func add(_ text: String) { add(Array(text.utf8)) }

  func add(_ more: [UInt8]) {
    guard fault == nil else { return }
    bytes += more
    guard bytes.count >= Self.pieceByteCount else { return }
    do throws(StoreError) {
      try hand()
    } catch {
      fault = error
    }
  }

  /// Hands over what is held.
  ///
  /// - Throws: What the sink has thrown since the last time.
  func flush() throws(StoreError) {
    if let fault { throw fault }
    try hand()
  }

  private func hand() throws(StoreError) {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: - JSON

  func beginList() {
    add("[")
    isAtFirstItem = true
  }

  func beginItem() {
    add(isAtFirstItem ? "\n" : ",\n")
    isAtFirstItem = false
  }

  func endList() {
    add("\n]")
    isAtFirstItem = false
  }

  /// Writes a member's bytes as text, or in Base64 where they are none.
  ///
  /// - Parameters:
  ///   - name: The member's name where its value is text.
  ///   - otherName: Its name where that is Base64.
  ///   - bytes: Its value.
  func addMember(_ name: String, otherwise otherName: String, _ bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self) {
      add("\"\(name)\":\(Self.json(text))")
    } else {
      addMember(otherName, base64: bytes)
    }
  }

  func addMember(_ name: String, base64 bytes: [UInt8]) {
    add("\"\(name)\":\"\(Data(bytes).base64EncodedString())\"")
  }

  /// A text as JSON has it.
  static func json(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    do {
      return String(decoding: try encoder.encode(text), as: UTF8.self)
    } catch {
      preconditionFailure("every text is JSON: \(error)")
    }
  }
}
