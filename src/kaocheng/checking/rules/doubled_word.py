"""A character or word is typed twice: 声势势壮, 队伍队伍建设.

Doubling is the commonest slip of typing, pasting and joining of lines that no spelling list
knows. Chinese doubles on purpose too, and far oftener (人人, 扎扎实实, 一步步), and one word may
end with the character the next begins with (人民民主, 经济济南). A character is therefore
reported only if it seldom stands alone and just one of the two, the first as the end of a word
or the second as the beginning of one, has a word to belong to; then the other has none. Where
that decides nothing, the report itself may: it says 提升 often and 提提 nowhere else, or has the
same words elsewhere with the character once. A word of two to four characters is reported unless
its edges belong to words around it, or it is a reduplication: 一个一个, 很多很多.

Quiet: listed reduplications and phrases (doubling.toml), AABB, numerals, 一AA, words that
overlap with their neighbours. Practice, no standard.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.text_places import repeated
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "TYP001"
NAME = "doubled-word"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "宣传工作声«势势»壮，群众反响好。",
    "师资队伍建设：高水平教师«队伍队伍»建设见成效。",
    "会议认«真真»落实上级部署，办理案件12件。",
    "全年«建设建设»道路8条。",
    "经济发展«的的»质量更高。",
    "进一«步步»加强监管，检查企业30家。",
    "推进«基础设施基础设施»改造，投资3亿元。",
    "会议«在在»济南召开，参会300人。",
    "提升质量，提升服务，提升能力，«提提»升形象12项。",  # 提升 is what the report says
    "新质生产力成长壮大。发展新«质质»生产力，增长5%。",  # as elsewhere, but for one character
)
QUIET = (
    "人人参与，家家受益，办理案件12件。",  # reduplications
    "扎扎实实推进，勤勤恳恳工作，完成12件。",  # AABB
    "把项目一个一个抓落地，一步步推进，办成12件。",  # 一A一A, 一AA
    "发展人民民主，推动经济发展展示新面貌，办成12件。",  # the next word begins so
    "全市市级机关、各县县委和中小学学生共12万人。",
    "建成博士博士后创新平台3个。",  # 博士, 博士后
    "二〇二二年，五五普法，投入三万万元。",  # numerals
    "还有很多很多事要办，共12件。",
    "明确建设目的的单位12家。",  # 目的 and 的
    "面向全市看看群众生活，慢慢提高标准12项。",
    "维护更高水平安全，实现更高水平平安，办成12件。",  # 水平 and 平安, and 水平 before 安全
    "生产发展，生产增长，发展目标12项，生产产量5吨，农业税税率3%。",  # two words each
)

_HAN = pattern(r"[一-鿿]+")
_WORD_LENGTHS = (2, 3, 4)
_NEAR = 20_000
"""So far around a doubled character its report is asked; most reports are no longer."""
_OFTEN = 2
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")
_COUNTED_OUT = frozenset("一很越每又再多好越更几")


class _Doubling(msgspec.Struct, forbid_unknown_fields=True):
    always: list[str]
    sometimes: list[str]
    phrases: list[str]
    never: str
    suffixes: str


@cache
def _doubling() -> _Doubling:
    data = files("kaocheng.checking").joinpath("doubling.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Doubling)


@cache
def _characters(name: str) -> frozenset[str]:
    return frozenset("".join(getattr(_doubling(), name)))


@cache
def _edges() -> dict[str, tuple[str, str]]:
    """For the characters that can be told, what follows each in words, and what precedes it."""
    text = files("kaocheng.checking").joinpath("word_edges.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines() if line[0] != "#")
    return {character: (after, before) for character, after, before in lines}


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile("|".join(_doubling().phrases))


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    twice = sorted(repeated(plain, 1, *_WORD_LENGTHS))
    end = 0
    for start, length in twice:
        character = plain[start]
        if length > 1 or start < end or not "一" <= character <= "鿿":
            continue
        end = start + 2
        while plain.startswith(character, end):
            end += 1
        if _slipped(plain, start, end):
            yield _finding(reading, start, end, 1)
    end = 0
    for start, length in twice:
        if length > 1 and start >= end and _HAN.fullmatch(plain, start, start + length):
            end = start + 2 * length
            if _repeated(plain, start, end, plain[start : start + length]):
                yield _finding(reading, start, end, length)


def _finding(reading: Reading, start: int, end: int, length: int) -> Finding:
    """The finding of something `length` characters long that stands there twice."""
    said, single = reading.text[start:end], reading.text[start : start + length]
    return Finding(
        start,
        end,
        {
            "zh": f"“{said}”似为重复录入，可能应为“{single}”",
            "en": f"“{said}” looks typed twice; perhaps “{single}” is meant",
        },
        repairs=(Repair(Span(start, end), single, {"zh": "删去重复", "en": "repetition removed"}),),
    )


def _slipped(plain: str, start: int, end: int) -> bool:
    """Whether a doubled character belongs to one word only."""
    character = plain[start]
    if character in _NUMERALS or character in _characters("always"):
        return False
    left, right = plain[start - 1 : start], plain[end : end + 1]
    if end - start > len("AA"):
        return character not in _characters("sometimes")
    if (right and right == plain[end + 1 : end + 2]) or (
        left and left == plain[max(0, start - 2) : start - 1]
    ):
        return False  # AABB
    if left == "一" and plain[start - 2 : start] != "进一":
        return False
    for phrase in _phrase().finditer(plain, max(0, start - 6), end + 6):
        if phrase.start() <= start and phrase.end() >= end:
            return False
    if character not in _edges():
        return False
    after, before = _edges()[character]
    ends_word, begins_word = left != "" and left in before, right != "" and right in after
    if character in _doubling().never:
        decided = not ends_word and not begins_word
    elif character in _characters("sometimes"):
        decided = ends_word and not begins_word
    else:
        decided = ends_word != begins_word
    return decided or _told_by_report(plain, start, end, ends_word, begins_word)


def _told_by_report(plain: str, start: int, end: int, ends_word: bool, begins_word: bool) -> bool:
    """Whether a report has a character twice nowhere else, and the words around with it once.

    Looked at is what stands near, so that the time is linear in the length. Where each of the
    two may belong to a word of its own, as in 水平平安, two characters on both sides have to be
    the same.
    """
    low, high = max(0, start - _NEAR), end + _NEAR

    def stand_near(words: str) -> bool:
        return plain.find(words, end, high) >= 0 or plain.find(words, low, start) >= 0

    if stand_near(plain[start:end]):
        return False
    if begins_word and not ends_word and plain[start] in _characters("sometimes"):
        return plain.count(plain[start] + plain[end], low, high) > _OFTEN
    for before, behind in ((2, 2),) if ends_word and begins_word else ((2, 1), (1, 2)):
        words = plain[max(0, start - before) : start + 1] + plain[end : end + behind]
        if len(words) == before + 1 + behind and _HAN.fullmatch(words) and stand_near(words):
            return True
    return False


def _repeated(plain: str, start: int, end: int, once: str) -> bool:
    """Whether a repeated word is no reduplication and no part of its neighbours."""
    if len(set(once)) == 1:
        return False
    if not _COUNTED_OUT.isdisjoint(once) or not _NUMERALS.isdisjoint(once):
        return False
    left, right = plain[start - 1 : start], plain[end : end + 1]
    if right != "" and (
        right in _doubling().suffixes or right in _edges().get(once[-1], ("", ""))[0]
    ):
        return False
    return not (left != "" and left in _edges().get(once[0], ("", ""))[1])
