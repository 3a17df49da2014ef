"""The same member stands twice in one list: 甲镇、乙镇、甲镇.

One of the two is mostly meant to be another, and a count of the list is one too high.

Looked for among the entries that 、 parts in one clause, the last with what 和 joins; the first
and the last may have further words in front or behind. Quiet: entries of one character,
figures, entries with 的, as in a list of lists (甲的规划、建设和乙的规划、建设), 和 inside names.
Practice, no standard.
"""

from collections.abc import Iterator

from kaocheng.checking.enumerations import Enumeration, enumerations
from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "LST001"
NAME = "repeated-member"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("、",)

FIRES = (
    "在甲河镇、乙山镇、«甲河镇»、丙水镇试点12项改革。",
    "13个团队分别入选名师工作室、«名师工作室»等。",
    "发展轴承、齿轮、铸件和«齿轮»等产业12个。",
)
QUIET = (
    "在甲河镇、乙山镇、丙水镇试点12项改革。",
    "三次会议分别有3人、5人、3人参加。",  # figures
    "加强甲区的规划、建设和乙区的规划、建设，投资3亿元。",  # a list of lists
    "培养学生、教师、学生家长1200人。",
)

_PARTS = pattern(r"[和与及]|[^和与及]+")
_JOINS = pattern("[和与及]")
_REST = "等"
_NO_MEMBER = pattern(r"[\d%的〇一二三四五六七八九十百千万亿]|分别|各")
_SHORTEST, _IN_FRONT = 2, 3


def check(reading: Reading) -> Iterator[Finding]:
    for listed in enumerations(reading.plain):
        twice = _twice(listed.entries) if _any_twice(listed) else None
        if twice is not None:
            first, second, member = twice
            yield _finding(reading, listed.start + first, listed.start + second, len(member))


def _last(entry: str) -> list[str]:
    """What the last entry of a list names, without the words after 等, and what joins it."""
    return _PARTS.findall(entry.partition(_REST)[0])


def _any_twice(listed: Enumeration) -> bool:
    """Whether any words stand twice: hardly ever, and told without a look at each."""
    first, *members, last = listed.entries
    if _REST in last:
        last = last.partition(_REST)[0]
    members += _JOINS.split(last) if _JOINS.search(last) else (last,)
    if " " in listed.words:
        members = [member.strip() for member in members]
    return len(set(members)) < len(members) or first.endswith(tuple(members))


def _twice(entries: list[str]) -> tuple[int, int, str] | None:
    """Where the two entries begin that are the same, and their words."""
    seen: dict[str, int] = {}
    start = 0
    for at, entry in enumerate(entries):
        last = at == len(entries) - 1
        part_start = start
        for part in _last(entry) if last else (entry,):
            member = part.strip()
            if len(member) >= _SHORTEST and not _NO_MEMBER.search(member):
                here = part_start + part.index(member)
                if at and member in seen:
                    return seen[member], here, member
                if at and len(member) >= _IN_FRONT and entries[0].endswith(member):
                    return len(entries[0]) - len(member), here, member
                seen[member] = here
            part_start += len(part)
        start += len(entry) + 1
    return None


def _finding(reading: Reading, first: int, second: int, size: int) -> Finding:
    member = reading.text[second : second + size]
    return Finding(
        second,
        second + size,
        {
            "zh": f"“{member}”在同一列举中出现两次，请删去或改正一处",
            "en": f"{member} stands twice in one list; take one away or correct it",
        },
        related=(Span(first, first + size),),
    )
