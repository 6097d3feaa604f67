public import TerminalUI

extension FrameText {
  /// What differs between a golden and a frame, in words; nil where nothing does.
  ///
  /// - Parameters:
  ///   - golden: A text that ``render(_:)`` once gave.
  ///   - frame: What is seen now.
  ///   - limit: How many differences to tell at most before the rest is only counted.
  /// - Returns: The changes of a ``FrameDifference``, one a line; or what is wrong with the golden.
  public static func difference(
    from golden: String, to frame: Frame, limit: Int = 12
  ) -> String? {
    guard golden != render(frame) else { return nil }
    do throws(FrameTextFault) {
      let difference = FrameDifference(from: try self.frame(from: golden), to: frame)
      guard difference.isEmpty else { return difference.words(limit: limit) }
      return "the frame has cells that its text does not tell apart"
    } catch {
      return "the golden is not a screen: \(error)"
    }
  }
}
