import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Writes one document or all of them to a file, which is never replaced unasked (promise H2).
struct ExportScreen: Screen, Equatable {
  enum Message: Sendable {
    case choose(Int)
    case type(String)
    case write(isReplacing: Bool)
    case written(Outcome)
    case cancel
    case way(GlobalAction)
  }

  /// What is written.
  enum Subject: Hashable, Sendable {
    case document(InvoiceNumber)
    /// All that the account has, in a format that can hold them.
    case all
  }

  /// What became of it.
  enum Outcome: Hashable, Sendable {
    case written(count: Int, path: String)
    case refused(InvoiceExportError)
    case failed(ExportFault)
    /// A document could not be read.
    case unreadable(ServiceError)
  }

  private static let field: ControlID = "file"

  let name = ScreenName.export
  private let subject: Subject
  private let choices: [InvoiceFormat]
  private(set) var format: InvoiceFormat
  private(set) var fileName: String
  /// Why it was not written.
  private var failure: Outcome?

  init(_ subject: Subject, in context: ScreenContext) {
    self.subject = subject
    choices = InvoiceFormat.allCases.filter { subject != .all || $0.isList }
    format = choices[0]
    fileName = ""
    fileName = proposedName(in: context)
  }

  private func proposedName(in context: ScreenContext) -> String {
    let history = context.history
    let only: InvoiceNumber? =
      switch subject {
      case .document(let number): number
      case .all: history.count == 1 ? (try? history.document(at: 0))?.issued.number : nil
      }
    return InvoiceExport.fileName(of: only, as: format, context.formats)
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .choose(let index):
      let wasProposed = fileName == proposedName(in: context)
      format = choices[index]
      if wasProposed { fileName = proposedName(in: context) }
      failure = nil
    case .type(let text):
      fileName = text
      failure = nil
    case .write(let isReplacing): return write(isReplacing: isReplacing, in: context)
    case .written(.written(let count, let path)):
      return .batch([.back, .notice(Notice { $0.formats.exported(count, to: path) })])
    case .written(let outcome):
      failure = outcome
      return .focus(Self.field)
    case .cancel: return .back
    case .way(let action): return .perform(action)
    }
    return .none
  }

  private func write(isReplacing: Bool, in context: ScreenContext) -> Step<Message> {
    guard !fileName.trimmed.isEmpty else { return .focus(Self.field) }
    let (subject, format, formats) = (subject, format, context.formats)
    let (history, file) = (context.history, ExportFile(fileName.trimmed, in: context.directory))
    return .run {
      do throws(ServiceError) {
        let documents = try subject.documents(of: history)
        return .written(Self.write(documents, as: format, formats, to: file, isReplacing))
      } catch {
        return .written(.unreadable(error))
      }
    }
  }

  private static func write(
    _ documents: [IssuedDocument], as format: InvoiceFormat, _ formats: Formats,
    to file: ExportFile, _ isReplacing: Bool
  ) -> Outcome {
    do throws(InvoiceExportError) {
      let text = try InvoiceExport.text(of: documents, as: format, formats)
      do throws(ExportFault) {
        try file.write(text, isReplacing: isReplacing)
      } catch {
        return .failed(error)
      }
      return .written(count: documents.count, path: file.fullPath)
    } catch {
      return .refused(error)
    }
  }
}

extension ExportScreen.Subject {
  fileprivate func documents(
    of history: DocumentHistory
  ) throws(ServiceError) -> [IssuedDocument] {
    switch self {
    case .document(let number): return [try history.document(number)].compactMap(\.self)
    case .all: return try history.all()
    }
  }
}

// MARK: - View

extension ExportScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    var buttons: [View<Message>] = [.button("cancel", strings.cancel, action: .cancel)]
    if case .failed(.exists) = failure {
      buttons.append(.button("replace", strings.replaceFile, action: .write(isReplacing: true)))
    }
    return ScreenContent(
      body: .column(rows(in: context)),
      actions: .actionRow(
        buttons,
        main: .button("write", strings.export, kind: .primary, action: .write(isReplacing: false))),
      bindings: [
        context.enter(
          strings.export,
          elsewhere: ["cancel": strings.cancel, "replace": strings.replaceFile],
          worksWhileEditing: false, action: .write(isReplacing: false))
      ],
      initialFocus: "write", modal: (title: title(in: context), width: 64))
  }

  private func title(in context: ScreenContext) -> String {
    switch subject {
    case .document(let number): "\(context.strings.export) \(number)"
    case .all: context.strings.exportAll
    }
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    let strings = context.strings
    var rows: [View<Message>] = [
      .choice(
        "format", options: choices.map { strings.name(of: $0) },
        selected: choices.firstIndex(of: format) ?? 0, style: .segmented,
        onChange: { .choose($0) }),
      .text(strings.use(of: format), role: .muted), .blank(),
      .field(
        Field(
          id: Self.field, label: strings.fileName, text: fileName, maximumLength: 1000,
          columns: 54, onChange: { .type($0) }, onSubmit: .write(isReplacing: false))),
    ]
    switch failure {
    case .refused(let error): rows += [.blank(), .explanation(context.formats.explain(error))]
    case .failed(let fault): rows += [.blank(), .explanation(context.formats.explain(fault))]
    case .unreadable(let error):
      rows += [.blank(), .refusal(error, in: context, way: { .way($0) })]
    case .written, nil: break
    }
    return rows
  }
}
