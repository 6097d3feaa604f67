#!/usr/bin/env python3
"""Writes the proration tables: what a change of a paid subscription costs, worked out twice.

It is written from the billing rules 2, 4, 7, 9 to 12, 15, 27 and 28 and from nothing else: never
from the code under test, whose answers the tables judge. All arithmetic is on integers, in cents.
Run it by hand after a change, and read the difference before you commit it:

    python3 Tests/BillingTests/Proration/proration.py

A line that begins with @ says what has happened and when the change comes, one step after
another: the purchase, earlier changes, then the day with the days that remain and that the
period has. Below it is a row for each change that could be asked for on that day:

    tier seats frequency, outcome and each line, net and VAT and the rest, period and price

The frequency is m (monthly) or y (yearly). *due* is charged to the card, after what the balance
gives; *back* goes to the balance. The period has its start and its excluded end, which is the next
billing date; the price is for one seat and period.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path

MONTHS = {"monthly": 1, "annual": 12}
LETTERS = {"monthly": "m", "annual": "y"}
VAT_PERCENT = 22

# GoToWebinar in the tests' catalog, per seat and period.
PRICES = {
    ("starter", "monthly"): 10900,
    ("starter", "annual"): 106800,
    ("pro", "monthly"): 22900,
    ("pro", "annual"): 238800,
}
# What Starter cost before: odd, so that half a cent comes up.
OLDER_PRICES = PRICES | {("starter", "monthly"): 9901, ("starter", "annual"): 97301}
# Pro for exactly twice as much as Starter: half the seats cost the same.
DOUBLE_PRICES = PRICES | {("pro", "monthly"): 21800, ("pro", "annual"): 213600}


# Periods (rule 4)


def boundary(anchor, index, frequency):
    years, month = divmod(anchor.month - 1 + index * MONTHS[frequency], 12)
    year, month = anchor.year + years, month + 1
    return date(year, month, min(anchor.day, monthrange(year, month)[1]))


@dataclass(frozen=True)
class Configuration:
    tier: str
    seats: int
    frequency: str

    def __str__(self):
        return f"{self.tier} {self.seats} {LETTERS[self.frequency]}"


@dataclass(frozen=True)
class Subscription:
    configuration: Configuration
    unit_price: int
    anchor: date
    index: int = 0

    @property
    def price(self):
        return self.unit_price * self.configuration.seats

    def boundary(self, periods):
        return boundary(self.anchor, self.index + periods, self.configuration.frequency)

    @property
    def start(self):
        return self.boundary(0)

    @property
    def end(self):
        return self.boundary(1)


def buy(configuration, day, prices):
    return Subscription(
        configuration, prices[configuration.tier, configuration.frequency], day)


# Amounts (rules 2, 27 and 28)


def half_away_from_zero(numerator, denominator):
    quotient = (2 * abs(numerator) + denominator) // (2 * denominator)
    return quotient if numerator >= 0 else -quotient


def vat(net):
    return half_away_from_zero(net * VAT_PERCENT, 100)


# Changing (rules 7, 9 to 12 and 15)


@dataclass(frozen=True)
class Change:
    subscription: Subscription
    outcome: str
    lines: tuple


def change(subscription, target, today, prices):
    """The change, or None where it would change nothing."""
    now = subscription.configuration
    if target == now:
        return None
    same_price = (target.tier, target.frequency) == (now.tier, now.frequency)
    unit_price = subscription.unit_price if same_price else prices[target.tier, target.frequency]
    old, new = subscription.price, unit_price * target.seats
    total = (subscription.end - subscription.start).days
    remaining = (subscription.end - today).days
    assert 1 <= remaining <= total
    credit = half_away_from_zero(old * remaining, total)
    if target.frequency != now.frequency or new > old:
        return Change(Subscription(target, unit_price, today), "restart", (new, -credit))
    charge = half_away_from_zero(new * remaining, total)
    changed = replace(subscription, configuration=target, unit_price=unit_price)
    return Change(changed, "adjust", (-credit, charge))


# Rows


def settled(gross, balance):
    """What becomes of a gross amount, in words, and the balance after it."""
    if gross < 0:
        return f"back {-gross}", balance - gross
    used = min(balance, gross)
    return f"due {gross - used}", balance - used


def row(subscription, target, today, prices, balance=0, following=False):
    changed = change(subscription, target, today, prices)
    if changed is None:
        return f"{target}, refused"
    net = sum(changed.lines)
    after = changed.subscription
    columns = [
        str(target),
        " ".join([changed.outcome, *map(str, changed.lines)]),
        f"{net} {vat(net)} {settled(net + vat(net), balance)[0]}",
        f"{after.start} {after.end} {after.unit_price}",
    ]
    if following:
        columns[-1] += f" {(after.boundary(2) - after.end).days}"
    return ", ".join(columns)


def heading(steps, subscription, today):
    total = (subscription.end - subscription.start).days
    past = [f"{day} {configuration}" for day, configuration in steps]
    return "@ " + "; ".join([*past, f"{today} {(subscription.end - today).days}/{total}"])


def days_of(subscription):
    """The first, second, middle and last day of a period."""
    total = (subscription.end - subscription.start).days
    return [subscription.start + timedelta(days=days) for days in (0, 1, total // 2, total - 1)]


# Tables

# Feb 2027, Feb 2028, Apr 2027 and Jan 2027; a common and a leap year.
STARTS = [
    (date(2027, 2, 1), "monthly"),
    (date(2028, 2, 1), "monthly"),
    (date(2027, 4, 1), "monthly"),
    (date(2027, 1, 1), "monthly"),
    (date(2026, 3, 15), "annual"),
    (date(2027, 3, 1), "annual"),
]


def targets(seats):
    tiers = ("starter", "pro")
    return [Configuration(*parts) for parts in product(tiers, seats, ("monthly", "annual"))]


def first_periods(frequency):
    """3 Starter seats; one Pro seat costs less than they do, two cost more."""
    for day, bought in STARTS:
        if bought != frequency:
            continue
        start = Configuration("starter", 3, bought)
        subscription = buy(start, day, PRICES)
        for today in days_of(subscription):
            yield heading([(day, start)], subscription, today)
            for target in targets((5, 3, 2, 1)):
                yield row(subscription, target, today, PRICES)


def older_price():
    """In the middle of the period, after the catalog's price has risen."""
    for day, bought in STARTS:
        start = Configuration("starter", 3, bought)
        subscription = buy(start, day, OLDER_PRICES)
        today = days_of(subscription)[2]
        yield heading([(day, start)], subscription, today)
        for target in targets((5, 3, 2, 1)):
            yield row(subscription, target, today, PRICES)


def equal_price():
    """A higher tier with so many fewer seats that the price stays as it is."""
    for day, bought in STARTS:
        start = Configuration("starter", 4, bought)
        subscription = buy(start, day, DOUBLE_PRICES)
        for today in days_of(subscription):
            yield heading([(day, start)], subscription, today)
            yield row(subscription, Configuration("pro", 2, bought), today, DOUBLE_PRICES)


def twice():
    """A second change in one period: after fewer seats or more, on the same day or later."""
    for (day, bought), seats, later in product(STARTS, (3, 6), (False, True)):
        start = Configuration("starter", 5, bought)
        once = Configuration("starter", seats, bought)
        subscription = buy(start, day, PRICES)
        second, middle = days_of(subscription)[1:3]
        first = change(subscription, once, second, PRICES)
        net = sum(first.lines)
        balance = settled(net + vat(net), 0)[1]
        today = middle if later else second
        yield heading([(day, start), (second, once)], first.subscription, today)
        for target in targets((seats + 2, seats, seats - 1)):
            yield row(first.subscription, target, today, PRICES, balance)


# Anchors that later months and years are too short for, and which of their periods.
RENEWED = [
    (date(2026, 12, 31), 1, "monthly"),
    (date(2027, 1, 29), 1, "monthly"),
    (date(2027, 1, 30), 1, "monthly"),
    (date(2027, 1, 31), 1, "monthly"),
    (date(2027, 1, 31), 2, "monthly"),
    (date(2028, 2, 29), 1, "annual"),
    (date(2028, 2, 29), 3, "annual"),
]


def later_periods():
    """A change after renewals; a row ends with the days of the period that follows."""
    for day, index, bought in RENEWED:
        start = Configuration("starter", 3, bought)
        subscription = replace(buy(start, day, PRICES), index=index)
        for today in days_of(subscription):
            yield heading([(day, start)], subscription, today)
            for target in (
                Configuration("starter", 4, bought),
                Configuration("starter", 2, bought),
                Configuration("pro", 1, bought),
                Configuration("starter", 3, "annual" if bought == "monthly" else "monthly"),
            ):
                yield row(subscription, target, today, PRICES, following=True)


# Files

TABLES = {
    "monthly": ("Changes in a first period of 28, 29, 30 or 31 days.", first_periods("monthly")),
    "annual": ("Changes in a first period of 365 or 366 days.", first_periods("annual")),
    "olderPrice": ("Changes after the catalog's price has risen.", older_price()),
    "equalPrice": ("A higher tier for the same price, with fewer seats.", equal_price()),
    "twice": ("Second changes, on the day of the first or later.", twice()),
    "laterPeriods": ("Changes after renewals, from anchors that months clamp.", later_periods()),
}


def main():
    for name, (summary, lines) in TABLES.items():
        text = "".join(f"    {line}\n" for line in lines)
        file = Path(__file__).with_name(f"ProrationTable+{name[0].upper()}{name[1:]}.swift")
        file.write_text(
            f"extension ProrationTable {{\n"
            f"  /// {summary}\n"
            f"  ///\n"
            f"  /// Written by `proration.py`, which says what it means: edit that and run it.\n"
            f'  static let {name} = """\n{text}    """\n}}\n',
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
