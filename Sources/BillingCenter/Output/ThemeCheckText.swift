import BillingDocuments
import TerminalUI

/// What a theme's contrasts are, for people.
enum ThemeCheckText {
  /// A row for each theme: how many roles are nudged at each depth.
  static func summary(of checks: [ThemeCheck], _ formats: Formats) -> TextTable {
    var table = TextTable(
      columns: [
        .init(formats.words("Theme", "Tema")), .init(formats.words("Ground", "Fondo")),
      ] + depthColumns(formats) + [.init(formats.words("Every role readable", "Tutto leggibile"))])
    for check in checks {
      let counts = check.contrasts.map { contrasts in
        let nudged = formats.number(contrasts.filter(\.isNudged).count)
        let count = formats.number(contrasts.count)
        return formats.words("\(nudged) of \(count) nudged", "\(nudged) di \(count) ritoccati")
      }
      table.rows.append(
        [check.entry.name, formats.ground(check.entry.scheme.variant)] + counts
          + [check.suffices ? formats.words("yes", "sì") : formats.words("no", "no")])
    }
    return table
  }

  /// A theme with a row for each role.
  static func text(of check: ThemeCheck, _ formats: Formats) -> String {
    var table = TextTable(
      columns: [
        .init(formats.words("Role", "Ruolo")), .init(formats.words("Needs", "Minimo"), .trailing),
      ] + depthColumns(formats))
    for (index, role) in Role.allCases.enumerated() {
      table.rows.append(
        [role.rawValue, formats.contrast(role.minimumContrast)]
          + check.contrasts.map { cell($0[index], formats) })
    }
    return heading(of: check, formats) + table.text + conclusion(of: check, formats)
  }

  private static func depthColumns(_ formats: Formats) -> [TextTable.Column] {
    [
      .init(formats.words("Direct colour", "Colore diretto"), .trailing),
      .init(formats.words("256 colours", "256 colori"), .trailing),
      .init(formats.words("16 colours", "16 colori"), .trailing),
    ]
  }

  private static func heading(of check: ThemeCheck, _ formats: Formats) -> String {
    let scheme = check.entry.scheme
    let parts = [
      scheme.name, formats.ground(scheme.variant), scheme.system.rawValue,
    ].map(formats.fitted)
    return formats.fitted(check.entry.name) + ": " + parts.joined(separator: ", ") + "\n"
  }

  private static func cell(_ contrast: RoleContrast, _ formats: Formats) -> String {
    let shown = formats.contrast(contrast.shown)
    guard contrast.isNudged else { return shown }
    let written = formats.contrast(contrast.written)
    return formats.words("\(written) → \(shown)", "\(written) → \(shown)")
  }

  private static func conclusion(of check: ThemeCheck, _ formats: Formats) -> String {
    let short = Role.allCases.indices.filter { index in
      check.contrasts.contains { !$0[index].suffices }
    }
    let names = short.map { Role.allCases[$0].rawValue }.joined(separator: ", ")
    let words =
      names.isEmpty
      ? formats.words("Every role can be read.", "Ogni ruolo è leggibile.")
      : formats.words("These cannot be read: \(names).", "Non leggibili: \(names).")
    return words + "\n"
  }
}

extension Formats {
  /// A contrast with one decimal, never more than it is: 4.49 is not 4.5.
  fileprivate func contrast(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return number(tenths / 10) + words(".", ",") + number(tenths % 10)
  }
}
