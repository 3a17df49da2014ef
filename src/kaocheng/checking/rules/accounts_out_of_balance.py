"""Income and what was brought forward are not expenditure and what is carried over.

收入8.60亿元、年初结转0.42亿元, 支出8.35亿元, 年末结转0.76亿元: 0.67 should be left. All four
figures stand in one sentence; each is rounded, and what rounding allows is accepted.

Not assessable: where money comes or goes another way too (调入, 动用, 债券, 上解, 补助, 基金),
and totals that already contain what was brought forward (收入总计, 含).
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.balances import Balance, account_balances, remaining
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "SUM009"
NAME = "accounts-out-of-balance"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("结转", "结余")

FIRES = (
    "全年收入8.60亿元，年初结转0.42亿元，支出8.35亿元，年末结转«0.76亿元»。",
    "上年结余120万元，本年收入860万元，支出835万元，年末结余«154万元»。",
)
QUIET = (
    "全年收入8.60亿元，年初结转0.42亿元，支出8.35亿元，年末结转0.67亿元。",
    "全年收入8.60亿元，年初结转0.42亿元，支出8.35亿元，年末结转0.68亿元。",  # within rounding
    "全年收入8.60亿元，年初结转0.42亿元，调入资金0.09亿元，支出8.35亿元，年末结转0.76亿元。",
    "全年收入总计9.02亿元（含年初结转0.42亿元），支出8.35亿元，年末结转0.67亿元。",
    "全年收入8.60亿元，支出8.35亿元，结余0.31亿元。",  # what was brought forward is not said
)

_OTHERWISE = pattern(
    r"动用|调[入出节]|债|上解|补助|补充|基金|返还|划[转拨]|总计|含|其中|融资|投资收益"
)


def check(reading: Reading) -> Iterator[Outcome]:
    for balance in account_balances(reading):
        yield _judge(reading, balance)


def _judge(reading: Reading, balance: Balance) -> Outcome:
    left = balance.left

    def holds(figures: Figures) -> bool:
        return overlap(remaining(balance, figures), figures(left))

    def message() -> dict[str, str]:
        a, b, c, _ = (reading.words(figure) for figure in balance)
        return mismatch(
            reading,
            tuple(balance),
            left,
            remaining(balance, printed(reading)),
            what=Words(
                f"上年结转{a}、收入{b}、支出{c}，年末结转",
                f"{a} brought forward, {b} of income, {c} spent: what is left",
            ),
            formula=Words(f"{a}＋{b}－{c}", f"{a} + {b} - {c}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, *balance)
        otherwise = _OTHERWISE.search(words)
        return (otherwise.group() if otherwise else None) or guards.planned(words)

    return judge(reading, tuple(balance), holds, guard=guard, at=left, message=message)
