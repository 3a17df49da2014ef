"""How a measure moved: growth and change.

A growth is linked to a level only where the words between hold no subject of their own:
57.15亿元，同比增长54.71% is the growth of that sum; 57.15亿元，利率下降0.2个百分点 is not.
"""

import re

from kaocheng.reading.links import (
    FALL,
    HEDGE,
    LEVELS,
    RATES,
    RISE,
    Sentence,
    Sign,
    any_of,
    states_growth,
    words,
)

_ASIDE = any_of(words().asides)
_MOVE = any_of(words().moves)
_CUTS = re.compile(r"[，、；）)]")
_LISTED = re.compile(r"(?:[、和与及；;,]|以及)[^，。；：、]{0,24}")

# The words of a growth without a subject of their own: 比上年实际增长
_GROWTH = re.compile(
    rf"[，、,；;（( ]*(?P<aside>(?:{_ASIDE})*)(?:{RISE}|{FALL})(?:幅度|幅|率|速度)?{HEDGE}"
)
# 增长4.8%、总量达5.3万亿元: from a growth to what was reached
_REACHES = re.compile(
    r"(?:的?(?:速度)?(?:增长|增速))?[，、,][^，。；、]{0,9}?(?:总量|总额|总数|规模|总规模|余额|总值|累计)?"
    rf"(?:已|已经)?(?:达到|达|增加到|增至|上升到|提高到|升至|为|至|突破|超过|超){HEDGE}$"
)
_FROM = re.compile(r"[从由自][^，。；：从由]{0,24}$")
_TO = re.compile(
    rf"(?P<noun>[^，。；]{{0,16}}?)(?:进一步|分别|逐步|稳步|快速|大幅|统一|均|再)*(?P<move>{_MOVE})?"
    rf"(?:到|至|为|成为|成|→)(?:了)?(?:[^，。；]{{0,16}}的)?{HEDGE}"
)
_TO_SIGNS = re.compile("[到至为成→]")
# 1978年为35.5元，1979年进一步提高到36.3元: the same subject at a later date
_THEN_TO = re.compile(
    r"[^，。；]{0,12}[，；](?:到)?[0-9一二三四五六七八九〇零十年底末初月去今上 ]{0,10}"
    rf"(?:进一步|又|再|已)*(?P<move>{_MOVE})(?:到|至)(?:了)?{HEDGE}"
)
_LAST_YEAR = re.compile(
    r"[，、（(；](?:而)?(?:上年|去年|上年同期|去年同期|前年|上一年|上期|基期)(?:同期)?(?:为|是|的|仅|只有)*"
)
_BASE = re.compile(r"[，、](?:均|都|分别|同比)?(?:比|较)[^，。；]{1,18}?(?:的|为|是)?")
_BASE_AFTER = re.compile(rf"(?:相比)?[，,]?(?:分别)?(?:净|实际|年均)?(?:{RISE}|{FALL})")
_DOUBLED = re.compile(r"[，、](?:同比|实现|比[^，。；]{1,12})?")
# Clauses that go on about the level in front of them: 完成年度计划的102%，占全国的8%
_SAME_SUBJECT = re.compile(r"[，、]?(?:占|完成|超额|为|是|居|高于|低于|在|同比|比|较)")
_GONE = re.compile(r"(?:注销|减少|退出|转出|核减|淘汰|关停)$")
_EVERY = re.compile("都|(?<![年平人])均")
_UP = re.compile(any_of([*words().rise, *words().moves_up]))
_DOWN = re.compile(any_of([*words().fall, *words().moves_down]))
_LONGEST_LIST = 6


def read_movements(sentence: Sentence) -> None:
    """Note all growths and changes of a sentence."""
    for position in range(len(sentence)):
        if position and _change(sentence, position):
            continue
        _growth(sentence, position)


def opens_change(lead: str) -> bool:
    """Whether the words in front of a quantity make it the earlier end of a change: 由50万元."""
    return _FROM.search(lead) is not None


def is_base(lead: str, after: str) -> bool:
    """Whether a quantity is what another is compared with: ，比上年的50万元增长8%."""
    compared = _BASE.fullmatch(lead) is not None and not states_growth(lead)
    return compared and _BASE_AFTER.match(after) is not None


def goes_on(lead: str) -> bool:
    """Whether the words in front of a quantity speak of the level before them, in any clause."""
    return any(_GROWTH.fullmatch(lead, cut.start()) for cut in _CUTS.finditer(lead))


# -- from one value to another -------------------------------------------------------------


def _change(sentence: Sentence, position: int) -> bool:
    """从50万元提高至60万元; two lists are aligned. True where `position` needs no other reading."""
    if position in sentence.later:
        return True
    lead, before = sentence.lead(position), position - 1
    if sentence.alike(before, position) and _earlier(sentence, position, lead):
        sentence.bases.add(position)
        sentence.add("change", position, before)
        return True
    if not _TO_SIGNS.search(lead):
        return False
    to = _TO.fullmatch(lead)
    if to is None:
        return _later_on(sentence, position, lead)
    froms = _froms(sentence, before)
    if not froms:
        plain_move = to["move"] and len(to["move"]) > 1 and not to["noun"]
        if not plain_move or before in sentence.grown or not sentence.alike(before, position):
            return False
        froms = [before]
    tos = _tos(sentence, position, len(froms))
    if len(tos) != len(froms):
        froms, tos = froms[-1:], tos[:1]
    made = False
    for first, last in zip(froms, tos, strict=True):
        if sentence.alike(first, last):
            sentence.add("change", first, last, sign=_sign(to["move"]))
            sentence.bases.add(first)
            sentence.later.add(last)
            made = True
    return made


def _earlier(sentence: Sentence, position: int, lead: str) -> bool:
    """上年为100亿元 or 比上年的100亿元增长 behind a level: the earlier value of it."""
    if _LAST_YEAR.fullmatch(lead):
        return True
    end = sentence.mention(position).end
    return is_base(lead, sentence.plain[end : end + 12])


def _later_on(sentence: Sentence, position: int, lead: str) -> bool:
    """1978年为35.5元，1979年进一步提高到36.3元."""
    before = position - 1
    step = _THEN_TO.fullmatch(lead)
    if step is None or before in sentence.grown or not sentence.alike(before, position):
        return False
    sentence.add("change", before, position, sign=_sign(step["move"]))
    sentence.later.add(position)
    return True


def _froms(sentence: Sentence, last: int) -> list[int]:
    """The list of earlier values that ends at a position and begins with 从 or 由."""
    froms = [last]
    while not _FROM.search(sentence.lead(froms[0])):
        lead = sentence.lead(froms[0])
        if froms[0] == 0 or len(froms) > _LONGEST_LIST or not _LISTED.fullmatch(lead):
            return []
        froms.insert(0, froms[0] - 1)
    return froms


def _tos(sentence: Sentence, first: int, size: int) -> list[int]:
    """The list of later values that begins at a position."""
    tos = [first]
    while len(tos) < size and tos[-1] + 1 < len(sentence):
        if not _LISTED.fullmatch(sentence.lead(tos[-1] + 1)):
            break
        tos.append(tos[-1] + 1)
    return tos


# -- growth --------------------------------------------------------------------------------


def _growth(sentence: Sentence, position: int) -> None:
    if position in sentence.grown or _reached(sentence, position):
        return
    mention, lead = sentence.mention(position), sentence.lead(position)
    if mention.kind == "multiple" and sentence.plain[mention.start] == "翻":
        before = position - 1
        if position and _DOUBLED.fullmatch(lead) and sentence.mention(before).kind in LEVELS:
            sentence.add("growth", before, position, sign="+")
        sentence.grown.add(position)
        return
    verb = sentence.says_growth(position)
    if verb is None:
        return
    sign: Sign = "-" if verb.lastgroup == "down" else "+"
    listed = mention.kind in RATES or "分别" in lead
    run = sentence.run(position, _LONGEST_LIST) if listed else [position]
    sentence.grown.update(run)
    sentence.signs.update(dict.fromkeys(run, sign))
    if position == 0:
        return
    cuts = [0, *(mark.start() for mark in _CUTS.finditer(lead))]
    words_of_growth = next((m for cut in cuts if (m := _GROWTH.fullmatch(lead, cut))), None)
    if words_of_growth is None:
        return
    if len(run) > 1:
        levels = _levels_before(sentence, position, len(run))
        if len(levels) == len(run):
            for level, rate in zip(levels, run, strict=True):
                if _can_grow(sentence, level, rate):
                    sentence.add("growth", level, rate, sign=sign)
        return
    aside = words_of_growth["aside"] or ""
    every = _EVERY.search(aside) is not None
    for level in _grown_levels(sentence, position, every=every):
        sentence.add("growth", level, position, sign=sign)


def _reached(sentence: Sentence, position: int) -> bool:
    """增长42%，达到8000万吨: the growth stands before its level."""
    before = position - 1
    if not position or before not in sentence.grown or before in sentence.growing:
        return False
    level, rate = sentence.mention(position), sentence.mention(before)
    if level.kind not in LEVELS and not (level.kind == "percent" and rate.kind == "point"):
        return False
    if rate.kind not in RATES and not sentence.alike(before, position):
        return False
    if not _REACHES.fullmatch(sentence.lead(position)):
        return False
    sentence.add("growth", position, before, sign=sentence.signs.get(before, ""))
    return True


def _can_grow(sentence: Sentence, level: int, rate: int) -> bool:
    """Whether a quantity can have grown by another."""
    if not sentence.is_level(level):
        return False
    a, b = sentence.mention(level), sentence.mention(rate)
    if b.kind == "point":
        return a.kind == "percent"
    if b.kind == "percent" and a.kind == "percent":
        return level in sentence.later  # 由44%提高到45%，提高1%: meant as points, or not
    if b.kind in ("percent", "multiple"):
        return a.kind in LEVELS and (a.kind != "duration" or a.unit == "日")
    return sentence.alike(level, rate) and not _GONE.search(sentence.lead(level))


def _levels_before(sentence: Sentence, position: int, size: int) -> list[int]:
    """The `size` levels right before a list of growths."""
    levels: list[int] = []
    for i in sentence.back(position):
        if i in sentence.bases:
            continue
        if i in sentence.grown or sentence.mention(i).kind not in (*LEVELS, "percent"):
            break
        levels.insert(0, i)
        if len(levels) == size or "；" in sentence.lead(i):
            break
    return levels


def _grown_levels(sentence: Sentence, position: int, *, every: bool) -> list[int]:
    """The level a growth without subject speaks of; with 都 or 均 all of them."""
    levels: list[int] = []
    for i in sentence.back(position):
        if _can_grow(sentence, i, position):
            levels.append(i)
            if not every or "；" in sentence.lead(i):
                break
            continue
        if levels and i in sentence.grown:
            break
        if sentence.mention(i).kind == "ordinal" or i in sentence.bases:
            continue
        lead = sentence.lead(i).lstrip()
        clause = re.split(r"[，；、]", lead)[-1]
        own_growth = i in sentence.grown and _GROWTH.fullmatch(clause)
        if not (own_growth or _SAME_SUBJECT.match(lead) or _SAME_SUBJECT.match(clause)):
            break
    return levels


def _sign(move: str | None) -> Sign:
    """The direction a verb of change says."""
    if not move:
        return ""
    if _DOWN.fullmatch(move):
        return "-"
    return "+" if _UP.fullmatch(move) else ""
