import Billing
import CustomDump
import TestSupport
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
      expectNoDifference(try damaged.issued(at: index), document.document)
      expectNoDifference(try damaged.document(document.document.issued.number), document)
    }
    for read in [
      { try damaged.document(at: line - 1) },
      { try damaged.issued(at: line - 1) },
      { try damaged.document(all[line - 1].document.issued.number) },
    ] as [() throws -> Any?] {
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

  // MARK: - Many documents

  /// Where the second year of ``write(_:)`` begins.
  private static let countOfFirstYear = 170
  private static let secondYear = SimulatedLife.accountPath + "/invoices/2027.ndjson"

  /// Writes an archive of two years whose documents are those of the simulated life, over and over:
  /// picks tell which of them each document is.
  private func write(_ picks: [Int]) throws -> DocumentArchive {
    let lines = try SimulatedStore().lines(SimulatedStore.archive).map { Array($0.dropLast()) }
    let numbered = try picks.enumerated().map { index, pick in
      JournalLine(try JournalLine(reading: lines[pick]), renumberedTo: index + 1).terminated
    }
    let files = Files(store.system)
    let years = [
      (SimulatedStore.archive, numbered.prefix(Self.countOfFirstYear)),
      (Self.secondYear, numbered.dropFirst(Self.countOfFirstYear)),
    ]
    for (path, lines) in years {
      let file = try OpenFile.open(path, for: .making, in: files)
      try file.truncate(to: 0)
      try file.write(Array(lines.joined()), at: 0)
    }
    let directory = Directory(path: SimulatedLife.accountPath + "/invoices", files: files)
    return DocumentArchive(of: store.account.id, in: directory, count: picks.count)
  }

  private func picks(using random: inout SeededGenerator) -> [Int] {
    (0..<300).map { _ in Int.random(in: 0..<4, using: &random) }
  }

  @Test("Documents are the same in whatever order they are asked for, one by one or by pages")
  func anyOrder() throws {
    var random = SeededGenerator(seed: Effort.seed)
    let whole = try opened()
    let all = try (0..<whole.count).map { try whole.issued(at: $0) }
    let picks = picks(using: &random)
    let archive = try write(picks)
    for _ in 0..<60 {
      var index = Int.random(in: picks.indices, using: &random)
      let step = [-1, 1, -2, 5, -9, 40, -77].randomElement(using: &random) ?? 1
      for _ in 0..<20 {
        #expect(
          try archive.issued(at: index) == all[picks[index]],
          "document \(index) in steps of \(step), seed \(Effort.seed)")
        index = (index + step + picks.count) % picks.count
      }
    }
  }

  @Test("Where files were replaced, places of lines that were known before mean nothing")
  func replaced() throws {
    var random = SeededGenerator(seed: Effort.seed)
    let whole = try opened()
    let all = try (0..<whole.count).map { try whole.issued(at: $0) }
    let archive = try write(picks(using: &random))
    var count = 0
    try archive.forEachIssued(in: 0..<archive.count) { _, _ in count += 1 }
    #expect(count == archive.count)
    let others = picks(using: &random)
    _ = try write(others)
    for index in stride(from: 3, to: others.count, by: 37) {
      #expect(try archive.issued(at: index) == all[others[index]])
    }
  }

  @Test("What lies far apart is read by itself, and what lies together by pages")
  func pages() throws {
    let pages = ArchivePages()
    let document = try opened().issued(at: 0)
    #expect(pages.placesToRead(for: 50, of: 100) == 50..<51)
    pages.keep([document], from: 50)
    #expect(pages.document(at: 50) == document)
    #expect(pages.document(at: 51) == nil)
    #expect(pages.placesToRead(for: 80, of: 100) == 80..<81)
    #expect(pages.placesToRead(for: 49, of: 100) == 49..<50)
    pages.keep([document], from: 49)
    #expect(pages.placesToRead(for: 48, of: 100) == 32..<64)
    #expect(pages.placesToRead(for: 51, of: 60) == 32..<60)
    #expect(pages.placesToRead(for: 47, of: 100) == 47..<48)
    pages.keep(Array(repeating: document, count: 32), from: 32)
    #expect((32..<64).allSatisfy { pages.document(at: $0) == document })
    // Of many that are far apart the last ones are kept.
    for index in 1...800 { pages.keep([document], from: index * 10) }
    #expect(pages.document(at: 50) == nil)
    #expect(pages.document(at: 8000) == document)
  }
}
