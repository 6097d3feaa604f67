import BillingDocuments
import TerminalUI

extension BillingCenterApp {
  /// The keys that work everywhere, behind a page's own.
  ///
  /// A modal may be there to be typed into, so letters do nothing over it.
  func globalBindings(isModal: Bool, _ strings: Strings) -> [KeyBinding<Message>] {
    let everywhere: [KeyBinding<Message>] = [
      binding(.back, strings.keyBack, .back, strings, isEnabled: isModal || pages.count > 1),
      binding(
        .customerService, strings.customerService, .customerService, strings,
        isEnabled: session != nil && topScreen != .customerService),
      binding(.language, strings.keyLanguage, .switchLanguage, strings, inHelpLine: false),
      binding(
        .mouse, strings.keyMouse, .switchMouse, strings, isEnabled: capturesMouse != nil,
        inHelpLine: false),
      binding(.redraw, strings.keyRedraw, .redraw, strings, inHelpLine: false, small: true),
      binding(.suspend, strings.keySuspend, .suspend, strings, inHelpLine: false, small: true),
    ]
    let leave = KeyBinding<Message>(
      [.leave], in: keyMap, label: strings.label, help: strings.keyLeave,
      where: { !isModal || !$0.isPlainCharacter }, isInHelpLine: false, worksWhenTooSmall: true,
      action: .global(.leave))
    guard !isModal else { return everywhere + [leave] }
    return everywhere + tabBindings(strings) + [
      binding(.palette, strings.keyPalette, .palette, strings, inHelpLine: false),
      binding(.themes, strings.keyTheme, .themes, strings, inHelpLine: false),
      leave,
    ]
  }

  /// The key that shows all keys; it stands at the help line's end.
  func keysBinding(_ strings: Strings) -> KeyBinding<Message> {
    binding(.keys, strings.keyAllKeys, .keys, strings)
  }

  /// Copies what has the focus, or else what the page is about.
  func copyBinding(orElse text: String?, _ strings: Strings) -> KeyBinding<Message> {
    KeyBinding(
      copying: .copy, in: keyMap, label: strings.label, help: strings.keyCopy, orElse: text,
      action: { .copy($0) })
  }

  /// A section's key is that of its place, and its own one.
  private func tabBindings(_ strings: Strings) -> [KeyBinding<Message>] {
    guard let session else { return [] }
    return Tab.tabs(of: session.account).enumerated().map { index, tab in
      KeyBinding(
        [.tab(at: index + 1), .tab(tab)], in: keyMap, label: strings.label,
        help: strings.title(of: tab).lowercasedFirst, isInHelpLine: false,
        action: .global(.open(tab)))
    }
  }

  private func binding(
    _ name: KeyAction, _ help: String, _ action: GlobalAction, _ strings: Strings,
    isEnabled: Bool = true, inHelpLine: Bool = true, small: Bool = false
  ) -> KeyBinding<Message> {
    KeyBinding(
      [name], in: keyMap, label: strings.label, help: help, isEnabled: isEnabled,
      isInHelpLine: inHelpLine, worksWhenTooSmall: small, action: .global(action))
  }
}
