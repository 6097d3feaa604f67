import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Lets time go on for the whole store.
struct AdvanceCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance",
    abstract: "Let time go on to a day, for every account of the store.",
    discussion: """
      Trials and cancelled plans end, offers expire, plans renew and are charged, day by day. From \
      then on that day is today for every program that uses the store; time never goes back. The \
      payment gateway is a sandbox: no money moves.
      """)

  @Option(help: ArgumentHelp("The day, like 2026-12-31.", valueName: "day"))
  var to: String

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let formats = try options.formats(isASCII: output.isASCII)
    let day = try formats.day(to, of: "--to")
    let workspace = try Workspace.changing(options, output)
    let accounts = try ActivityLine.showing(
      formats.words("Letting time go on…", "Faccio passare il tempo…"), formats
    ) {
      try workspace.ask { (service) throws(ServiceError) in try service.advance(to: day) }
    }
    try output.write(
      AdvanceDocument(accounts, to: day, formats), else: Self.text(of: accounts, formats))
  }

  private static func text(of accounts: [AdvancedAccount], _ formats: Formats) -> String {
    var text = ""
    for advanced in accounts {
      let account = advanced.account
      text += "\(account.id)  \(formats.date(account.lastSeenDay))\n"
      let happenings = advanced.happenings
      for happening in happenings {
        text += "  \(formats.date(happening.day))  "
        text += formats.happening(happening, on: account) + "\n"
      }
      if happenings.isEmpty {
        text += "  " + formats.words("Nothing was due.", "Non c'era nulla in scadenza.") + "\n"
      }
      guard advanced.isHeldUp else { continue }
      let waits = formats.words(
        "A payment is not settled yet: time goes on when the account is opened next.",
        "Un pagamento non è ancora concluso: il tempo prosegue alla prossima apertura.")
      text += "  \(waits)\n"
    }
    return text
  }
}
