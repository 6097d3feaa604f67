import BillingStore

/// Where the sandbox gateway keeps what it remembers.
protocol SandboxLedger: Sendable {
  /// Runs `body` with the ledger to itself, and keeps what it adds before its answer is given.
  ///
  /// - Parameter body: Tells the answer, and an entry to add.
  /// - Returns: The answer.
  /// - Throws: Why the ledger cannot be read or written.
  func update<Answer: Sendable>(
    _ body: (LedgerBook) -> (answer: Answer, added: LedgerEntry?)
  ) throws(StoreError) -> Answer
}
