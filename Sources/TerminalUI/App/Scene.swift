/// The name of a layer: a page, a modal.
public struct LayerID: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Unique among the layers that an app shows or keeps.
  public let name: String

  /// Names a layer.
  public init(_ name: String) {
    self.name = name
  }

  /// Names a layer in place.
  public init(stringLiteral value: String) {
    name = value
  }
}

/// A page, or a modal over it, with its keys.
///
/// Nothing in it depends on where the focus is, but for what controls look like with it and what keys
/// do there (``KeyBinding/varying(_:)``). Where the focus moves nothing else is made or drawn anew, and
/// neither is a layer that an app has kept and shows again.
public struct Layer<Message: Sendable>: Sendable {
  /// The layer, whose messages are all of this type.
  @usableFromInline let erased: AnyLayer

  /// Makes a layer.
  ///
  /// - Parameters:
  ///   - id: Focus, scroll and text positions are kept under this name.
  ///   - view: What the layer shows; it has the whole screen.
  ///   - bindings: The keys that act while the layer is on top.
  ///   - initialFocus: The control that has the focus at first; nil: the first one.
  @inlinable public init(
    id: LayerID, view: View<Message>, bindings: [KeyBinding<Message>] = [],
    initialFocus: ControlID? = nil
  ) {
    erased = AnyLayer(
      id: id, view: view.erased, bindings: bindings.erased(), initialFocus: initialFocus)
  }
}

/// A ``Layer``, whatever its messages are.
///
/// Its copies are the same object, and no other layer that was ever made is.
@usableFromInline
final class AnyLayer: Sendable {
  let id: LayerID
  let view: AnyView
  let bindings: [AnyKeyBinding]
  let initialFocus: ControlID?

  @usableFromInline
  init(id: LayerID, view: AnyView, bindings: [AnyKeyBinding], initialFocus: ControlID?) {
    self.id = id
    self.view = view
    self.bindings = bindings
    self.initialFocus = initialFocus
  }
}

/// All that an app shows at one moment.
public struct Scene<Message: Sendable>: Sendable {
  /// The scene, whose messages are all of this type.
  @usableFromInline let erased: AnyScene

  /// Makes a scene.
  ///
  /// - Parameters:
  ///   - layers: The page first, then modals, of which the last takes the keys; never empty.
  ///   - retained: Layers that are not shown but can be gone back to; their focus and scroll positions
  ///     are kept.
  ///   - minimumSize: Below this size only `tooSmall` is shown, and only bindings that work then act.
  ///   - tooSmall: The one sentence that is shown on a screen below the minimum.
  @inlinable public init(
    layers: [Layer<Message>], retained: [LayerID] = [],
    minimumSize: Size = Size(columns: 0, rows: 0), tooSmall: String = ""
  ) {
    erased = AnyScene(
      layers: layers.map { $0.erased }, retained: retained, minimumSize: minimumSize,
      tooSmall: tooSmall)
  }
}

/// A ``Scene``, whatever its messages are.
@usableFromInline
struct AnyScene: Sendable {
  var layers: [AnyLayer]
  var retained: [LayerID]
  var minimumSize: Size
  var tooSmall: String

  @usableFromInline
  init(
    layers: [AnyLayer] = [], retained: [LayerID] = [],
    minimumSize: Size = Size(columns: 0, rows: 0), tooSmall: String = ""
  ) {
    self.layers = layers
    self.retained = retained
    self.minimumSize = minimumSize
    self.tooSmall = tooSmall
  }
}

/// What a scene may depend on besides the app's state.
public struct SceneEnvironment: Hashable, Sendable {
  /// The screen in cells.
  public var size: Size
  /// Which characters the screen can show.
  public var glyphs: GlyphSet

  /// Describes a screen.
  public init(size: Size, glyphs: GlyphSet = .unicode) {
    self.size = size
    self.glyphs = glyphs
  }
}
