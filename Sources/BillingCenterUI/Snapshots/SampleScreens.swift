import Billing
import BillingService
public import TerminalUI

/// The program's screens on its sample accounts, for other programs: without a terminal, and without
/// a store.
public enum SampleScreens {
  /// Opens the program and goes to a screen as the account's billing contact.
  ///
  /// - Parameters:
  ///   - screen: A name by which `billing-center snapshot --list` calls it.
  ///   - account: `acme`, `nuova` or `globex`.
  ///   - daysSinceEpoch: The day to take for today, from which the samples' days are counted.
  ///   - size: The screen in cells.
  ///   - theme: Gives the frames their colours.
  /// - Returns: The program at the screen, in English; nil where the account does not lead there.
  /// - Throws: Where the samples cannot be made, or there is no such account.
  public static func session(
    at screen: String, of account: String, on daysSinceEpoch: Int, size: Size, theme: Theme
  ) throws -> HeadlessSession<some App>? {
    let clock = BillingClock.fixed(Day(daysSinceEpoch: daysSinceEpoch))
    let service = try BillingService.samples(at: "/nowhere", clock: clock)
    let setup = BillingCenterApp.Setup(
      service: service, language: .english, themes: [theme], theme: theme, directory: "/nowhere")
    let account = try service.load(AccountID(account))
    guard let person = account.billingContact?.id,
      let path = ScreenPath.all.first(where: { $0.name == screen })
    else { return nil as HeadlessSession<BillingCenterApp>? }
    return try path.session(
      of: setup, account: (account.id, person), in: SceneEnvironment(size: size))
  }
}
