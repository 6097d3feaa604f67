import Yams

extension KeyMap {
  /// Gives actions the keys that a file names for them; all others keep theirs.
  ///
  /// - Parameter yaml: The whole text of the file: actions, each with a key or a list of keys.
  /// - Returns: All that is wrong with it, by line; the map is of use where that is nothing.
  public mutating func apply(yaml: String) -> [KeyMapFault] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      return [error.keyMapFault(in: yaml)]
    } catch {
      return [KeyMapFault(.notYAML)]
    }
    // An empty file, or one of comments alone, changes nothing.
    guard let root, root.scalar?.string != "" else { return [] }
    guard let mapping = root.mapping else {
      return [KeyMapFault(.notAMapping, line: root.mark?.line)]
    }
    var faults: [KeyMapFault] = []
    var lines: [KeyAction: Int] = [:]
    for (name, value) in mapping {
      let line = name.mark?.line
      guard let action = definitions.map(\.action).first(where: { $0.name == name.string }) else {
        faults.append(KeyMapFault(unknown(name.string ?? "", among: definitions), line: line))
        continue
      }
      lines[action] = line ?? 0
      self[action] = Self.keys(of: action, in: value, &faults)
    }
    faults += faults.isEmpty ? sharedKeys(lines) + unreachable(lines) : []
    return faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private static func keys(
    of action: KeyAction, in value: Node, _ faults: inout [KeyMapFault]
  ) -> [Key] {
    let nodes = value.sequence.map(Array.init) ?? [value]
    return nodes.compactMap { node in
      guard let name = node.scalar?.string, !name.isEmpty else {
        faults.append(KeyMapFault(.notKeys(action), line: node.mark?.line))
        return nil
      }
      do throws(KeyNameFault) {
        return try Key(name: name)
      } catch {
        let kind: KeyMapFault.Kind =
          switch error {
          case .unknown: .unknownKey(action, name)
          case .arrivesAs(let key): .arrivesAs(action, name, key)
          case .neverArrives: .neverArrives(action, name)
          }
        faults.append(KeyMapFault(kind, line: node.mark?.line))
        return nil
      }
    }
  }

  private func unknown(_ name: String, among known: [Definition]) -> KeyMapFault.Kind {
    let near = known.map(\.action.name).map { (name: $0, distance: $0.distance(to: name)) }
      .min { $0.distance < $1.distance }
    let isNear = near.map { $0.distance <= max(1, name.count / 3) } ?? false
    return .unknownAction(name, nearest: isNear ? near?.name : nil)
  }

  /// Keys that mean two things on one page, unless both have them as ever.
  private func sharedKeys(_ lines: [KeyAction: Int]) -> [KeyMapFault] {
    var faults: [KeyMapFault] = []
    for (place, one) in definitions.enumerated() {
      for other in definitions.dropFirst(place + 1) where one.meets(other) {
        guard let key = self[one.action].first(where: self[other.action].contains) else { continue }
        let blamed = (lines[one.action] ?? 0) > (lines[other.action] ?? 0) ? one : other
        let named = lines[blamed.action] == nil ? one : blamed
        let rest = named == one ? other : one
        faults.append(
          KeyMapFault(.sharedKey(key, named.action, rest.action), line: lines[named.action]))
      }
    }
    return faults
  }

  private func unreachable(_ lines: [KeyAction: Int]) -> [KeyMapFault] {
    definitions.filter(\.isNeeded).map(\.action).filter { action in
      !self[action].contains { !$0.isOfTexts }
    }.map { KeyMapFault(.unreachable($0), line: lines[$0]) }
  }
}

extension Key {
  /// Whether a text that has the focus takes the key for itself.
  var isOfTexts: Bool {
    if isPlainCharacter { return true }
    var editor = TextEditor(text: "", cursor: 0)
    return editor.apply(self)
  }
}

extension YamlError {
  fileprivate func keyMapFault(in yaml: String) -> KeyMapFault {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return KeyMapFault(.notYAML, line: mark.line)
    case .duplicatedKeysInMapping(let names, _):
      let name = names.first ?? ""
      let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
      let line = lines.lastIndex { $0.drop { " \"'".contains($0) }.hasPrefix(name) }
      return KeyMapFault(.repeatedAction(name), line: line.map { $0 + 1 })
    default: return KeyMapFault(.notYAML)
    }
  }
}

extension String {
  /// How many letters have to be changed, added or left out to come to another word.
  fileprivate func distance(to other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (index, letter) in enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for place in other.indices {
        let above = row[place + 1]
        row[place + 1] = Swift.min(
          corner + (letter == other[place] ? 0 : 1), above + 1, row[place] + 1)
        corner = above
      }
    }
    return row[other.count]
  }
}
