"""A fraction of what cannot be divided: 培训干部326.5人.

Persons, households, cases and vehicles are counted in whole ones; a decimal point has slipped
in, 万 has fallen out (3.2万人), or an average has lost its word.

Quiet: averages (户均3.2人, 平均, 每), and units that stand for more than one (标准台, 万人次).
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "RAT008"
NAME = "fraction-of-one"
GRADE = "error"
BASIS = "算术"
TRIGGERS = (".", "点")

FIRES = (
    "全年培训干部«326.5人»。",
    "办理退税«1286.4户»，金额1.2亿元。",
    "受理案件«12.86起»。",
)
QUIET = (
    "户均3.2人，培训3.2万人。",
    "全年培训干部326人。",
    "平均每个班子配备干部6.5人，每万人口拥有律师3.6名。",
    "每千人口拥有执业医师3.4人、注册护士4.1人。",
    "建成标准化厂房12.5万平方米，增长8.6%。",
    "平台日活跃用户86.34万户。",
)

_WHOLE_ONES = frozenset(
    [
        "人",
        "名",
        "位",
        "户",
        "家",
        "起",
        "件",
        "宗",
        "例",
        "所",
        "座",
        "辆",
        "艘",
        "架",
        "头",
        "只",
        "匹",
        "份",
        "人次",
        "户次",
    ]
)
_AVERAGE = pattern(r"均|每|/|比例|指数|折合|相当于|标准|密度|拥有|配备|之比|版|系数|强度")
_BEHIND = pattern(r"/|每|的?比例|以上的?平均")
_CLAUSE = pattern(r"[。；！？\n]")
_FRONT = 60


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for at, mention in enumerate(reading.mentions):
        if mention.step is None or mention.step >= 1 or mention.kind != "count":
            continue
        if mention.unit not in _WHOLE_ONES or not isinstance(mention.low, Decimal):
            continue
        if not mention.low % 1 or mention.low != mention.high:
            continue
        front = _CLAUSE.split(plain[max(0, mention.start - _FRONT) : mention.start])[-1]
        if _AVERAGE.search(front) or _BEHIND.match(plain, mention.end):
            continue
        said = reading.words(at)
        yield Finding(
            mention.start,
            mention.end,
            {
                "zh": f"“{mention.unit}”以整数计，文中写{said}",
                "en": f"A number of {mention.unit} is a whole one; the text says {said}",
            },
        )
