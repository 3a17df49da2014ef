"""So few cannot have such a share: no number of 12 is 33.5% of 12.

12家企业达标率33.5%: four of twelve are 33.3%, five are 41.7%. Brown and Heathers' GRIM test,
for rates that count how many of a small number did something.

Looked at: rates of yes or no (达标率, 合格率, 通过率, 开工率) that stand right behind the
number they are of. Not assessable: average and weighted rates, rates of what each of the few
has many of (12家企业产品合格率), hedged numbers.
"""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from kaocheng.checking import guards
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import Interval, point, times
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "PCT007"
NAME = "impossible-share-of-few"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("率",)

FIRES = (
    "12家企业达标率«33.5%»。",
    "抽检的8个水厂合格率达«88.5%»。",
    "30个项目开工率为«91.5%»。",
)
QUIET = (
    "12家企业达标率33.3%。",
    "12家企业达标率100%。",
    "12家企业产品合格率33.5%。",  # of the products
    "12家企业平均达标率33.5%。",
    "43所学校体质健康合格率93.6%。",  # of the pupils
    "2400家企业达标率33.5%。",  # of so many any share is one of some number
    "近12家企业达标率33.5%。",
)

_UNITS = frozenset(
    [
        "家",
        "个",
        "所",
        "座",
        "处",
        "项",
        "件",
        "名",
        "人",
        "户",
        "台",
        "辆",
        "条",
        "只",
        "位",
        "批",
        "组",
        "村",
    ]
)
_RATES = "(?:达标|合格|通过|优良|优秀|及格|开工|竣工|投产|签约|整改|办结|入选|录取)率"
_ONES = (
    "(?:企业|单位|项目|水厂|医院|学校|机构|部门|乡镇|街道|社区|县区|市县|县|市|区|村|园区|小区|工程|站点"
    "|地块|断面(?:水质)?|水源地(?:水质)?|水功能区(?:水质)?|点位|班级|班组|窗口|门店|示范点)"
)
_BEHIND = pattern(
    rf"(?:[\u4e00-\u9fff]{{0,4}}{_ONES}|[（(]?)(?:的)?{_RATES}(?:已|均|都|为|是|达到|达|仅|有){{0,2}}"
)
_HUNDRED = Decimal(100)


def check(reading: Reading) -> Iterator[Outcome]:
    mentions, plain = reading.mentions, reading.plain
    for share, mention in enumerate(mentions):
        if mention.kind != "percent" or not share or mentions[share - 1].kind != "count":
            continue
        few = share - 1
        between = plain[mentions[few].end : mention.start]
        if "率" not in between or mentions[few].unit not in _UNITS:
            continue
        if _BEHIND.fullmatch(between):
            yield _judge(reading, few, share)


def _judge(reading: Reading, few: int, share: int) -> Outcome:
    def holds(figures: Figures) -> bool:
        number, rate = figures(few), figures(share)
        if number.low != number.high or number.low % 1:
            return True
        had = times(rate, point(number.low))
        return _whole(had, Decimal(0)) <= had.high / _HUNDRED

    def message() -> dict[str, str]:
        figures = printed(reading)
        number, rate = figures(few).low, figures(share)
        had = number * (rate.low + rate.high) / 2 / _HUNDRED
        below = had.to_integral_value(ROUND_FLOOR)
        above = had.to_integral_value(ROUND_CEILING)
        near = [
            f"{(value * _HUNDRED / number).quantize(Decimal('0.01')):f}%"
            for value in (below, above)
        ]
        n, r = reading.words(few), reading.words(share)
        return {
            "zh": f"{n}中的{below}、{above}分别是{near[0]}、{near[1]}，取不到{r}",
            "en": f"{below} and {above} of {n} are {near[0]} and {near[1]}; none is {r}",
        }

    return judge(
        reading,
        (few, share),
        holds,
        guard=lambda: guards.averaged(guards.around(reading, few, share)),
        at=share,
        message=message,
    )


def _whole(had: Interval, least: Decimal) -> Decimal:
    """The first whole number that such a share of the few can be."""
    return max(least, (had.low / _HUNDRED).to_integral_value(ROUND_CEILING))
