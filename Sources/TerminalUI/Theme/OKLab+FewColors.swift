/// How a colour is chosen out of so few that the nearest one often has another hue, or none.
extension OKLab {
  private var chroma: Double { (a * a + b * b).squareRoot() }

  /// Whether it can stand for a colour among few: a grey for what has little hue, and for the rest
  /// what has a hue of its kind.
  ///
  /// Red and magenta stand only for what is at most 45 degrees away, since a green or brown that
  /// turned red would say something else; for the others 75 are near enough.
  func isKin(of target: OKLab) -> Bool {
    let clearChroma = 0.085
    guard target.chroma >= clearChroma else { return isGrey }
    guard !isGrey else { return false }
    let cosine = (a * target.a + b * target.b) / (chroma * target.chroma)
    let isReddish = a > abs(b)
    return cosine >= (isReddish ? 0.7071 : 0.2588)
  }

  /// The squared distance, in which the hue weighs more and the chroma less: pastel green is nearer
  /// to green than to cyan, and orange to yellow than to red.
  func squaredDistanceByHue(to other: OKLab) -> Double {
    let lightness = lightness - other.lightness
    let chroma = chroma - other.chroma
    let hue = squaredDistance(to: other) - lightness * lightness - chroma * chroma
    return lightness * lightness + 0.3 * chroma * chroma + 2 * max(0, hue)
  }
}
