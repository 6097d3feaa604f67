import BillingDocuments
import TerminalUI

/// The contrasts of themes as JSON, unrounded.
struct ThemeCheckDocument: Encodable {
  private struct Entry: Encodable {
    let name: String
    @Nullable var file: String?
    let suffices: Bool
    let depths: [Depth]
  }

  private struct Depth: Encodable {
    let depth: String
    let roles: [RoleEntry]
  }

  private struct RoleEntry: Encodable {
    let role: String
    let minimum: Double
    let written: Double
    let shown: Double
    let isNudged: Bool
    let suffices: Bool
  }

  private let themes: [Entry]

  init(_ checks: [ThemeCheck]) {
    themes = checks.map { check in
      Entry(
        name: check.entry.name, file: check.entry.file?.path, suffices: check.suffices,
        depths: zip(ThemeCheck.depths, check.contrasts).map { depth, contrasts in
          Depth(depth: depth.rawValue, roles: contrasts.map(Self.entry))
        })
    }
  }

  private static func entry(_ contrast: RoleContrast) -> RoleEntry {
    RoleEntry(
      role: contrast.role.rawValue, minimum: contrast.role.minimumContrast,
      written: contrast.written, shown: contrast.shown, isNudged: contrast.isNudged,
      suffices: contrast.suffices)
  }
}
