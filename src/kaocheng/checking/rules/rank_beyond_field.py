"""A rank beyond the number of those ranked: 在全市12个县（区）中居第13位.

Judged where the number of those ranked stands right before the rank, with 中 between them or
nothing but their name.

Quiet: ranks in another field than the one counted, and hedged numbers (近12个).
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Outcome
from kaocheng.checking.ranks import ranks
from kaocheng.checking.repairs import Figures
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "RNK001"
NAME = "rank-beyond-field"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("第",)

FIRES = (
    "综合考核在全市12个县（区）中居«第13位»。",
    "营商环境评价在全省16市中排名«第17位»。",
    "参评的9家单位中列«第十一名»。",
)
QUIET = (
    "综合考核在全市12个县（区）中居第3位。",
    "综合考核在全市12个县（区）中居第12位。",  # the last
    "新建12个平台，其中数据平台规模居全国第13位。",  # of another field
    "有3个县进入全省第13位以前。",
    "3个项目在全市比赛中获第5名。",  # others took part
    "近12个园区参评，居全省第13位。",
)

_AMONG = pattern(
    r"(?:(?!在|于|入选|获|参加)[^，。；：、]){0,10}?(?:当中|之中|中|里)[，]?[^，。；：、第中]{0,8}?(?:居|列|排名|排|位次|综合得分|评为|获|取得)?(?:在)?"
)
_NAMED = pattern(r"(?:[县市区省州盟旗]|地市|城市|省份)(?:[居列排]|排名|位居|位列|名列)")
_ANOTHER = pattern(r"其中|全国|全省|世界|有|前")


def check(reading: Reading) -> Iterator[Outcome]:
    for at, rank in ranks(reading):
        if not at or reading.mentions[at - 1].kind != "count":
            continue
        field = reading.mentions[at - 1]
        between = reading.plain[field.end : rank.start]
        # 16市 may be read with its noun: the unit then ends in 市
        named = field.unit + between
        if len(between) > 24 or _ANOTHER.search(between):
            continue
        if _AMONG.fullmatch(between) or _NAMED.fullmatch(named[-len(between) - 1 :]):
            yield _judge(reading, at - 1, at)


def _judge(reading: Reading, field: int, rank: int) -> Outcome:
    def holds(figures: Figures) -> bool:
        return figures(rank).low <= figures(field).high

    def message() -> dict[str, str]:
        n, r = reading.words(field), reading.words(rank)
        return {
            "zh": f"参加排名的只有{n}，不会有{r}",
            "en": f"Only {n} are ranked; there is no {r} among them",
        }

    return judge(reading, (field, rank), holds, guard=lambda: None, at=rank, message=message)
