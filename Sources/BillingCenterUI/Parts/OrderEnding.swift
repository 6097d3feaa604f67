import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// How a page that puts something together ends: what its last button does, and where that leads
/// (rule 22).
struct OrderEnding: Sendable {
  /// What the last button does.
  enum Kind: Sendable {
    /// Into the cart, and on to the checkout at once.
    case complete
    case addToCart
    /// An item of the cart is edited.
    case save
    case startTrial
  }

  /// The service's answer, and what the item has replaced in the cart (rule 21).
  struct Stored: Sendable {
    let answer: Answer
    let replaced: CartItem?
  }

  let content: CartItem.Content
  let kind: Kind
  /// The item of the cart that is edited; nil where one is added.
  private let edited: CartItemID?

  /// The ending of a page of the order that is under way.
  init(of content: CartItem.Content, in context: ScreenContext) {
    self.content = content
    edited = context.flow.editedItem
    kind =
      switch (context.flow.finish, content) {
      case (.complete, .trial) where context.flow.item == nil: .startTrial
      case (.complete, _): .complete
      case (.addToCart, _): .addToCart
      case (.save, _): .save
      }
  }

  /// The ending of what always goes through the cart (promise D2).
  ///
  /// - Parameters:
  ///   - content: What is wanted.
  ///   - edited: The item of the cart that becomes it; nil adds one.
  init(throughCart content: CartItem.Content, editing edited: CartItemID?) {
    self.content = content
    self.edited = edited
    kind = edited == nil ? .addToCart : .save
  }

  // MARK: - The button

  func name(_ strings: Strings) -> String {
    switch kind {
    case .complete: strings.completeTransaction
    case .addToCart: strings.addToCart
    case .save: strings.saveChanges
    case .startTrial: strings.startTrial
    }
  }

  /// The name, with what is due where the button leads to paying.
  func title(of quote: Quote?, in context: ScreenContext) -> String {
    let name = name(context.strings)
    guard kind == .complete, let quote else { return name }
    return context.formats.title(name, due: quote)
  }

  // MARK: - What it does

  /// What the content takes the place of in the cart (rule 21); nil where it is that itself.
  func replaced(in context: ScreenContext) -> CartItem? {
    context.account.cart.item(replacedBy: content).flatMap { $0.id == edited ? nil : $0 }
  }

  /// Puts the content into the cart.
  func store<Message: Sendable>(
    in context: ScreenContext, _ message: @escaping @Sendable (Stored) -> Message
  ) -> Step<Message> {
    let command = edited.map { Command.editCartItem($0, content) } ?? .addToCart(content)
    let replaced = replaced(in: context)
    return .request(.perform(command)) { message(Stored(answer: $0, replaced: replaced)) }
  }

  /// The content is in the cart: on to the checkout, or to the cart.
  func goOn<Message: Sendable>(after stored: Stored, in context: ScreenContext) -> Step<Message> {
    if case .failed(let error) = stored.answer { return .notice(.failure(error)) }
    guard kind == .complete else {
      return .batch([
        .move(.addToCart), .begin(.cart), .show([SubscriptionsScreen(), CartScreen()]),
        .notice(notice(of: stored)),
      ])
    }
    let item = context.flow.item ?? context.account.cart.items.last { $0.content == content }?.id
    return .batch([
      item.map { .hold($0) } ?? .none, .move(.complete), .push(CheckoutScreen(in: context)),
    ])
  }

  /// What has become of the cart.
  func notice(of stored: Stored) -> Notice {
    Notice { [content, kind] context in
      let strings = context.strings
      let name = context.cartName(of: content)
      guard stored.replaced == nil else {
        return content.subscription == nil
          ? strings.replacedTrial(name) : strings.replacedItem(name)
      }
      return kind == .save ? strings.changesSaved : strings.inTheCart(name)
    }
  }
}

extension Formats {
  /// A button's title with what is due, where anything is: `Place order · €838.14`.
  func title(_ name: String, due quote: Quote) -> String {
    quote.isFree ? name : "\(name) · \(amount(quote.due))"
  }
}

extension ScreenContext {
  /// What a sentence calls something in the cart: a new plan by its name, all else by what it does.
  fileprivate func cartName(of content: CartItem.Content) -> String {
    content.subscription == nil
      ? name(of: content) : formats.item(content, on: account, catalog)
  }
}
