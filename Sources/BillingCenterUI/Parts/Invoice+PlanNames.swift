import Billing

extension Invoice {
  /// The plans that it charges, or credits where it charges none, each once.
  var planNames: String {
    let charged = lines.filter(\.net.isPositive)
    var names: [String] = []
    for line in charged.isEmpty ? lines : charged where !names.contains(line.planName) {
      names.append(line.planName)
    }
    return names.joined(separator: ", ")
  }
}
