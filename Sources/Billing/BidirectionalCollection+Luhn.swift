extension BidirectionalCollection<Int> {
  /// Luhn's sum of digits, 0 to 9 each (ISO/IEC 7812-1, annex B).
  ///
  /// From the right every second digit is doubled, and a doubled digit's own two digits are added.
  /// Where the last digit is the check digit the sum is a multiple of 10.
  var luhnSum: Int {
    reversed().enumerated().reduce(0) { sum, place in
      let digit = place.element
      return sum + (place.offset.isMultiple(of: 2) ? digit : digit * 2 / 10 + digit * 2 % 10)
    }
  }
}
