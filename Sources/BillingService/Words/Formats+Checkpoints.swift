package import BillingDocuments

extension Formats {
  /// The checkpoints that were taken, an account a line.
  package func text(of taken: [TakenCheckpoint]) -> String {
    taken.map { checkpoint in
      let archived = number(checkpoint.archivedCount)
      let transactions =
        number(checkpoint.transactionCount)
        + (checkpoint.transactionCount == 1
          ? words(" transaction", " transazione") : words(" transactions", " transazioni"))
      let documents = documents(checkpoint.documentCount)
      return words(
        "\(checkpoint.account): \(transactions), \(documents), \(archived) in the archive",
        "\(checkpoint.account): \(transactions), \(documents), \(archived) in archivio") + "\n"
    }.joined()
  }
}
