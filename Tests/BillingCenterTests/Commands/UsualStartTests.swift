import ArgumentParser
import TestSupport
import Testing

@testable import BillingCenter

@Suite("The command line of a usual start")
struct UsualStartTests {
  @Test("What is read without the library is what the library reads")
  func sameAsLibrary() throws {
    var random = SeededGenerator(seed: Effort.seed)
    var taken = 0
    for _ in 0..<120 {
      let arguments = Self.arguments(using: &random)
      guard let start = UsualStart(arguments) else { continue }
      taken += 1
      let parsed = try #require(
        try BillingCenterCommand.parseAsRoot(arguments) as? OpenCommand, "\(arguments)")
      #expect(Self.values(of: OpenCommand(start)) == Self.values(of: parsed), "\(arguments)")
    }
    #expect(taken > 40, "seed \(Effort.seed)")
  }

  @Test("Every option of open that its help tells is read without the library")
  func everyOption() throws {
    let help = OpenCommand.helpMessage()
    let options = help.matches(of: #/(?m)^  (--[a-z0-9-]+)( <[a-z]+>)?/#)
    #expect(options.count == 11)
    for option in options {
      let arguments = [String(option.output.1)] + (option.output.2 == nil ? [] : ["value"])
      let start = try #require(UsualStart(arguments), "\(arguments)")
      let parsed = try #require(try BillingCenterCommand.parseAsRoot(arguments) as? OpenCommand)
      #expect(Self.values(of: OpenCommand(start)) == Self.values(of: parsed), "\(arguments)")
    }
  }

  @Test(
    "Whatever is unusual or wrong is left to the library",
    arguments: [
      ["--help"], ["-h"], ["catalog"], ["open", "open"], ["--store"], ["--store", "-x"],
      ["--store", ""], ["--store", "a", "--store", "b"], ["--ascii", "--ascii"], ["--store=a"],
      ["--", "--ascii"], ["--Ascii"], ["--ascii", "more"], ["--generate-completion-script", "zsh"],
    ])
  func leftToLibrary(arguments: [String]) {
    #expect(UsualStart(arguments) == nil)
  }

  private static let words = [
    "open", "--store", "--lang", "--now", "--account", "--user", "--theme", "--color", "--ascii",
    "--utf8", "--no-mouse", "--accessible", "dir", "it", "catalog", "help", "a b", "è", "=", "",
    "-", "--", "-x", "--help", "--store=dir", "--json", "---completion",
  ]

  /// Mostly options, each with a value where it takes one.
  private static func arguments(using random: inout some RandomNumberGenerator) -> [String] {
    var arguments: [String] = Bool.random(using: &random) ? [] : ["open"]
    for option in words[1...11].shuffled(using: &random).prefix(
      Int.random(in: 0...4, using: &random))
    {
      arguments.append(option)
      if words[1...7].contains(option) {
        arguments.append(words[12...18].randomElement(using: &random) ?? "")
      }
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      arguments.insert(
        words.randomElement(using: &random) ?? "",
        at: Int.random(in: 0...arguments.count, using: &random))
    }
    return arguments
  }

  private static func values(of command: OpenCommand) -> [String?] {
    [
      command.options.store, command.options.lang, command.options.now, command.actor.account,
      command.actor.user, command.screen.theme, command.colors.color, "\(command.screen.ascii)",
      "\(command.utf8)", "\(command.noMouse)", "\(command.accessible)",
    ]
  }
}
