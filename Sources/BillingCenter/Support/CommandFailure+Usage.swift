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
}
