import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// What concerns VAT alone.
struct VATCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vat", abstract: "Check VAT numbers.", subcommands: [VATCheckCommand.self])
}

/// Whether numbers are VAT numbers of member states (rule 26).
struct VATCheckCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell whether numbers can be VAT numbers of the EU's member states.",
    discussion: """
      A number's form and check digit are looked at; whether it is in use, only its state's \
      register knows. Spaces, dots, hyphens and small letters do not matter, and neither does a \
      missing prefix where --country says the state. Greece is GR or EL. Exit codes: 0 where all \
      numbers are valid, 1 where one is not, 2 for a --country that is no member state. In JSON \
      the number is as it would be kept. Nothing is written.
      """)

  @Argument(help: ArgumentHelp("The numbers.", valueName: "number"))
  var numbers: [String]

  @Option(
    help: ArgumentHelp(
      "The member state of all numbers, like IT; by default what each number's prefix says.",
      valueName: "country"))
  var country: String?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let country = try memberState(formats)
    let checks = numbers.map { VATNumberCheck($0, country: country) }
    try output.write(
      checks.map { VATNumberDocument($0, formats) },
      else: checks.map { $0.sentence(in: formats) + "\n" }.joined())
    guard checks.allSatisfy(\.isValid) else {
      throw ExitCode(CommandFailure.Kind.refused.rawValue)
    }
  }

  private func memberState(_ formats: Formats) throws -> CountryCode? {
    guard let country else { return nil }
    if let state = VATNumberCheck.memberState(country) { return state }
    let known = VATNumber.memberStates.joined(separator: ", ")
    throw CommandFailure(
      .usage,
      Explanation(
        formats.words(
          "“\(country.shortened)” is not a member state",
          "«\(country.shortened)» non è uno stato membro"),
        why: formats.words(
          "the European Union's are \(known)", "quelli dell'Unione europea sono \(known)"),
        remedy: formats.words(
          "use --country with one of these", "usa --country con uno di questi")),
      code: "notAMemberState")
  }
}
