import ArgumentParser
import BillingDocuments
import Foundation
import ScreenSnapshots
import TerminalUI

/// A tape, in the terminal or without one.
struct PlayCommand: WordedCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a tape of keys, in the terminal or to files.",
    discussion: """
      A tape is a text with a command after the other, as VHS has them:

        Set Columns 100                  # also Rows, Theme, TypingSpeed, PlaybackSpeed, WaitTimeout
        Set Account acme                 # also User, Language, Now
        Output demo.cast                 # .cast, .svg or .txt: the whole tape
        Enter  Down 3  Shift+Tab  Ctrl+P
        Type "webinar"  Type@200ms "slowly"  Sleep 1s
        Wait+Screen /Subscriptions/      # until the screen shows it
        Caption+it "Ciao"  Caption+en "Hello"
        Screenshot screen.txt            # .txt, .svg or .ansi: what is to be seen now

      In the terminal Space pauses, Right then goes on by one command, + and - change the speed, and \
      any other key ends the tape and leaves you in the program. With --headless the files are \
      written, all or none. Nothing is changed in a store: a tape plays on sample accounts, or on a \
      store's in memory, and on 23 November 2026 in English where neither it nor an option says \
      otherwise, so that it is the same on every day and computer.
      """)

  @Argument(help: ArgumentHelp("The tape's file.", valueName: "tape"))
  var file: String

  @Flag(help: "Play without a terminal, and write the tape's files.")
  var headless = false

  @Flag(help: "Play without a terminal, and compare the tape's files with what is seen.")
  var check = false

  @Option(help: ArgumentHelp("How much faster to play in the terminal.", valueName: "factor"))
  var speed: Double?

  @OptionGroup var options: GlobalOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var look: ScreenOptions
  @OptionGroup var colors: ColorOptions

  func run() throws {
    let formats = try options.formats(isASCII: look.ascii)
    let source = try TapeSource(file: file, formats)
    let choices = TapeStage.Choices(options: options, actor: actor, look: look)
    if headless || check {
      let recording = try HeadlessTape(source, choices, formats).play()
      let files = TapeFiles(files: recording.files(of: source.tape, title: "billing-center"))
      try check ? compare(files, recording, formats) : write(files, recording, formats)
    } else {
      let live = LiveTape(
        source: source, choices: choices, speed: try formats.playbackSpeed(speed),
        colors: try colors.depth(formats), formats: formats)
      try live.play()
    }
  }

  private func write(
    _ files: TapeFiles, _ recording: TapeRecording, _ formats: Formats
  ) throws {
    try files.write(formats)
    let seconds = formats.number(recording.durationMilliseconds / 1000)
    let names = files.files.map(\.file.path).joined(separator: ", ")
    let written =
      names.isEmpty
      ? formats.words("the tape names no files", "il nastro non indica file")
      : formats.words("written: \(names)", "scritti: \(names)")
    try StandardOutput.write(
      formats.words("Played (\(seconds) s); ", "Riprodotto (\(seconds) s); ") + written + "\n")
  }

  private func compare(
    _ files: TapeFiles, _ recording: TapeRecording, _ formats: Formats
  ) throws {
    guard !files.files.isEmpty else {
      throw CommandFailure.usage(
        formats, ("there is nothing to compare", "non c'è nulla da confrontare"),
        why: (
          "the tape has neither Output nor Screenshot", "il nastro non ha né Output né Screenshot"
        ),
        remedy: (
          "let it name a file, and play it with --headless once",
          "fagli indicare un file, e riproducilo una volta con --headless"
        ))
    }
    let differences = files.differences(of: recording, formats)
    for (path, lines) in differences {
      let all = [formats.fitted(path) + ":"] + lines.map { "  " + $0 }
      StandardError.write(all.joined(separator: "\n") + "\n")
    }
    let (count, all) = (formats.number(differences.count), formats.number(files.files.count))
    guard differences.isEmpty else {
      throw CommandFailure(
        .refused,
        Explanation(
          formats.words(
            "\(count) of \(all) files are not what the tape shows",
            "\(count) file su \(all) non corrispondono a ciò che mostra il nastro"),
          why: formats.words(
            "the program or the tape has changed since", "il programma o il nastro è cambiato"),
          remedy: formats.words(
            "if that is right, play it with --headless to write them anew",
            "se è giusto così, riproducilo con --headless per riscriverli")),
        code: "tapeDiffers")
    }
    try StandardOutput.write(
      formats.words("\(all) of \(all) files are the same.", "\(all) file su \(all) sono uguali.")
        + "\n")
  }
}

extension Formats {
  /// How much faster a tape is to play.
  ///
  /// - Throws: `CommandFailure` for what no tape plays at.
  func playbackSpeed(_ factor: Double?) throws -> Double {
    let speed = factor ?? 1
    guard (0.01...100).contains(speed) else {
      throw CommandFailure.usage(
        self, ("no tape plays so fast or slow", "nessun nastro va così veloce o lento"),
        why: ("the factor lies between 0.01 and 100", "il fattore va da 0.01 a 100"),
        remedy: ("write one like --speed 2", "scrivine uno come --speed 2"))
    }
    return speed
  }
}
