package import Billing
package import BillingStore

/// Why something asked of the service was not done.
package enum ServiceError: Error, Hashable, Sendable {
  /// A rule says no; nothing was changed.
  case refused(BillingError)
  case store(StoreError)
  /// The gateway does not accept a card.
  case card(PaymentFailure)
  case catalog(CatalogFault)
  /// Time cannot go on to the day that was asked for; nothing was changed.
  case cannotAdvance(AdvanceFault)
  /// The gateway gave no answer; where a charge was asked for, it is cleared up before the
  /// account takes anything else.
  case gateway(GatewayFault)
}

extension ServiceError {
  static func refused<Result>(
    _ body: () throws(BillingError) -> Result
  ) throws(ServiceError) -> Result {
    do throws(BillingError) {
      return try body()
    } catch {
      throw .refused(error)
    }
  }

  static func store<Result: ~Copyable>(
    _ body: () throws(StoreError) -> Result
  ) throws(ServiceError) -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      throw .store(error)
    }
  }

  static func catalog<Result>(
    _ body: () throws(CatalogFault) -> Result
  ) throws(ServiceError) -> Result {
    do throws(CatalogFault) {
      return try body()
    } catch {
      throw .catalog(error)
    }
  }

  static func gateway<Result>(
    _ body: () throws(GatewayFault) -> Result
  ) throws(ServiceError) -> Result {
    do throws(GatewayFault) {
      return try body()
    } catch {
      throw .gateway(error)
    }
  }
}
