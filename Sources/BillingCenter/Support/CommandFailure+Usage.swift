import BillingDocuments

extension CommandFailure {
  /// One clause in both languages.
  typealias Clause = (english: String, italian: String)

  /// Words input that cannot be used.
  ///
  /// - Parameters:
  ///   - formats: The language.
  ///   - what: What cannot be used.
  ///   - why: The reason.
  ///   - remedy: What to do instead.
  ///   - code: A word for scripts.
  /// - Returns: The failure, with exit code 2.
  static func usage(
    _ formats: Formats, _ what: Clause, why: Clause, remedy: Clause, code: String? = nil
  ) -> CommandFailure {
    CommandFailure(
      .usage,
      Explanation(
        formats.words(what.english, what.italian), why: formats.words(why.english, why.italian),
        remedy: formats.words(remedy.english, remedy.italian)), code: code)
  }

  /// Words that a file cannot be written.
  ///
  /// - Parameters:
  ///   - path: The file's path, as it was typed.
  ///   - formats: The language.
  ///   - remedy: What to do instead.
  /// - Returns: The failure, with exit code 2.
  static func unwritable(
    _ path: String, _ formats: Formats, remedy: Clause
  ) -> CommandFailure {
    usage(
      formats, ("“\(path)” cannot be written", "«\(path)» non può essere scritto"),
      why: (
        "its directory is missing or full, or you may not write there",
        "la sua cartella manca o è piena, o non puoi scriverci"
      ), remedy: remedy, code: "outputUnwritable")
  }
}
