import Billing
import TerminalUI

// MARK: - Invoices and their files

extension ScreenPath {
  static let documents: [ScreenPath] = [
    ScreenPath("invoices-search", .invoices) { _ in
      toInvoices + keys(.character("/")) + [.text("training")]
    },
    ScreenPath("invoices-nothing-found", .invoices) { _ in
      toInvoices + keys(.character("/")) + [.text("fax")]
    },
    ScreenPath("invoices-paid", .invoices) { _ in
      toInvoices + keys(.backTab, .right, .right)
    },
    ScreenPath(.export) { _ in
      toInvoices + keys(.enter, .character("e"))
    },
    ScreenPath("export-refused", .export) { _ in
      toInvoices + keys(.enter, .character("e"), .backTab, .backTab, .control("u"))
        + [.text("2026/1.txt")] + keys(.enter)
    },
    ScreenPath("export-all", .export) { _ in
      toInvoices + keys(.character("e"))
    },
  ]

  private static let toInvoices = toBilling + keys(.character("3"))
}
