"""A word is written with the characters of another: 按装, 峻工, 截止目前.

Spell checkers of a typing program miss them, because each character is right; a reader does
not. The pairs and what makes them something else are in confusions.toml, with their sources:
the hundred commonest wrong characters in print, the dictionary, and slips of official papers.
Practice, no standard.

Quiet: where the two characters belong to two words (自己经营, 严峻工作), inside book titles.
Variants that were once right (帐号, 其它; GF 1001—2001 prefers 账号, 其他) are information, and
a document that uses them throughout is told once.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kaocheng.checking.findings import Finding, Grade, Repair
from kaocheng.checking.habits import once
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "TYP002"
NAME = "confused-word"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "«按装»路灯1200盏。",
    "全年«峻工»项目12个。",
    "«截止目前»，受理案件30件。",
    "全市«己经»建成学校12所。",
    "严格«覆行»职责，检查企业30家。",
    "«既使»遇到困难，也完成任务12项。",
    "开设«帐户»12个。",  # a variant
)
QUIET = (
    "安装路灯1200盏，竣工项目12个，截至目前受理30件。",
    "农户自己经营果园12亩，在严峻工作形势下增长5%。",
    "既使企业受益，又使群众满意，办成12件。",
    "补偿试点12个，平安祥和的一年有12项活动。",
    "展出《己经》手稿12页。",  # a title
    "搭建帐篷12顶。",
    "报名于2024年1月5日截止。",
)


class _Confusions(msgspec.Struct, forbid_unknown_fields=True):
    wrong: list[tuple[str, ...]]
    variants: list[tuple[str, ...]]


class _Pair(NamedTuple):
    wrong: str
    right: str
    otherwise: re.Pattern[str]
    grade: Grade


class PairError(ValueError):
    """A row of confusions.toml that is no pair, or has no two forms that differ."""


@cache
def _pairs() -> dict[str, list[_Pair]]:
    """The pairs by the first two characters of the wrong form."""
    data = files("kaocheng.checking").joinpath("confusions.toml").read_bytes()
    found = msgspec.toml.decode(data, type=_Confusions)
    pairs: dict[str, list[_Pair]] = {}
    grades: tuple[tuple[list[tuple[str, ...]], Grade], ...] = (
        (found.wrong, "warning"),
        (found.variants, "info"),
    )
    for rows, grade in grades:
        for row in rows:
            if not 2 <= len(row) <= 4 or len(row[0]) < 2 or row[0] == row[1]:
                raise PairError(f"confusions.toml: no pair: {row!r}")
            wrong, right, before, after = (*row, "", "")[:4]
            quiet = [f"(?<={word}){wrong}" for word in before.split("|") if word]
            if after:
                quiet.append(f"{wrong}(?:{after})")
            otherwise = pattern("|".join(quiet) or "(?!)")
            pairs.setdefault(wrong[:2], []).append(_Pair(wrong, right, otherwise, grade))
    return pairs


@cache
def _begins() -> re.Pattern[str]:
    firsts, seconds = (
        "".join(sorted({beginning[place] for beginning in _pairs()})) for place in (0, 1)
    )
    return re.compile(f"[{firsts}](?=[{seconds}])")


_TITLE = pattern(r"《[^《》\n]{0,60}$")
_LONGEST_TITLE = 61


def check(reading: Reading) -> Iterator[Finding]:
    plain, pairs = reading.plain, _pairs()
    variants: list[Finding] = []
    stop = 0
    for found in _begins().finditer(plain):
        start = found.start()
        for pair in pairs.get(plain[start : start + 2], ()):
            end = start + len(pair.wrong)
            if start < stop or not plain.startswith(pair.wrong, start):
                continue
            if pair.otherwise.match(plain, start) or _TITLE.search(
                plain, max(0, start - _LONGEST_TITLE), start
            ):
                continue
            stop = end
            finding = _finding(reading, Span(start, end), pair)
            if pair.grade == "info":
                variants.append(finding)
            else:
                yield finding
    yield from once(
        variants,
        "全文有{}处用了异形词（如帐户、其它），应统一为推荐词形",
        "Variant forms of words (帐户 for 账户) stand in {} places; one form is preferred",
    )


def _finding(reading: Reading, span: Span, pair: _Pair) -> Finding:
    said = reading.text[slice(*span)]
    if pair.grade == "info":
        message = {
            "zh": f"“{said}”的推荐词形是“{pair.right}”",
            "en": f"The preferred form of “{said}” is “{pair.right}”",
        }
    else:
        message = {
            "zh": f"“{said}”疑为“{pair.right}”之误",
            "en": f"“{said}” looks like a slip for “{pair.right}”",
        }
    return Finding(
        *span,
        message,
        repairs=(Repair(span, pair.right, {"zh": "改为规范词形", "en": "word mended"}),),
        grade=pair.grade,
    )
