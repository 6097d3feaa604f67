/// A kept view where it was drawn, with all that it has brought into its layer.
struct KeptPlacement: Sendable {
  var view: KeptView
  var rect: Rect
  /// What it may change of the screen, the role of the ground that it stands on, and the scroll area
  /// that it is in.
  var clip: Rect
  var ground: Role
  var scroll: ControlID?
  /// What becomes of its messages.
  var maps: MessageMaps
  /// Which of the layer's controls, click targets and kept views are in it.
  var placements: Range<Int>
  var clickTargets: Range<Int>
  var keptViews: Range<Int>
  /// Whether there is nothing in it that has to be drawn whatever it shows: a scroll area, a help line.
  var isPlain: Bool
}

extension Renderer {
  /// Draws a kept view, or takes it over as it was drawn before.
  mutating func draw(_ kept: KeptView, in rect: Rect) {
    if let before, let index = place(of: kept, in: rect, before) {
      return takeOver(before.keptViews[index], at: index, from: before)
    }
    let first = (placements.count, clickTargets.count, keptViews.count)
    let others = (scrolls.count, helpLines.count)
    draw(kept.view, in: rect)
    keptViews.append(
      KeptPlacement(
        view: kept, rect: rect, clip: canvas.clip, ground: canvas.plainRole, scroll: currentScroll,
        maps: maps, placements: first.0..<placements.count,
        clickTargets: first.1..<clickTargets.count,
        keptViews: first.2..<keptViews.count, isPlain: others == (scrolls.count, helpLines.count)))
  }

  /// Where a view stands in a drawing just as it would here; nil also where the focus was in it or is.
  private func place(
    of kept: KeptView, in rect: Rect, _ before: DrawnLayer
  ) -> Int? {
    before.keptViews.firstIndex { place in
      place.view === kept && place.isPlain && place.rect == rect && place.clip == canvas.clip
        && place.ground == canvas.plainRole && place.scroll == currentScroll && place.maps == maps
        && !before.placements[place.placements].contains {
          $0.id == focus || $0.id == before.state.focus
        }
    }
  }

  private mutating func takeOver(
    _ place: KeptPlacement, at index: Int, from before: DrawnLayer
  ) {
    let moved = (
      placements.count - place.placements.lowerBound,
      clickTargets.count - place.clickTargets.lowerBound,
      keptViews.count - place.keptViews.lowerBound
    )
    canvas.copy(place.rect, from: before.canvas)
    placements += before.placements[place.placements]
    clickTargets += before.clickTargets[place.clickTargets]
    for inner in before.keptViews[place.keptViews] + [place] {
      var inner = inner
      inner.placements = inner.placements.moved(by: moved.0)
      inner.clickTargets = inner.clickTargets.moved(by: moved.1)
      inner.keptViews = inner.keptViews.moved(by: moved.2)
      keptViews.append(inner)
    }
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range {
    lowerBound + distance..<upperBound + distance
  }
}
