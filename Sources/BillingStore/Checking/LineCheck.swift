/// A look at the frames of a file's lines, where what they hold cannot be read any more.
enum LineCheck {
  /// What is wrong with the lines after one that cannot be trusted.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - number: That line, counted from one; 0 looks at all of them.
  ///   - files: The way to it.
  /// - Returns: A finding for each.
  static func findings(in path: String, after number: Int, _ files: Files) -> [StoreFinding] {
    var findings: [StoreFinding] = []
    do throws(StoreError) {
      let file = try OpenFile.open(path, for: .reading, in: files)
      var lines = LineReader(from: 0)
      var count = 0
      var known: (count: Int, sequence: Int)?
      while let line = try lines.next(in: file) {
        count += 1
        do throws(LineFault) {
          let sequence = try JournalLine(reading: line.bytes).sequence
          let expected = known.map { $0.sequence + count - $0.count } ?? sequence
          known = (count, sequence)
          guard sequence == expected || count <= number else {
            throw LineFault(damage: .wrongSequence(found: sequence, expected: expected))
          }
        } catch {
          if count > number {
            findings.append(StoreFinding(path, line: count, .damaged(error.damage)))
          }
        }
      }
    } catch .missing {
    } catch {
      findings.append(StoreFinding(error, at: path))
    }
    return findings
  }
}
