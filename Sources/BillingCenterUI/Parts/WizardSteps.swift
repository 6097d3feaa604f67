import TerminalUI

/// The four steps of adding a subscription, shown at the top of its pages.
enum WizardStep: Int, CaseIterable {
  case plan
  case seats
  case billing
  case order

  /// `1 Plan ─ 2 Seats ─ 3 Billing ─ 4 Order`, with the step that one is at marked.
  static func line(at current: WizardStep, _ strings: Strings) -> [Span] {
    var spans: [Span] = []
    for step in allCases {
      if step != .plan { spans.append(Span(" ─ ", .border)) }
      let title = "\(step.rawValue + 1) \(strings.title(of: step))"
      spans.append(Span(title, step == current ? .accent : .muted))
    }
    return spans
  }

  /// The same where the mark is not seen.
  static func spokenLine(at current: WizardStep, _ strings: Strings) -> String {
    allCases.map { step in
      let title = "\(step.rawValue + 1) \(strings.title(of: step))"
      return step == current ? "\(title) (\(SpokenWords(strings: strings).chosen))" : title
    }.joined(separator: ", ")
  }
}
