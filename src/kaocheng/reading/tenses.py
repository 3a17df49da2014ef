"""Which part of a report looks back and which looks ahead.

A work report reviews the year before and plans its own; its headings and the first words of its
paragraphs say where the one ends. A department's page only reviews. Of paragraphs given alone their
own words tell (tenses.toml).
"""

import math
import re
from bisect import bisect_right
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

import msgspec

from kaocheng.text import Span

Stance = Literal["review", "plan", "note"]

_WORK_REPORT = re.compile(
    r"政府工作报告|计划(?:草案)?的?报告|预算草案的报告|施政|各位代表|作政府工作"
)
_TITLE_REACH = 800
_HEADING_LENGTH = 46
_YEAR_TO_COME = r"(?:今年|明年|新一年|下一步|今后|下半年|未来|(?:19|20)[0-9][0-9] ?年)"
_PLAN_HEADING = re.compile(
    rf"{_YEAR_TO_COME}[^。]{{0,12}}"
    r"(?:任务|目标|安排|思路|总体要求|重点|计划|打算|部署|建议|工作$)"
    r"|总体要求|主要目标|重点任务|重点工作|目标任务|主要任务|工作安排|工作部署|任务和|工作建议|总体部署"
    r"|(?:远景目标|主要指标|奋斗目标|基本任务)$"
)
_REVIEW_HEADING = re.compile(
    r"回顾|总结|完成情况|开展情况|过去[一二三四五两]?年|成就|基本情况|执行情况|取得的|成绩"
)
_PLAN_OPENING = re.compile(
    r"[^。]{0,24}(?:今年|明年|新的一年|(?:19|20)[0-9][0-9] ?年)[^。，]{0,14}"
    r"(?:是[^。]{2,60}(?:之年|的一年|关键|开局|收官|起步)|工作的?(?:总体|总的|基本)?要求|政府工作"
    r"|经济社会发展(?:的)?(?:主要|总体)|发展(?:的)?主要(?:预期)?目标|各项工作"
    r"|要(?:重点|着力|突出|全力|抓好|做好|坚持)|我们(?:将|要))"
    r"|[^。]{0,30}(?:做好今年|今年的?主要(?:预期)?目标|主要预期目标|今年要|重点抓好以下|重点做好以下"
    r"|着重抓好|我们要(?:重点|着力|突出|全力|抓好|做好))"
)
_REVIEW_OPENING = re.compile(
    r" *(?:各位代表[：，！])? *(?:过去的?[一二三四五两]年|过去的一年|一年来|五年来|去年|回顾)"
)
_ENOUGH = 3  # cues of a plan; a verb of what is to be done may also be one of what was
_NOTES = re.compile(r"(?:名词解释|有关名词|注释|名词注释|相关名词|用语说明|名词说明|词语解释)")


class Tenses(NamedTuple):
    """Where stances begin in a text.

    starts, stances  parallel, in order; the first starts at 0
    ahead            whether the document plans its own year at all
    """

    starts: list[int]
    stances: list[Stance]
    ahead: bool

    def at(self, offset: int) -> Stance:
        return self.stances[bisect_right(self.starts, offset) - 1]


class Cue(msgspec.Struct, forbid_unknown_fields=True):
    """Words that tell a plan (weight above 0) or a review."""

    words: str
    weight: float


class _Cues(msgspec.Struct, forbid_unknown_fields=True):
    """tenses.toml."""

    cues: list[Cue]


@cache
def _cues() -> list[tuple[re.Pattern[str], float]]:
    data = (files("kaocheng.reading") / "tenses.toml").read_bytes()
    table = msgspec.toml.decode(data, type=_Cues)
    return [(re.compile(cue.words, re.MULTILINE), cue.weight) for cue in table.cues]


def tenses(
    plain: str, paragraphs: list[Span], year: int | None, *, fragment: bool = False
) -> Tenses:
    """The stance of every stretch of a text.

    year      the document's own; a heading that names an earlier one reviews it
    fragment  whether the text has no units of its own; if it has no heading either, each
              paragraph is judged by its words
    """
    ahead = bool(_WORK_REPORT.search(plain, 0, _TITLE_REACH))
    starts, stances = [0], ["review"]
    stance: Stance = "review"
    headed = False
    for start, end in paragraphs:
        said = stance
        head = plain[start : min(end, start + 90)]
        if end - start <= _HEADING_LENGTH and "。" not in head:
            if _NOTES.search(head):
                said = "note"
            elif _REVIEW_HEADING.search(head) and not re.search(r"下一步|重点任务", head):
                said, headed = "review", True
            elif _PLAN_HEADING.search(head) and start > 0:
                said = "plan"
            named = re.search(r"((?:19|20)[0-9][0-9]) ?年", head)
            if said == "plan" and named and year and int(named[1]) < year:
                said = "review"
        elif ahead and stance != "note":
            named = re.search(r"((?:19|20)[0-9][0-9]) ?年", head)
            earlier = bool(named and year and int(named[1]) < year)
            if stance == "review" and not earlier and _PLAN_OPENING.match(head):
                said = "plan"
            elif stance == "plan" and _REVIEW_OPENING.match(head):
                said = "review"
        if said != stance:
            starts.append(start)
            stances.append(said)
            stance = said
    ahead = ahead or "plan" in stances
    if fragment and not headed and len(starts) == 1:
        return _by_words(plain, paragraphs, ahead=ahead)
    return Tenses(starts, stances, ahead)  # type: ignore[arg-type]


def _by_words(plain: str, paragraphs: list[Span], *, ahead: bool) -> Tenses:
    """The stance of each paragraph by its own words."""
    starts, stances = [0], ["review"]
    for start, end in paragraphs:
        stance = "plan" if _leans_ahead(plain[start:end]) else "review"
        if stance != stances[-1]:
            starts.append(start)
            stances.append(stance)
    return Tenses(starts, stances, ahead or "plan" in stances)  # type: ignore[arg-type]


def _leans_ahead(paragraph: str) -> bool:
    """Whether the words of a paragraph are rather those of a plan.

    >>> _leans_ahead("加快推进城市更新，新建保障性住房5000套，改造老旧小区200个。")
    True
    >>> _leans_ahead("城市更新加快推进，新建了保障性住房5126套，改造老旧小区213个。")
    False
    """
    score, ahead = 0.0, 0
    for words, weight in _cues():
        if times := len(words.findall(paragraph)):
            score += weight * math.log1p(times)
            ahead += times * (weight > 0)
    return score > 0 and ahead >= _ENOUGH
