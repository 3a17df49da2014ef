"""A rate and the rate of all the rest do not come to 100%.

产品合格率96.5%，不合格率4.5%: what did not pass is what is left, 3.5%. The rest is named by 不,
未 or 非 before the name of the rate itself.

Not assessable: a third class between the two (基本, 部分, 弃权, 复检), other times or scopes.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.complements import Complement, complements
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import minus, overlap, plus, point
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "PCT006"
NAME = "complements-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("不", "未", "非")

FIRES = (
    "产品合格率96.5%，不合格率«4.5%»。",
    "全年事项办结率为98%，未办结率为«12%»。",
)
QUIET = (
    "产品合格率96.5%，不合格率3.5%。",
    "产品合格率96.5%，不合格率3.6%。",  # 96.45 and 3.55
    "群众满意率90.2%，基本满意率6.1%，不满意率3.7%。",  # a third class
    "产品合格率96.5%，上年不合格率4.5%。",  # of another year
    "产品合格率96.5%，食品不达标率4.5%。",  # another rate
    "食品抽检合格率98.6%，蔬菜不合格率2.1%。",  # of another thing
)

_THIRD = pattern(r"基本|部分|弃权|复检|待定|较|一般|其他|上年|去年|同期|上月|提高|下降|降低|上升")
_HUNDRED = point(Decimal(100))


def check(reading: Reading) -> Iterator[Outcome]:
    for complement in complements(reading):
        yield _judge(reading, complement)


def _judge(reading: Reading, complement: Complement) -> Outcome:
    rate, rest, name = complement

    def holds(figures: Figures) -> bool:
        return overlap(plus(figures(rate), figures(rest)), _HUNDRED)

    def message() -> dict[str, str]:
        a = reading.words(rate)
        return mismatch(
            reading,
            (rate, rest),
            rest,
            minus(_HUNDRED, printed(reading)(rate)),
            what=Words(f"{name}{a}，其余", f"With {name} at {a} the rest"),
            formula=Words(f"100%－{a}", f"100% - {a}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, rate, rest)
        third = _THIRD.search(words)
        return (third.group() if third else None) or guards.other_period(words)

    return judge(reading, (rate, rest), holds, guard=guard, at=rest, message=message)
