/// A control that can have the focus, and where it was drawn.
final class Placement: Sendable {
  let id: ControlID
  let control: any ControlBehavior
  /// In cells of the screen; outside of it or of its scroll area while it is scrolled away.
  let rect: Rect
  /// What of it can be seen.
  let visible: Rect
  /// The scroll area that it is in.
  let scroll: ControlID?
  /// What it may change of the screen, and the role of the ground that it stands on.
  let clip: Rect
  let ground: Role
  /// What becomes of its messages.
  let maps: MessageMaps

  /// Notes a control that a renderer draws now in a box.
  init(_ control: any ControlBehavior, in rect: Rect, by renderer: Renderer) {
    id = control.id
    self.control = control
    self.rect = rect
    (clip, ground) = (renderer.canvas.clip, renderer.canvas.plainRole)
    visible = rect.intersection(clip)
    (scroll, maps) = (renderer.currentScroll, renderer.maps)
  }

  /// Whether any of it can be seen.
  var isSeen: Bool { !visible.isEmpty }
  var isSeenWhole: Bool { isSeen && visible == rect }
}

/// A help line where it was drawn.
final class HelpLinePlacement: Sendable {
  let line: HelpLine
  let rect: Rect
  /// What it may change of the screen, and the role of the ground that it stands on.
  let clip: Rect
  let ground: Role

  /// Notes a help line that a renderer draws now in a box.
  init(_ line: HelpLine, in rect: Rect, by renderer: Renderer) {
    (self.line, self.rect) = (line, rect)
    (clip, ground) = (renderer.canvas.clip, renderer.canvas.plainRole)
  }
}
