import Billing
import BillingDocuments
package import TerminalUI

extension BillingCenterApp {
  package func scene(in environment: SceneEnvironment) -> Scene<Message> {
    let glyphs = environment.glyphs
    let layers =
      (pages.last.map { [layer(of: $0, isModal: false, glyphs)] } ?? [])
      + modals.map { layer(of: $0, isModal: true, glyphs) }
    let open = pages.flatMap { [$0.id] + $0.modals.map(\.id) }
    layerMemo.keep(open)
    let strings = strings(glyphs)
    return Scene(
      layers: layers, retained: open, minimumSize: Size(columns: 60, rows: 20),
      tooSmall: strings.windowTooSmall)
  }

  /// The layer of a screen, made anew only where something that it shows has changed.
  private func layer(
    of entry: Entry, isModal: Bool, _ glyphs: GlyphSet
  ) -> Layer<Message> {
    let key = LayerMemo.Key(
      screen: entry.revision, context: contextRevision, glyphs: glyphs,
      hasPageBefore: pages.count > 1, isCustomerServiceOpen: topScreen == .customerService)
    return layerMemo.layer(entry.id, key) {
      let context = context(glyphs: glyphs)
      return isModal ? modalLayer(entry, context) : pageLayer(entry, context)
    }
  }

  /// Everything that the top screen's keys do, for the page of all keys.
  func keyHints(in context: ScreenContext) -> [KeyHint] {
    guard let top = modals.last ?? pages.last else { return [] }
    let bindings = bindings(
      of: content(of: top.screen, top.id, context), on: top.screen.name,
      isModal: !modals.isEmpty, context)
    return KeyHint.all(of: bindings.acting(where: nil))
  }

  /// A screen's own keys, then those that work everywhere and that it has not taken for itself.
  private func bindings(
    of content: ScreenContent<Message>, on page: ScreenName, isModal: Bool,
    _ context: ScreenContext
  ) -> [KeyBinding<Message>] {
    assert(
      content.bindings.compactMap(\.name).allSatisfy { keyMap.has($0, on: page.rawValue) },
      "\(page) binds an action that the table of keys does not have there")
    let copying = context.kept.part("copy-keys \(content.hasCopies) \(content.copied ?? "")") {
      content.hasCopies ? [copyBinding(orElse: content.copied, context.strings)] : []
    }
    let place = "\(isModal) \(pages.count > 1) \(topScreen == .customerService)"
    let global = context.kept.part("global-keys \(place)") {
      globalBindings(isModal: isModal, context.strings).map { binding in
        var binding = binding
        binding.givesWay = true
        return binding
      }
    }
    return content.bindings + copying + global
  }

  // MARK: - Layers

  /// The columns at each side of a page.
  private var margin: Int { 2 }

  private func pageLayer(_ entry: Entry, _ context: ScreenContext) -> Layer<Message> {
    let content = content(of: entry.screen, entry.id, context)
    let keys = context.kept.part("all-keys") { keysBinding(context.strings) }
    let bindings = bindings(of: content, on: entry.screen.name, isModal: false, context)
    var rows: [View<Message>] = [
      context.kept.part("title") { titleLine(context).kept() },
      context.kept.part("tabs \(entry.screen.tab?.rawValue ?? "")") {
        tabLine(entry.screen.tab, context).kept()
      }, .divider,
      place(content, padding: margin),
    ]
    if let actions = content.actions {
      rows.append(actions.padding(top: 1, leading: margin, trailing: margin))
    }
    if let line = noticeLine(context) { rows.append(line.padding(leading: margin)) }
    rows += [.divider, layerMemo.helpLine(of: entry.id, bindings, trailing: keys)]
    return Layer(
      id: entry.id, view: .column(rows), bindings: bindings + [keys],
      initialFocus: content.initialFocus)
  }

  /// The body in the height that is left.
  private func place(_ content: ScreenContent<Message>, padding: Int) -> View<Message> {
    let body = content.body.padding(leading: padding, trailing: padding)
    return content.bodyScrolls ? .scroll(id: "page", body) : body.flexible()
  }

  private func modalLayer(_ entry: Entry, _ context: ScreenContext) -> Layer<Message> {
    let content = content(of: entry.screen, entry.id, context)
    let modal = content.modal ?? (title: "", width: 60)
    var rows: [View<Message>] = [
      content.bodyScrolls ? .scroll(id: "modal", content.body) : content.body.flexible()
    ]
    if let actions = content.actions { rows.append(actions.padding(top: 1)) }
    let bindings = bindings(of: content, on: entry.screen.name, isModal: true, context)
    let frame = View.modal(title: modal.title, width: modal.width, .column(rows)).flexible()
    let line = noticeLine(context)?.padding(leading: margin)
    let helpLine = layerMemo.helpLine(of: entry.id, bindings)
    return Layer(
      id: entry.id, view: .column([frame, line ?? .empty, .divider, helpLine]),
      bindings: bindings, initialFocus: content.initialFocus)
  }

  private func content(
    of screen: any Screen, _ id: LayerID, _ context: ScreenContext
  ) -> ScreenContent<Message> {
    func opened<S: Screen>(_ screen: S) -> ScreenContent<Message> {
      context.kept.content(of: screen) { screen.content(in: context) }
        .map(layerMemo.messages(of: id))
    }
    return opened(screen)
  }

  // MARK: - The frame around a page

  private func titleLine(_ context: ScreenContext) -> View<Message> {
    let who =
      context.session.map {
        "\($0.account.company.name) · \($0.person.id) · \($0.account.currency)"
      } ?? ""
    return View.row([
      .text(" " + context.strings.billingCenter, role: .barStrong, wraps: false),
      .text(who + " ", role: .bar, alignment: .trailing, wraps: false).flexible(),
    ]).role(.bar)
  }

  private func tabLine(_ selected: Tab?, _ context: ScreenContext) -> View<Message> {
    guard let session = context.session else { return .blank() }
    let tabs = Tab.tabs(of: session.account)
    let titles = tabs.map { tab in
      let title = context.strings.title(of: tab)
      let count = session.account.cart.items.count
      return tab == .cart && count > 0 ? "\(title) (\(count))" : title
    }
    return View.tabs(
      "tabs", titles: titles, selected: selected.flatMap { tabs.firstIndex(of: $0) }
    ) { index in
      .global(.open(tabs[index]))
    }.role(.tab)
  }

  /// What goes on or has just happened, in one line.
  private func noticeLine(_ context: ScreenContext) -> View<Message>? {
    if let secondsAtWork {
      // Most work is done before anybody could count.
      let time = secondsAtWork < 2 ? "" : " " + context.formats.seconds(secondsAtWork)
      return .progress(context.strings.working + time, step: secondsAtWork)
    }
    return notice.map { .notice($0.text(context), role: $0.role) }
  }
}

extension ScreenContent {
  /// The same content for an app with other messages.
  func map<Other: Sendable>(_ messages: MessageMap<Message, Other>) -> ScreenContent<Other> {
    ScreenContent<Other>(
      body: body.map(messages), bodyScrolls: bodyScrolls, actions: actions?.map(messages),
      bindings: bindings.map { $0.map(messages) }, initialFocus: initialFocus, copied: copied,
      hasCopies: hasCopies, modal: modal)
  }
}
