import Billing
import BillingDocuments
import BillingService

/// One text, and what it is as a VAT number.
struct VATNumberCheck {
  /// Why a text is none.
  enum Fault: Error {
    /// Neither the text nor the user says of which state it is.
    case countryMissing
    /// The two letters at its beginning are those of no member state.
    case unknownPrefix(String)
    case number(VATNumberError)
  }

  /// The text, shortened: nobody's screen is to be filled with it.
  let input: String
  /// The state that it was looked at for; nil where that cannot be told.
  let country: CountryCode?
  let result: Result<VATNumber, Fault>

  /// Looks at a text.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - country: Its member state; nil takes that of its prefix.
  init(_ text: String, country: CountryCode?) {
    input = text.shortened
    do throws(Fault) {
      let state = if let country { country } else { try Self.state(ofPrefixIn: text) }
      self.country = state
      result = Self.number(text, of: state)
    } catch {
      self.country = nil
      result = .failure(error)
    }
  }

  var isValid: Bool {
    if case .success = result { true } else { false }
  }

  /// The member state with a code in whatever case; Greece has two.
  static func memberState(_ code: String) -> CountryCode? {
    let code = code.uppercased()
    let state = CountryCode(code == "EL" ? "GR" : code)
    return state.isMemberState ? state : nil
  }

  private static func number(_ text: String, of state: CountryCode) -> Result<VATNumber, Fault> {
    do throws(VATNumberError) {
      return .success(try VATNumber(text, country: state.rawValue))
    } catch {
      return .failure(.number(error))
    }
  }

  private static func state(ofPrefixIn text: String) throws(Fault) -> CountryCode {
    let characters = text.lazy.filter { $0.isLetter || $0.isNumber }
    let prefix = String(characters.prefix(2))
    guard !prefix.isEmpty else { throw .number(.empty) }
    guard prefix.count == 2, prefix.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      throw .countryMissing
    }
    guard let state = memberState(prefix) else { throw .unknownPrefix(prefix.uppercased()) }
    return state
  }
}

// MARK: - Words

extension VATNumberCheck {
  /// A stable word for scripts; nil for a valid number.
  var code: String? {
    guard case .failure(let fault) = result else { return nil }
    return switch fault {
    case .countryMissing: "countryMissing"
    case .unknownPrefix, .number(.notAMemberState): "notAMemberState"
    case .number(.empty): "empty"
    case .number(.wrongCountry): "wrongCountry"
    case .number(.wrongFormat): "wrongFormat"
    case .number(.wrongCheckDigit): "wrongCheckDigit"
    }
  }

  /// What it is, or is not and why, in one line.
  func sentence(in formats: Formats) -> String {
    switch result {
    case .success(let number):
      let country = formats.country(CountryCode(number.country))
      return formats.words(
        "\(number): valid (\(country))", "\(number): valida (\(country))")
    case .failure(let fault):
      return formats.words("“\(input)”: ", "«\(input)»: ") + explain(fault, formats).oneLine
    }
  }

  private func explain(_ fault: Fault, _ formats: Formats) -> Explanation {
    switch fault {
    case .countryMissing:
      Explanation(
        formats.words("the member state is unknown", "lo stato membro è sconosciuto"),
        why: formats.words(
          "there is no prefix like IT before it", "davanti non c'è un prefisso come IT"),
        remedy: formats.words("write it, or use --country", "scrivilo, o usa --country"))
    case .unknownPrefix(let prefix), .number(.notAMemberState(let prefix)):
      Explanation(
        formats.words("not a VAT number of the EU", "non è una partita IVA dell'UE"),
        why: formats.words(
          "\(prefix) is the prefix of no member state",
          "\(prefix) non è il prefisso di uno stato membro"),
        remedy: formats.words(
          "check the prefix, or use --country", "controlla il prefisso, o usa --country"))
    case .number(.empty):
      Explanation(
        formats.words("there is no number", "non c'è alcun numero"),
        remedy: formats.words("write one", "scrivine uno"))
    case .number(.wrongCountry(let expected, let found)):
      Explanation(
        formats.words(
          "this is a number of another state", "questo è un numero di un altro stato"),
        why: formats.words(
          "its prefix says \(name(found, formats)), and --country \(name(expected, formats))",
          "il prefisso indica \(name(found, formats)) e --country \(name(expected, formats))"),
        remedy: formats.words(
          "correct one of the two, or leave --country away",
          "correggi uno dei due, o togli --country"))
    case .number(let error): formats.explain(error)
    }
  }

  private func name(_ code: String, _ formats: Formats) -> String {
    formats.country(CountryCode(code))
  }
}
