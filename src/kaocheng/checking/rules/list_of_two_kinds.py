"""The members of a list change kind: 论坛、博览会、副部长某某.

A list of exhibitions that goes on with an official has lost the words that ended it (…博览会”。副部
长…出席), and the verb of the list now governs people: 举办了…副部长.

The kinds are events, offices and organisations, by how a member ends (kinds.toml). Judged where
two members of one kind stand before one of another, in a list that ends there or goes on with
the second kind. Quiet: officials beside organisations, which attend together; members of no
known kind; a member that begins with a verb. Practice, no standard.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.enumerations import Enumeration, enumerations
from kaocheng.checking.findings import Finding
from kaocheng.checking.kinds import Kind, kind_of, opening
from kaocheng.checking.kinds import together as stand_together
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "LST003"
NAME = "list-of-two-kinds"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("、",)

FIRES = (
    "举办数字农业论坛、智慧农业博览会、«副省长张某某»、副部长李某某等12位领导出席。",
    "举办人才论坛、招商推介会、«甲市机械有限公司»等12家参展。",
)
QUIET = (
    "举办数字农业论坛、智慧农业博览会、种业展，12位领导出席。",
    "副省长张某某、副部长李某某、甲大学、乙公司等12家单位参加座谈。",  # who attended
    "举办数字农业论坛、智慧农业博览会、邀请副省长张某某等12位领导出席。",  # a verb
    "举办论坛、甲大学开放日、科技展12场。",
)

_FEWEST = 3
_EVENT = re.compile(r"[会坛展赛节式华”](?:、|$|和|等)")  # how events end; the others stand together


def check(reading: Reading) -> Iterator[Finding]:
    for listed in enumerations(reading.plain):
        if not _EVENT.search(listed.words):
            continue
        entries = listed.entries
        if len(entries) < _FEWEST:
            continue
        kinds = [_kind(entry, at, len(entries)) for at, entry in enumerate(entries)]
        for at in range(2, len(kinds)):
            one, other, changed = kinds[at - 2 : at + 1]
            if one is None or other is None or changed is None or one != other:
                continue
            if changed != one and not stand_together(one, changed) and changed in kinds[at:]:
                if set(kinds[:at]) == {one} and set(kinds[at:]) <= {changed, None}:
                    yield _finding(reading, listed, at, one, changed)
                break


def _kind(entry: str, at: int, count: int) -> Kind | None:
    """The kind of an entry; of the last one, up to 等 or 和."""
    if at and opening().match(entry):
        return None
    if at == count - 1:
        entry = entry.partition("等")[0]
    return kind_of(entry.rstrip("”》"))


def _finding(reading: Reading, listed: Enumeration, at: int, one: Kind, changed: Kind) -> Finding:
    span = listed.span(at)
    entry = listed.entries[at]
    end = span.start + len(entry.partition("等")[0]) if at == len(listed.entries) - 1 else span.end
    first, said = listed.span(at - 1), reading.text[span.start : end]
    return Finding(
        span.start,
        end,
        {
            "zh": f"列举前为{one.zh}，从“{said}”起为{changed.zh}",
            "en": f"The list is of {one.en}, and from {said} of {changed.en}",
        },
        related=(Span(first.start, first.end),),
    )
