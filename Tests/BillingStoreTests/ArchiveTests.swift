import Billing
import CustomDump
import Testing

@testable import BillingStore

@Suite("Documents of the archive")
struct ArchiveTests {
  private let store: SimulatedStore

  init() throws {
    store = try SimulatedStore()
  }

  private func opened() throws -> DocumentArchive {
    try Store(reading: SimulatedStore.path, in: store.system).archive(of: store.account)
  }

  @Test("A damaged line hides no other, neither by its place nor by its number", arguments: 1...4)
  func hidesNone(line: Int) throws {
    let whole = try opened()
    let all = try (0..<whole.count).map { try whole.document(at: $0) }
    #expect(all.count == 4)
    try store.flip(line: line, of: SimulatedStore.archive)
    let damaged = try opened()
    for (index, document) in all.enumerated() where index != line - 1 {
      expectNoDifference(try damaged.document(at: index), document)
      expectNoDifference(try damaged.document(document.document.issued.number), document)
    }
    for read in [
      { try damaged.document(at: line - 1) },
      { try damaged.document(all[line - 1].document.issued.number) },
    ] as [() throws -> ArchivedDocument?] {
      let error = #expect(throws: StoreError.self) { try read() }
      guard case .damaged(SimulatedStore.archive, line, _) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test("A line in another's place is refused, and so is a last one that lacks its end")
  func places() throws {
    let whole = try store.lines(SimulatedStore.archive)
    func expect(_ index: Int, _ damage: Damage) throws {
      #expect(
        throws: StoreError.damaged(file: SimulatedStore.archive, line: index + 1, damage)
      ) { try opened().document(at: index) }
    }
    try store.write([whole[0], whole[1], whole[1], whole[3]], to: SimulatedStore.archive)
    try expect(2, .wrongSequence(found: 2, expected: 3))
    #expect(try opened().document(at: 1).document.issued.number == "ACME-2026-000002")
    try store.write(whole.dropLast() + [whole[3].dropLast()], to: SimulatedStore.archive)
    try expect(3, .notARecord)
  }

  @Test("A number that was never given is in no archive")
  func unknown() throws {
    let archive = try opened()
    for number: InvoiceNumber in ["ACME-2026-000099", "ACME-2031-000001", "X-2026-000001", "x"] {
      #expect(try archive.document(number) == nil)
    }
  }
}
