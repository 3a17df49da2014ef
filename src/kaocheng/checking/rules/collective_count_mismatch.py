"""A number after a list is not that of its members: 甲、乙、丙两市.

甲、乙两市 names both; with three names before it a name or the number is wrong.

An entry with 和 may be one or two; both are accepted. Not assessable: a last entry that is a
group of its own (中亚五国, 东三省), more numbers than one (三省一市), entries that are not clear
of each other.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.lists import GATHERING, entries_before, joined
from kaocheng.patterns import pattern
from kaocheng.reading.numerals import parse_numeral
from kaocheng.reading.reading import Reading

CODE = "CNT006"
NAME = "collective-count-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = (
    "省",
    "市",
    "县",
    "区",
    "镇",
    "乡",
    "村",
    "州",
    "旗",
    "国",
    "方面",
    "领域",
    "环节",
    "部门",
)

FIRES = (
    "甲山、乙河、丙林«两市»投资增长12%。",
    "覆盖东关、西关«三镇»，受益12户。",
    "从思想、组织、作风、纪律«三个方面»整改12项。",
)
QUIET = (
    "甲山、乙河、丙林三市投资增长12%。",
    "甲山、乙河和丙林三市投资增长12%。",
    "与蒙古、中亚五国贸易增长12%。",  # a group of its own
    "江浙、皖赣四省投资增长12%。",  # 江浙 are two
    "甲山、乙河三省一市投资增长12%。",
    "利用国内、国外两种资源、开拓国内国外两个市场，投资12万元。",
    "出席峰会、二十国集团领导人会议12次。",
    "推进教育、医疗和3个村建设，投资12万元。",  # the number has no name before it
    "教育、医疗、养老两区试点12个，涉及市、县两级。",  # what is counted is not what is listed
)

_PLACES = "省市县区镇乡村州旗国"
_NAMED = pattern(
    r"[两二三四五六七八九十](?<![一二两三四五六七八九十百千万第].)"
    rf"(?:个(?:{'|'.join(GATHERING)})|[{_PLACES}](?![委政级场长有直属域外内民]))"
    r"(?!和?[一二两三四五六七八九十\d])"
)
_GROUP = pattern(
    "(?:[东西南北中亚欧非美盟砖海河江湖湾角部沿岸带圈浙皖赣陕甘宁京津冀鲁豫苏沪川渝桂粤琼闽滇黔黑吉辽辖旧老新大小直]"
    "|(?<!金)属|流域|周边)$"
)
_UNCLEAR = pattern(
    rf"\d|[一二两三四五六七八九十百][个家项条种类所座名大{_PLACES}]|[等的了着及]$|其[他它]$"
)
_LONGEST_ENTRY = 10
_LEAST_ENTRY = 2


def check(reading: Reading) -> Iterator[Outcome]:
    plain = reading.plain
    for found in _NAMED.finditer(plain):
        entries = entries_before(plain, found.start())
        if len(entries) < 2:
            continue
        number = parse_numeral(plain[found.start()]).value
        last = entries[-1]
        least = len(entries)
        most = least + joined(entries)
        if (
            len(last) < _LEAST_ENTRY
            or _GROUP.search(last)
            or any(len(entry) > _LONGEST_ENTRY for entry in entries[1:])
            or any(_UNCLEAR.search(entry) for entry in entries)
            or joined(entries[1:-1])
        ):
            yield NotAssessable((), last)
        elif least <= number <= most:
            yield Held(())
        else:
            said = reading.text[slice(*found.span())]
            listed, to = (str(least), "") if least == most else (f"{least}至{most}", f" to {most}")
            yield Finding(
                *found.span(),
                {
                    "zh": f"“{said}”之前列出{listed}项",
                    "en": f"{least}{to} entries stand before “{said}”",
                },
            )
