"""A thing is said to be done whose text says it is still to come: 获批…, 拟于明年获批.

What is announced this year and done the next is reported twice, and the first time wrongly. A
list that is out for objections (公示期) may still change.

Looked for: a headline whose verb (建成, 获批, 竣工, the list is stages.toml) stands in the text
only as something to come (拟, 将, 预计, 争取); a sentence that says 获批 and then that it is out
for objections, or waits for approval. Quiet: 将 before a noun (将项目建成), aims, headlines without
a text. Not assessable: the parts of a report that plan. Practice, no standard.
"""

import re
from collections.abc import Iterator
from functools import cache

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.headlines import Headed, headed
from kaocheng.checking.honours import aimed
from kaocheng.checking.stages import stages
from kaocheng.reading.links import any_of
from kaocheng.reading.outline import year_of
from kaocheng.reading.reading import Reading
from kaocheng.reading.tenses import tenses
from kaocheng.text import Span

CODE = "STG002"
NAME = "done-before-its-time"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = tuple(stages().pending.done)

FIRES = (
    "一、甲局\n1.跨河大桥«建成»通车。全年完成投资3亿元，主体工程加快施工，预计明年6月建成，群众出行更加方便。",
    "一、甲局\n1.产业园«获批»省级园区。完成申报材料12份，通过现场答辩，有望年内获批，企业入驻34家。",
    "一、甲局\n1.园区建设见成效。甲区产业园成功«获批»省级园区，目前正在公示，入驻企业34家。",
)
QUIET = (
    "一、甲局\n1.跨河大桥建成通车。全年完成投资3亿元，6月建成，二期工程预计明年建成，群众出行更加方便。",
    "一、甲局\n1.跨河大桥建成通车。全年完成投资3亿元，将两岸道路一并建成，群众出行更加方便快捷。",
    "一、甲局\n1.加快跨河大桥建成通车。全年完成投资3亿元，预计明年6月建成，群众出行更加方便。",
    # another park
    "一、甲局\n1.园区建设见成效。甲区产业园获批省级园区，乙区产业园正在公示，入驻企业34家。",
)

_CLAUSE = re.compile(r"[，。；：！？\n]")
_NO_CLAIM = re.compile(r"率|期|前|后")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    pending = stages().pending
    done = any_of(pending.done)
    certified = any_of(stages().stage[-1].verbs)
    words = {
        "done": done,
        "before": f"(?:{any_of(pending.before)})$",
        "between": f"({certified})[^。；，\\n]{{0,40}}，({any_of(pending.between)})",
    }
    return re.compile(words[name])


def check(reading: Reading) -> Iterator[Outcome]:
    for item in headed(reading, TRIGGERS):
        yield from _headline(reading, item)
    for sentence in _pending(reading):
        for said in _pattern("between").finditer(reading.plain, *sentence):
            if not aimed(reading.plain[sentence.start : said.start()]):
                yield _finding(reading, *said.span(1), Span(*said.span(2)))


def _pending(reading: Reading) -> list[Span]:
    """The sentences with a word that a pending clause has, in their order."""
    found: set[Span] = set()
    for mark in stages().pending.marks:
        at = reading.plain.find(mark)
        while at >= 0:
            sentence = reading.sentence_at(at)
            found.add(sentence)
            at = reading.plain.find(mark, sentence.end)
    return sorted(found)


def _headline(reading: Reading, item: Headed) -> Iterator[Outcome]:
    plain = reading.plain
    claim = _pattern("done").search(plain, *item.headline)
    if claim is None or _NO_CLAIM.match(plain, claim.end()):
        return
    front = plain[item.headline.start : claim.start()]
    if aimed(front) or _pattern("before").search(front):
        return
    same = list(re.finditer(claim.group(), plain[slice(*item.body)]))
    if not same:
        return
    ahead: list[Span] = []
    for one in same:
        at = item.body.start + one.start()
        clause = _CLAUSE.split(plain[item.body.start : at])[-1]
        to_come = _pattern("before").search(clause)
        if to_come is None:
            yield Held(())
            return
        ahead.append(Span(at - len(to_come.group()), item.body.start + one.end()))
    stance = tenses(plain, reading.paragraphs, year_of(plain)).at(item.headline.start)
    if stance == "plan":
        yield NotAssessable((), "plan")
        return
    yield _finding(reading, claim.start(), claim.end(), ahead[0])


def _finding(reading: Reading, start: int, end: int, place: Span) -> Finding:
    said, ahead = reading.text[start:end], reading.text[slice(*place)]
    return Finding(
        start,
        end,
        {
            "zh": f"此处写“{said}”，文中另写“{ahead}”，尚未完成，请核对",
            "en": f"The text says {said} here and {ahead} elsewhere: it is still to come",
        },
        related=(place,),
    )
