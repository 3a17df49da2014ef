"""An item's headline counts acts that its text does not name: 两次…作典型发言.

Two speeches were two meetings on two days; a reader who wants to check them needs both. Where
the text names none, or one, the headline cannot be verified, or the item lost a sentence.

The acts are those of honours.toml: speeches, commendations, approvals, reports, awards, events. An
act is named by any word of its kind; a number of times in the text (两次, 3次) and the dates of a
sentence count as so many acts. Not assessable: a text that names fewer with 和, 、, 多次 or 等,
behind which several may stand. Quiet: aims (力争…), headlines without a text. Practice, no
standard.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.headlines import Headed, headed, mentions_in
from kaocheng.checking.honours import Honour, aimed, honours
from kaocheng.reading.reading import Reading

CODE = "HED003"
NAME = "headline-count-of-acts"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("次",)

FIRES = (
    "一、甲局\n1.推进节能工作，«两次»在全省会议上作典型发言。全年创建节约型机关24家，人均能耗下降1.5%，节水标杆遴选通过评审。",
    "一、甲局\n1.“一件事”改革«3次»获上级表扬。省政府办公厅在5月的通报中表扬改革做法，全年办件12万件。",
    "一、甲局\n1.经验做法«四次»被省级媒体报道。全年推进改革事项12项，办件12万件，群众办事时间减少一半。",
)
QUIET = (
    "一、甲局\n1.推进节能工作，两次在全省会议上作典型发言。3月和6月两次在全省会议上发言，人均能耗下降1.5%。",
    "一、甲局\n1.推进节能工作，两次在全省会议上作典型发言。3月在全省推进会上发言；9月在现场会上介绍经验。",
    "一、甲局\n1.“一件事”改革3次获上级表扬。省政府办公厅、省大数据局等通报表扬改革做法，全年办件12万件。",
    "一、甲局\n1.开展2次应急演练。全年组织应急演练，参加干部职工1200人次，应急处置能力进一步提高。",
    "一、甲局\n1.力争两次在全国会议上发言。全年创建节约型机关24家，人均能耗下降1.5%，节水标杆遴选通过评审。",
)

_SEVERAL = re.compile(r"[、和与及等]|多次|先后|分别")
_TWO, _MOST = Decimal(2), Decimal(30)
_CLAUSE_END = re.compile(r"[，。；]")


def check(reading: Reading) -> Iterator[Outcome]:
    for item in headed(reading, TRIGGERS):
        for at in mentions_in(reading, item.headline):
            times = _times(reading, at)
            if times is None:
                continue
            front = reading.plain[item.headline.start : reading.mentions[at].start]
            act = _act(reading, item, at)
            if act is not None and not aimed(front):
                yield _judge(reading, item, at, times, act)


def _times(reading: Reading, at: int) -> int | None:
    """How many times a mention says, if it counts times: 两次."""
    mention = reading.mentions[at]
    low = mention.low
    if mention.kind != "count" or mention.unit != "次" or mention.bound != "exact":
        return None
    return int(low) if isinstance(low, Decimal) and _TWO <= low <= _MOST else None


def _act(reading: Reading, item: Headed, at: int) -> Honour | None:
    """The act counted: the last one named in the clause of the mention."""
    start = reading.mentions[at].end
    stop = _CLAUSE_END.search(reading.plain, start, item.headline.end)
    end = stop.start() if stop else item.headline.end
    last: tuple[int, Honour] | None = None
    for honour in honours().values():
        for word in honour.named.finditer(reading.plain, start, end):
            if last is None or word.end() > last[0]:
                last = (word.end(), honour)
    return last[1] if last else None


def _is_day(reading: Reading, at: int) -> bool:
    """Whether a mention is a day or a month."""
    mention = reading.mentions[at]
    return mention.kind == "date" and reading.plain[mention.end - 1] in "月日"


def _judge(reading: Reading, item: Headed, at: int, times: int, act: Honour) -> Outcome:
    named, words = 0, ""
    seen = -1
    for found in act.words.finditer(reading.plain, item.body.start, item.body.end):
        sentence = reading.sentence_at(found.start())
        if sentence.start == seen:
            named += 1
            continue
        seen = sentence.start
        inside = mentions_in(reading, sentence)
        stated = [count for one in inside if (count := _times(reading, one)) is not None]
        days = sum(_is_day(reading, one) for one in inside)
        named += max([*stated, days, 1])
        words += reading.plain[slice(*sentence)]
    if named >= times:
        return Held((at,))
    if named and (several := _SEVERAL.search(words)):
        return NotAssessable((at,), several.group())
    mention = reading.mentions[at]
    said = reading.words(at)
    zh = f"正文只写到{named}次" if named else "正文没有写到"
    en = f"its text names {named}" if named else "its text names none"
    return Finding(
        mention.start,
        mention.end,
        {
            "zh": f"标题写{said}（{act.zh}），{zh}",
            "en": f"The headline counts {times} times ({act.en}); {en}",
        },
    )
