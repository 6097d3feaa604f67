import Billing

/// How the two languages write what pages show most, by rule.
///
/// Unicode's data says the same, which a test compares, but takes many times as long and megabytes of
/// memory; what is not written here is taken from it.
extension Formats {
  var decimalMark: String {
    switch language {
    case .english: "."
    case .italian: ","
    }
  }

  private var groupMark: String {
    switch language {
    case .english: ","
    case .italian: "."
    }
  }

  // MARK: - Amounts

  func euros(cents: Int64) -> String {
    let size = cents.magnitude
    let figures =
      grouped(UInt(size / 100)) + decimalMark + Self.twoDigits(Int(size % 100))
    let sign = cents >= 0 ? "" : asciiOnly ? "-" : "−"
    let mark = asciiOnly ? "EUR" : "€"
    return switch language {
    case .english: sign + mark + (asciiOnly ? " " : "") + figures
    case .italian: sign + figures + " " + mark
    }
  }

  /// A whole number with its thousands grouped.
  func grouped(_ number: UInt) -> String {
    var rest = number
    var text = ""
    while rest >= 1000 {
      let digits = String(rest % 1000)
      let zeros = String(repeating: "0", count: 3 - digits.utf8.count)
      text = groupMark + zeros + digits + text
      rest /= 1000
    }
    return String(rest) + text
  }

  static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  // MARK: - Days

  /// Before, Unicode's data counts days by the Julian calendar.
  private static let firstYearByRule = 1600

  func isByRule(_ day: Day) -> Bool {
    (Self.firstYearByRule...9999).contains(day.components.year)
  }

  /// As in `23 Nov`, `23 nov`.
  func dayAndMonth(_ day: Day) -> String {
    let month = day.components.month - 1
    let name =
      switch language {
      case .english: Self.englishMonths[month].prefix(3)
      case .italian: Self.italianMonths[month].prefix(3)
      }
    return Self.joined("\(day.components.day)", String(name))
  }

  func longMonth(_ day: Day) -> String {
    let month = day.components.month - 1
    return switch language {
    case .english: Self.englishMonths[month]
    case .italian: Self.italianMonths[month]
    }
  }

  func year(_ day: Day) -> String { String(day.components.year) }

  static func joined(_ parts: String...) -> String { parts.joined(separator: " ") }

  /// What stands between two days; Italian sets two of one month close to each other.
  func dash(isNarrow: Bool) -> String {
    let dash = asciiOnly ? "-" : "–"
    return isNarrow && language == .italian ? dash : " " + dash + " "
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let italianMonths = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
    "ottobre", "novembre", "dicembre",
  ]

  // MARK: - Countries

  /// Those of the European Union and their neighbours.
  static let countries: [String: (english: String, italian: String)] = [
    "AT": ("Austria", "Austria"), "BE": ("Belgium", "Belgio"), "BG": ("Bulgaria", "Bulgaria"),
    "CH": ("Switzerland", "Svizzera"), "CY": ("Cyprus", "Cipro"), "CZ": ("Czechia", "Cechia"),
    "DE": ("Germany", "Germania"), "DK": ("Denmark", "Danimarca"), "EE": ("Estonia", "Estonia"),
    "ES": ("Spain", "Spagna"), "FI": ("Finland", "Finlandia"), "FR": ("France", "Francia"),
    "GB": ("United Kingdom", "Regno Unito"), "GR": ("Greece", "Grecia"),
    "HR": ("Croatia", "Croazia"), "HU": ("Hungary", "Ungheria"), "IE": ("Ireland", "Irlanda"),
    "IT": ("Italy", "Italia"), "LT": ("Lithuania", "Lituania"),
    "LU": ("Luxembourg", "Lussemburgo"), "LV": ("Latvia", "Lettonia"), "MT": ("Malta", "Malta"),
    "NL": ("Netherlands", "Paesi Bassi"), "PL": ("Poland", "Polonia"),
    "PT": ("Portugal", "Portogallo"), "RO": ("Romania", "Romania"), "SE": ("Sweden", "Svezia"),
    "SI": ("Slovenia", "Slovenia"), "SK": ("Slovakia", "Slovacchia"),
  ]
}
