import Billing
import BillingDocuments
import TerminalUI

extension Formats {
  /// How wide a column of a table is that cuts none of its amounts.
  func columns(for amounts: some Sequence<Money>, atLeast minimum: Int = 12) -> Int {
    let widest = [amounts.max(), amounts.min()].compactMap(\.self).map {
      TextWidth.width(of: amount($0))
    }
    return max(minimum, widest.max() ?? 0)
  }
}

extension View {
  /// A page's title with what belongs at the right end of its line.
  static func heading(_ title: String, trailing: View = .empty) -> View {
    .column([
      .row([.text(title, role: .title, wraps: false), .spacer, trailing]), .blank(),
    ])
  }

  /// A page's title with the wizard's steps, which give way where the line is too short for both.
  static func heading(_ title: String, at step: WizardStep, _ strings: Strings) -> View {
    .adaptive { columns in
      let steps = WizardStep.line(at: step, strings)
      let fits = TextWidth.width(of: title) + 2 + TextWidth.width(of: steps.map(\.text).joined())
      return .heading(
        title,
        trailing: fits <= columns
          ? .text(steps, wraps: false, spoken: WizardStep.spokenLine(at: step, strings)) : .empty)
    }
  }

  /// A form beside the order summary on a screen of 120 columns and more, and otherwise `stacked`.
  ///
  /// - Parameters:
  ///   - form: What is chosen or told.
  ///   - columns: How many of them the form has beside the summary.
  ///   - summary: Takes the columns that are left.
  ///   - stacked: Both under one another.
  /// - Returns: A view of the full width.
  static func form(
    _ form: View, columns: Int, beside summary: View, stacked: View
  ) -> View {
    let margins = 4
    return .adaptive { width in
      width >= 120 - margins
        ? .row(spacing: 3, [View.column([form]).width(columns), summary.flexible()]) : stacked
    }
  }

  /// Words on the left, an amount on the right that is never cut.
  static func amountRow(
    _ label: String, _ amount: String, labelRole: Role = .text, amountRole: Role = .text
  ) -> View {
    .row(
      spacing: 2,
      [
        View.text(label, role: labelRole).flexible(),
        .text(amount, role: amountRole, alignment: .trailing, wraps: false),
      ])
  }

  /// A fact with its name before it.
  static func fact(_ name: String, _ value: String, nameColumns: Int = 16) -> View {
    .row([
      View.text(name, role: .muted).width(nameColumns), View.text(value).flexible(),
    ])
  }

  /// A list of sentences, each behind a point.
  static func points(_ sentences: [String]) -> View {
    .column(
      sentences.map { .row([.text("•", role: .muted), View.text($0).flexible()]) })
  }

  /// What has been done, said in one line with a mark.
  static func success(_ text: String) -> View {
    .row([.text("✓", role: .success), View.text(text, role: .title).flexible()])
  }

  /// Buttons at the left and the page's main action at the right, below them where one line is too
  /// short for all.
  static func actionRow(_ left: [View], main: View?) -> View {
    guard let main else { return .row(spacing: 2, left) }
    let line = View.row(spacing: 2, left + [.spacer, main])
    return .adaptive { columns in
      line.idealColumns(within: .max) <= columns
        ? line : .column([.wrappingRow(left), .row([.spacer, main])])
    }
  }
}
