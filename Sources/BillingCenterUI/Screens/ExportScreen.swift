import Billing
import BillingDocuments
import TerminalUI

/// Writes one document or all of them to a file, which is never replaced unasked (promise H2).
struct ExportScreen: Screen {
  enum Message: Sendable {
    case choose(Int)
    case type(String)
    case write(isReplacing: Bool)
    case written(Outcome)
    case cancel
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

  private func documents(in context: ScreenContext) -> [IssuedDocument] {
    switch subject {
    case .document(let number): [context.account.issuedDocument(number)].compactMap(\.self)
    case .all: context.account.documentsNewestFirst
    }
  }

  private func proposedName(in context: ScreenContext) -> String {
    InvoiceExport.fileName(of: documents(in: context), as: format, context.formats)
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
    }
    return .none
  }

  private func write(isReplacing: Bool, in context: ScreenContext) -> Step<Message> {
    guard !fileName.trimmed.isEmpty else { return .focus(Self.field) }
    let (documents, format, formats) = (documents(in: context), format, context.formats)
    let file = ExportFile(fileName.trimmed, in: context.directory)
    return .run {
      do throws(InvoiceExportError) {
        let text = try InvoiceExport.text(of: documents, as: format, formats)
        do throws(ExportFault) {
          try file.write(text, isReplacing: isReplacing)
        } catch {
          return .written(.failed(error))
        }
        return .written(.written(count: documents.count, path: file.fullPath))
      } catch {
        return .written(.refused(error))
      }
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
        KeyBinding(
          [.enter], label: strings.enterKey,
          help: context.enterHelp(
            strings.export,
            elsewhere: ["cancel": strings.cancel, "replace": strings.replaceFile]),
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
    case .written, nil: break
    }
    return rows
  }
}
