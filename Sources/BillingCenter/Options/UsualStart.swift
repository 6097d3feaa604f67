/// The command line of a usual start, `billing-center [open] [--store DIR] [--account ID] …`.
///
/// The library takes a fifth of a start to get ready for all commands and all that can be wrong. This
/// takes options of `open` that are whole words, each once, and gives everything else to the library:
/// what it takes means the same there.
struct UsualStart {
  private(set) var store, lang, now, account, user, theme, color: String?
  private(set) var ascii = false
  private(set) var utf8 = false
  private(set) var noMouse = false
  private(set) var accessible = false

  /// Reads a command line; it is nil where the library has to.
  ///
  /// - Parameter arguments: Those after the program's name.
  init?(_ arguments: some Sequence<String>) {
    var words = arguments.makeIterator()
    var word = words.next()
    if word == "open" { word = words.next() }
    while let option = word {
      guard take(option, from: &words) else { return nil }
      word = words.next()
    }
  }

  private mutating func take(
    _ option: String, from words: inout some IteratorProtocol<String>
  ) -> Bool {
    switch option {
    case "--store": Self.take(&store, words.next())
    case "--lang": Self.take(&lang, words.next())
    case "--now": Self.take(&now, words.next())
    case "--account": Self.take(&account, words.next())
    case "--user": Self.take(&user, words.next())
    case "--theme": Self.take(&theme, words.next())
    case "--color": Self.take(&color, words.next())
    case "--ascii": Self.take(&ascii)
    case "--utf8": Self.take(&utf8)
    case "--no-mouse": Self.take(&noMouse)
    case "--accessible": Self.take(&accessible)
    default: false
    }
  }

  private static func take(_ value: inout String?, _ word: String?) -> Bool {
    guard value == nil, let word, !word.isEmpty, !word.hasPrefix("-") else { return false }
    value = word
    return true
  }

  private static func take(_ flag: inout Bool) -> Bool {
    guard !flag else { return false }
    flag = true
    return true
  }
}

extension OpenCommand {
  init(_ start: UsualStart) {
    self.init()
    options = GlobalOptions(store: start.store, lang: start.lang, now: start.now)
    actor = ActorOptions(account: start.account, user: start.user)
    screen = ScreenOptions(theme: start.theme, ascii: start.ascii)
    colors = ColorOptions(color: start.color)
    utf8 = start.utf8
    noMouse = start.noMouse
    accessible = start.accessible
  }
}

extension GlobalOptions {
  fileprivate init(store: String?, lang: String?, now: String?) {
    self.init()
    self.store = store
    self.lang = lang
    self.now = now
  }
}

extension ActorOptions {
  fileprivate init(account: String?, user: String?) {
    self.init()
    self.account = account
    self.user = user
  }
}

extension ScreenOptions {
  fileprivate init(theme: String?, ascii: Bool) {
    self.init()
    self.theme = theme
    self.ascii = ascii
  }
}

extension ColorOptions {
  fileprivate init(color: String?) {
    self.init()
    self.color = color
  }
}
