#!/usr/bin/env python3
"""Writes PeriodBoundaryTable.swift: where rule 4 puts the boundaries of billing periods.

It knows the calendar of Python's standard library and rule 4, and nothing of the code under
test. Run it by hand after a change, and read the difference before you commit it:

    python3 Tests/BillingTests/Time/period_boundaries.py

For every day of the years below as an anchor it counts 36 monthly and 8 annual periods. A line
holds the anchors from one day to another whose periods are alike: the lengths of the monthly
periods as letters (a 28, b 29, c 30, d 31 days), then of the annual ones (y 365, z 366 days).
"""

from calendar import monthrange
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

# A common and a leap year; then a leap year whose eight years, and a common one whose 36 months,
# run over February 2100, which is short although 2100 is divided by four.
YEARS = (2027, 2028, 2096, 2099)
MONTHS = 36
ANNUAL_PERIODS = 8

LETTERS = {28: "a", 29: "b", 30: "c", 31: "d", 365: "y", 366: "z"}

HEAD = '''\
/// The lengths of the first 36 monthly and 8 annual periods of each anchor; rule 4 by another hand.
///
/// Written by `period_boundaries.py`, which says what the columns mean: edit that and run it.
enum PeriodBoundaryTable {
  static let text = """
'''
TAIL = '''\
    """
}
'''


def boundary(anchor: date, months: int) -> date:
    """The anchor's day so many months later, or that month's last day where it is short."""
    years, month = divmod(anchor.month - 1 + months, 12)
    year, month = anchor.year + years, month + 1
    return date(year, month, min(anchor.day, monthrange(year, month)[1]))


def lengths(anchor: date, periods: int, step: int) -> str:
    days = [boundary(anchor, index * step) for index in range(periods + 1)]
    return "".join(LETTERS[(end - start).days] for start, end in zip(days, days[1:]))


def anchors():
    for year in YEARS:
        day = date(year, 1, 1)
        while day.year == year:
            yield day
            day += timedelta(days=1)


def lines():
    def row(anchor: date):
        return lengths(anchor, MONTHS, 1), lengths(anchor, ANNUAL_PERIODS, 12)

    # A new month begins a new line, so that a line is easy to check against a calendar.
    for (_, monthly, annual), group in groupby(
        anchors(), key=lambda anchor: ((anchor.year, anchor.month), *row(anchor))
    ):
        group = list(group)
        yield f"    {group[0]} {group[-1]} {monthly} {annual}\n"


def main():
    table = Path(__file__).with_name("PeriodBoundaryTable.swift")
    table.write_text(HEAD + "".join(lines()) + TAIL, encoding="utf-8")


if __name__ == "__main__":
    main()
