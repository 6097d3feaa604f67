import BillingCenterUI
import BillingDocuments
import TerminalUI

extension Formats {
  typealias FaultClauses = (what: String, why: String, remedy: String)

  /// What is wrong with a line of a file of keys, why, and what to do.
  func clauses(of fault: KeyMapFault.Kind) -> FaultClauses {
    switch fault {
    case .notYAML:
      (
        words("it is not YAML", "non è YAML"),
        words(
          "signs such as ? and [ stand in quotes there",
          "lì segni come ? e [ vanno tra virgolette"), exampleOfKeys
      )
    case .notAMapping:
      (
        words("there are no actions", "non ci sono azioni"),
        words("it is no list of names with keys", "non è un elenco di nomi con tasti"),
        exampleOfKeys
      )
    case .repeatedAction(let name): clauses(repeated: name)
    case .unknownAction(let name, let nearest): clauses(unknown: name, nearest)
    case .notKeys(let action): clauses(withoutKeys: action)
    case .unknownKey(let action, let name): clauses(action, unknown: name)
    case .arrivesAs(let action, let name, let key): clauses(action, name, arrivesAs: key)
    case .neverArrives(let action, let name): clauses(action, neverArrives: name)
    case .sharedKey(let key, let one, let other): clauses(key, one, other)
    case .unreachable(let action): clauses(unreachable: action)
    }
  }

  private var exampleOfKeys: String {
    words(
      "write an action and its keys in each line, as in palette: [ctrl-k, F4]",
      "scrivi in ogni riga un'azione e i suoi tasti, come in palette: [ctrl-k, F4]")
  }

  private var anotherKey: String { words("use another key", "usa un altro tasto") }

  // MARK: - Actions

  private func clauses(repeated name: String) -> FaultClauses {
    (
      words("“\(name)” stands there twice", "«\(name)» compare due volte"),
      words("only one of the lines can hold", "solo una delle righe può valere"),
      words("write all its keys in one list", "scrivi tutti i suoi tasti in un solo elenco")
    )
  }

  private func clauses(unknown name: String, _ nearest: String?) -> FaultClauses {
    let near = nearest.map { words("; the nearest is “\($0)”", "; la più vicina è «\($0)»") } ?? ""
    return (
      words("unknown action “\(name.shortened)”", "azione sconosciuta «\(name.shortened)»"),
      words("no action has this name", "nessuna azione si chiama così") + near,
      words("use a name that keys list tells", "usa un nome elencato da keys list")
    )
  }

  private func clauses(withoutKeys action: KeyAction) -> FaultClauses {
    (
      words("\(action) has no keys", "\(action) non ha tasti"),
      words(
        "behind its name stands neither a key nor a list of keys",
        "dopo il suo nome non c'è né un tasto né un elenco di tasti"),
      words("write a key there, or [] for none", "scrivi lì un tasto, o [] per nessuno")
    )
  }

  private func clauses(unreachable action: KeyAction) -> FaultClauses {
    let key = KeyMap.billingCenter[action].first { !$0.isPlainCharacter }?.name ?? ""
    return (
      words(
        "\(action) has no key that acts while one types",
        "\(action) non ha tasti che agiscano mentre scrivi"),
      words("nobody could go on without it", "senza non si potrebbe continuare"),
      words("give it one, such as \(key)", "dagliene uno, come \(key)")
    )
  }

  // MARK: - Keys

  private func clauses(_ action: KeyAction, unknown name: String) -> FaultClauses {
    (
      words(
        "\(action): unknown key “\(name.shortened)”",
        "\(action): tasto sconosciuto «\(name.shortened)»"),
      words(
        "keys are single characters, ctrl-a to ctrl-z, F1 to F12, and names such as enter, esc, "
          + "tab, space, up, pgdn and home",
        "i tasti sono singoli caratteri, da ctrl-a a ctrl-z, da F1 a F12, e nomi come enter, esc, "
          + "tab, space, up, pgdn e home"), anotherKey
    )
  }

  private func clauses(
    _ action: KeyAction, _ name: String, arrivesAs key: Key
  ) -> FaultClauses {
    (
      words(
        "\(action): “\(name)” could never arrive", "\(action): «\(name)» non arriverebbe mai"),
      words(
        "terminals send the same for it and for \(key.name)",
        "i terminali inviano lo stesso per questo e per \(key.name)"), anotherKey
    )
  }

  private func clauses(_ action: KeyAction, neverArrives name: String) -> FaultClauses {
    (
      words(
        "\(action): “\(name.shortened)” could never arrive",
        "\(action): «\(name.shortened)» non arriverebbe mai"),
      words(
        "terminals do not tell it from another key, or send nothing",
        "i terminali non lo distinguono da un altro tasto, o non inviano nulla"), anotherKey
    )
  }

  private func clauses(_ key: Key, _ one: KeyAction, _ other: KeyAction) -> FaultClauses {
    (
      words(
        "“\(key.name)” would mean \(one) and \(other)",
        "«\(key.name)» indicherebbe \(one) e \(other)"),
      words("both act on the same page", "entrambe agiscono nella stessa pagina"),
      words("give one of them another key", "dai a una delle due un altro tasto")
    )
  }
}
