"""分别 joins lists of different lengths: 甲、乙、丙三镇分别增长5.1%和6.2%.

Nobody can tell whose figure is missing.

An entry with 和 may be one or two; both are accepted. One figure after several entries is a hint
only, since 分别 is often written where 均 is meant. Not assessable: subjects that stand in another
clause. Quiet: one whole for all (分别达到100%).
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "CNT002"
NAME = "respectively-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("分别",)

FIRES = (
    "甲镇、乙镇、丙镇财政收入«分别»增长5.1%和6.2%。",
    "城镇、农村居民收入«分别»增长5.1%、6.2%和7.3%。",
    "甲镇、乙镇«分别»新增企业11家，群众满意。",
)
QUIET = (
    "甲镇、乙镇财政收入分别增长5.1%和6.2%。",
    "城镇和农村居民收入分别增长5.1%、6.2%。",
    "出口、进口和利用外资分别增长5.1%、6.2%、7.3%。",
    "甲镇、乙镇、丙镇入户率分别达到100%。",  # one figure for all
    "发放贷款12笔、3.4亿元，同比分别增长5.1%、6.2%。",  # the subjects stand before the comma
)

_RESPECTIVELY = pattern("分别")
_CLAUSE_START = pattern(r"[，。；：！？\n（(]")
_CLAUSE_END = pattern(r"[，。；！？\n）)]")
_AND = pattern(r"[和与及跟]|以及")
_BRACKETS = pattern(r"（[^）]*）|\([^)]*\)|“[^”]*”|《[^》]*》")
_JOINED = pattern(r"(?:、|和|及|与|以及|，)")
_ALL = pattern(r"100 ?%|百分之百|[一1] ?[个名家项次]")
_LONGEST, _FURTHEST = 120, 400


def check(reading: Reading) -> Iterator[Outcome]:
    starts = [mention.start for mention in reading.mentions]
    at = 0
    for found in _RESPECTIVELY.finditer(reading.plain):
        while at < len(starts) and starts[at] < found.end():
            at += 1
        figures = _listed(reading, at, found.end())
        if not figures:
            continue
        begin = max(0, found.start() - _LONGEST)
        for stop in _CLAUSE_START.finditer(reading.plain, begin, found.start()):
            begin = stop.end()
        subjects = _BRACKETS.sub("", reading.plain[begin : found.start()]).split("、")
        least = len(subjects)
        most = least + sum(len(_AND.findall(subject)) for subject in subjects)
        if most < 2:
            yield NotAssessable(tuple(figures), "分别")
        elif len(figures) == 1:
            # 分别 is also said where 均 is meant: 入户率分别达到100%
            if least > 1 and not _ALL.match(reading.plain, reading.mentions[figures[0]].start):
                finding = _finding(reading, found.span(), figures, least, most)
                finding.grade = "info"
                yield finding
        elif least <= len(figures) <= most:
            yield Held(tuple(figures))
        else:
            yield _finding(reading, found.span(), figures, least, most)


def _listed(reading: Reading, at: int, start: int) -> list[int]:
    """The figures of one kind that follow 分别 in its clause, listed with 、 and 和."""
    end = _CLAUSE_END.search(reading.plain, start, start + _FURTHEST)
    stop = end.start() if end else start + _FURTHEST
    figures: list[int] = []
    for index in range(at, len(reading.mentions)):
        mention = reading.mentions[index]
        if mention.end > stop or mention.kind in ("date", "ordinal", "age"):
            break
        if figures:
            last = reading.mentions[figures[-1]]
            if mention.kind != last.kind or not _JOINED.match(reading.plain, last.end):
                break
        figures.append(index)
    return figures


def _finding(
    reading: Reading, span: tuple[int, int], figures: list[int], least: int, most: int
) -> Finding:
    subjects = str(least) if least == most else f"{least}至{most}"
    return Finding(
        *span,
        {
            "zh": f"“分别”前列出{subjects}项，后面有{len(figures)}个数",
            "en": f"{subjects.replace('至', ' to ')} entries before 分别, {len(figures)} figures "
            "after it",
        },
        related=tuple(
            Span(reading.mentions[figure].start, reading.mentions[figure].end) for figure in figures
        ),
    )
