import CNcurses

/// Makes characters of bytes in the locale's encoding, one byte at a time.
///
/// ncurses' own way loses a character that a slow line breaks in two, and up to fifteen keys after a
/// byte that belongs to no character.
struct CharacterDecoder {
  private var state = mbstate_t()
  private var isInside = false

  /// Takes the next byte in.
  ///
  /// - Returns: The character that ends with it; nil where more bytes belong to it, or where it
  ///   belongs to none.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    // Printable ASCII means the same in every locale's encoding.
    if !isInside, 0x20 <= byte, byte < 0x7F { return Unicode.Scalar(byte) }
    var character: wchar_t = 0
    var bytes = CChar(bitPattern: byte)
    switch mbrtowc(&character, &bytes, 1, &state) {
    case Self.isIncomplete:
      isInside = true
      return nil
    case Self.isInvalid:
      let wasInside = isInside
      reset()
      // It may begin the next character.
      return wasInside ? take(byte) : nil
    default:
      isInside = false
      return Unicode.Scalar(UInt32(bitPattern: character))
    }
  }

  /// Forgets a character whose end has not come.
  mutating func reset() {
    state = mbstate_t()
    isInside = false
  }

  // What mbrtowc answers in place of a count.
  private static let isInvalid = -1
  private static let isIncomplete = -2
}
