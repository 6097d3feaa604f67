extension Account {
  /// What contents would cost today, whether or not they are in the cart.
  ///
  /// They are quoted as a cart would hold them: of two for one subscription the second replaces the
  /// first (rule 21).
  ///
  /// - Parameters:
  ///   - contents: What is wanted; each must be possible today.
  ///   - context: Today and the catalog.
  /// - Returns: The quote of all of them together.
  /// - Throws: Why one is not possible, and what a quote throws.
  public func quote(
    for contents: [CartItem.Content], in context: Context
  ) throws(BillingError) -> Quote {
    var cart = Cart()
    for (index, content) in contents.enumerated() {
      if let replaced = cart.item(replacedBy: content) {
        cart.replace(CartItem(id: replaced.id, content: content))
      } else {
        cart.items.append(CartItem(id: CartItemID("new-\(index + 1)"), content: content))
      }
    }
    return try QuoteBuilder(account: self, context: context).quote(for: cart.items)
  }

  /// What accepting an offer would cost today (rule 41).
  ///
  /// - Parameters:
  ///   - id: A pending offer.
  ///   - context: Today and the catalog.
  /// - Returns: The quote of all that it adds, changes and removes.
  /// - Throws: `unknownOffer`, `offerClosed`, `offerExpired`, `offerOutdated`, and what changing a
  ///   subscription throws.
  public func quote(
    accepting id: OfferID, in context: Context
  ) throws(BillingError) -> Quote {
    let offer = try pendingOffer(id, in: context)
    return try QuoteBuilder(account: self, context: context).quote(accepting: offer)
  }

  /// The cart as it is today: what can be ordered, priced, and what cannot, with the reason.
  ///
  /// - Parameter context: Today and the catalog.
  /// - Returns: The possible items' quote and the marked items.
  /// - Throws: `amountOutOfRange` where not even the possible items can be added up.
  public func reviewCart(in context: Context) throws(BillingError) -> CartReview {
    let builder = QuoteBuilder(account: self, context: context)
    var problems: [CartItemID: BillingError] = [:]
    var possible: [QuoteItem] = []
    for item in cart.items {
      do throws(BillingError) {
        possible.append(try builder.item(for: item.content, item.id))
      } catch {
        problems[item.id] = error
      }
    }
    do throws(BillingError) {
      return CartReview(quote: try builder.quote(of: possible), problems: problems)
    } catch {
      return try reviewFitting(possible, problems, builder)
    }
  }

  /// Marks the items with which the cart comes to too much; the others can be ordered (rule 42).
  private func reviewFitting(
    _ items: [QuoteItem], _ problems: [CartItemID: BillingError], _ builder: QuoteBuilder
  ) throws(BillingError) -> CartReview {
    var fitting: [QuoteItem] = []
    var problems = problems
    for item in items {
      do throws(BillingError) {
        _ = try builder.quote(of: fitting + [item])
        fitting.append(item)
      } catch {
        problems[item.item] = error
      }
    }
    return CartReview(quote: try builder.quote(of: fitting), problems: problems)
  }
}

/// The cart as it is today (rule 23).
public struct CartReview: Hashable, Sendable {
  /// Of the items that can be ordered.
  public let quote: Quote
  /// Why an item cannot be ordered; it blocks the order until it is edited or removed.
  public let problems: [CartItemID: BillingError]
}
