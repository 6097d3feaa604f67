/// A look at what stands in a store's directories, and whose it is.
struct FileCheck {
  private(set) var findings: [StoreFinding] = []

  /// Looks at a store's directory and all below; `catalog.json` is put there by its owner, who may
  /// let others read it.
  mutating func checkRoot(_ directory: Directory) {
    check(directory)
    findings.removeAll { finding in
      guard finding.file == directory.path(of: Store.catalogName) else { return false }
      if case .permissions = finding.problem { return true }
      return false
    }
  }

  private mutating func check(_ directory: Directory) {
    do throws(StoreError) {
      let parent = Directory(containing: directory.path, files: directory.files)
      checkPermissions(of: directory.path, try parent.status(of: directory.name))
      for name in try directory.names().sorted() {
        try check(name, in: directory)
      }
    } catch {
      findings.append(StoreFinding(error, at: directory.path))
    }
  }

  private mutating func check(_ name: String, in directory: Directory) throws(StoreError) {
    let path = directory.path(of: name)
    guard let status = try directory.status(of: name) else { return }
    if name.hasSuffix(".new") { findings.append(StoreFinding(path, .draft)) }
    switch status.kind {
    case .directory: check(directory.directory(name))
    case .file: if !isMailbox(directory) { checkPermissions(of: path, status) }
    case .symbolicLink:
      findings.append(StoreFinding(path, .unusable(.symbolicLink(path: path))))
    case .other: findings.append(StoreFinding(path, .unusable(.notAFile(path: path))))
    }
  }

  /// Mail readers put files there as they like; the outbox around them lets nobody else in.
  private func isMailbox(_ directory: Directory) -> Bool {
    let parent = Directory(containing: directory.path, files: directory.files)
    return parent.name == Outbox.directoryName && Outbox.mailFolders.contains(directory.name)
  }

  private mutating func checkPermissions(of path: String, _ status: FileStatus?) {
    guard let status else { return }
    let expected = FileStatus.privatePermissions(of: status.kind)
    guard status.permissions != expected else { return }
    findings.append(
      StoreFinding(path, .permissions(found: status.permissions, expected: expected)))
  }
}

extension Directory {
  /// The last part of its path.
  fileprivate var name: String {
    path.split(separator: "/").last.map(String.init) ?? "/"
  }
}
