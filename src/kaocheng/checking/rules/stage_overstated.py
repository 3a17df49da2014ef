"""An item calls a thing by a stage it has not reached: 立项(培育) and then 获批, 入围 and 获评.

Titles are applied for, recommended, put on a list for objections (公示, 入围), approved to be built
up (立项, 培育) and only after that certified. Whoever reads 获批 counts the title, and next year
counts it again when it is certified. The stages and their words are stages.toml.

Looked for inside one item: a headline that says 入选 or 获批 over a text that knows no more than
公示 or 入围; a title that is named as 立项(培育)单位 and, without that, as obtained; a project
under way that is called a title (获评…建设项目); a prize (获奖) where the item tells only of
being put on a list; two stages in one breath (入选入围).

Quiet: aims (争创…), an item that says the thing was certified (验收, 正式认定), titles of which
less than eight characters agree. Practice, no standard.
"""

import re
from collections.abc import Iterator
from functools import cache

from kaocheng.checking.findings import Finding
from kaocheng.checking.headlines import Headed, headed
from kaocheng.checking.honours import aimed
from kaocheng.checking.stages import stages
from kaocheng.checking.wording import shared
from kaocheng.patterns import pattern
from kaocheng.reading.links import any_of
from kaocheng.reading.outline import Item
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "STG001"
NAME = "stage-overstated"
GRADE = "info"
BASIS = "实务"
TRIGGERS = (
    "入围", "公示", "立项", "培育单位", "培育对象", "培育项目", "培育名单", "创建单位", "候选",
    "建设项目", "推荐", "申报",
)  # fmt: skip

FIRES = (
    "一、甲局\n1.产教联合体«获批»国家级名单。9月4日，教育部公示了第一批28家拟入围名单，甲区产教联合体入围。",
    "一、甲院\n1.团队建设见成效。11月公布教师创新团队立项（培育）建设单位名单，护理团队«获批国家级职业教育教师创新团队»，"
    "全国共147个。护理团队是国家级职业教育教师创新团队立项（培育）单位之一。",
    "一、甲院\n1.团队建设见成效。11月公布名单，护理团队«入选入围»，全国共147个。",
    "一、甲院\n1.项目建设见成效。学院«获评»为全省高水平中等职业学校建设项目，获得资金支持1400万元。",
    "一、甲院\n1.团队建设见成效。学院进入创新团队立项（培育）名单，实现了国家级«获奖»成果新突破，全国共147个。",
)
QUIET = (
    "一、甲局\n1.产教联合体入围国家级公示名单。9月4日，教育部公示了第一批28家拟入围名单，甲区产教联合体入围。",
    "一、甲局\n1.产教联合体获批国家级名单。9月4日公示28家，10月正式公布，甲区产教联合体成功入选。",
    "一、甲院\n1.团队建设见成效。护理团队入选国家级职业教育教师创新团队立项（培育）建设单位，全国共147个。",
    "一、甲院\n1.团队建设见成效。国家级职业教育教师创新团队立项（培育）单位通过验收，获批国家级职业教育教师创新团队，"
    "全国共147个。",
    "一、甲院\n1.项目建设见成效。获批全省高水平中等职业学校建设项目，获得资金支持1400万元。",
    "一、甲院\n1.项目建设见成效。获立项（培育）项目3个，教学成果获奖2项，其中一等奖1项。",
    "一、甲院\n1.团队建设见成效。护理团队是国家级职业教育教师创新团队立项（培育）单位，"
    "力争三年内获批国家级职业教育教师创新团队，全国共147个。",
    "一、甲局\n1.争创国家级园区，力争入选名单。9月4日公示了第一批28家拟入围名单，甲区园区入围，成效明显。",
)

_ENTERED, _BUILT_UP, _CERTIFIED = 2, 3, 4
_SAME = 8
_TITLE_REACH = 40
_CLAUSE_END = pattern(r"[，。；：！？\n]")
_PRIZE = pattern(r"(?<!未)获奖")
_ANY_PRIZE = pattern(r"奖|竞赛|大赛|比赛|评选")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    found = stages()
    verbs = [any_of(stage.verbs) for stage in found.stage]
    certified = found.stage[_CERTIFIED]
    words = {
        "reached": f"{any_of(certified.verbs)}|{any_of(certified.also)}",
        "claimed": any_of(certified.verbs),
        "lesser": "|".join(verbs[: _ENTERED + 1]),
        "obtained": f"(?:{any_of(certified.verbs)}|建成)[成为了]{{0,2}}",
        "built_up": any_of(found.stage[_BUILT_UP].titles + found.stage[_ENTERED].titles),
        "certified": any_of(found.certified.words),
        "titled": f"({any_of(found.titled.verbs)})[成为了]{{0,2}}([^，。；、]{{4,40}}?"
        f"(?:{any_of(found.stage[_BUILT_UP].titles)}))(?=[，。；、\\d]|$)",
        "adjacent": f"(?:(?:{verbs[_CERTIFIED]})(?:{verbs[_ENTERED]})|"
        f"(?:{verbs[_ENTERED]})(?:{verbs[_CERTIFIED]}))",
    }
    return re.compile(words[name])


def check(reading: Reading) -> Iterator[Finding]:
    for item in headed(
        reading, ("入选", "获批", "获评", "认定", "荣获", "评为", "授予", "命名", "验收")
    ):
        yield from _headline(reading, item)
    for unit in reading.units:
        for each in unit.items:
            if any(reading.plain.find(word, each.start, each.end) >= 0 for word in TRIGGERS):
                yield from _item(reading, each)


def _headline(reading: Reading, item: Headed) -> Iterator[Finding]:
    """A headline that claims the last stage over a text that knows only earlier ones."""
    words, body = reading.plain[slice(*item.headline)], reading.plain[slice(*item.body)]
    claim = _pattern("claimed").search(words)
    if claim is None or aimed(words[: claim.start()]) or _pattern("built_up").search(words):
        return
    lesser = _pattern("lesser").search(body)
    if lesser is None or _pattern("reached").search(body):
        return
    yield _overstated(
        reading, item.headline.start + claim.start(), item.headline.start + claim.end(),
        Span(item.body.start + lesser.start(), item.body.start + lesser.end()),
    )  # fmt: skip


def _item(reading: Reading, item: Item) -> Iterator[Finding]:
    """What one item says of its titles."""
    plain = reading.plain
    for both in _pattern("adjacent").finditer(plain, item.start, item.end):
        said = reading.text[both.start() : both.end()]
        yield Finding(
            both.start(),
            both.end(),
            {
                "zh": f"“{said}”把两个阶段并作一处，入围尚未认定",
                "en": f"{said} puts two stages in one; what is listed is not yet certified",
            },
        )
    for named in _pattern("titled").finditer(plain, item.start, item.end):
        if not aimed(plain[item.start : named.start()]):
            yield _overstated(reading, *named.span(1), Span(*named.span(2)))
    built_up = list(_pattern("built_up").finditer(plain, item.start, item.end))
    if not built_up or _pattern("certified").search(plain, item.start, item.end):
        return
    yield from _obtained(reading, item, built_up)
    prizes = list(_PRIZE.finditer(plain, item.start, item.end))
    others = _ANY_PRIZE.findall(plain[item.start : item.end])
    if len(prizes) == 1 and len(others) == 1:
        prize = prizes[0]
        place = built_up[0]
        yield _overstated(reading, prize.start(), prize.end(), Span(place.start(), place.end()))


def _obtained(reading: Reading, item: Item, built_up: list[re.Match[str]]) -> Iterator[Finding]:
    """A title named with 立项(培育) and, elsewhere in the item, as obtained without it."""
    plain = reading.plain
    for claim in _pattern("obtained").finditer(plain, item.start, item.end):
        stop = _CLAUSE_END.search(plain, claim.end(), claim.end() + _TITLE_REACH)
        end = stop.start() if stop else min(item.end, claim.end() + _TITLE_REACH)
        title = plain[claim.end() : end]
        if _pattern("built_up").search(title) or aimed(plain[item.start : claim.start()]):
            continue
        for place in built_up:
            front = plain[max(item.start, place.start() - _TITLE_REACH) : place.start()]
            same = shared(front, title)
            if len(same) >= _SAME and front.endswith(same) and title.endswith(same):
                yield _overstated(reading, claim.start(), end, Span(place.start(), place.end()))
                break


def _overstated(reading: Reading, start: int, end: int, place: Span) -> Finding:
    said, stage = reading.text[start:end], reading.text[slice(*place)]
    return Finding(
        start,
        end,
        {
            "zh": f"此处写“{said}”，文中另写“{stage}”，两者阶段不同，请核对",
            "en": f"The text says {said} here and {stage} elsewhere: these are two stages; "
            "check which",
        },
        related=(place,),
    )
