/// How much of an export is taken at once; whatever a store can hold is within it.
enum ExportLimits {
  /// The first member's value.
  static let kind = "billing-center-store"
  /// The longest text that somebody other than the store may have put there, in bytes: a catalog or
  /// a mail.
  static let fileByteLimit = 16 << 20
  /// The most that is kept of what crashes left in one file, in bytes.
  static let rejectedByteLimit = 64 << 20
  /// How many objects and arrays may be within each other in a record.
  static let nestingLimit = 100
  /// The longest name of a file, in bytes.
  static let fileNameByteLimit = 255
}
