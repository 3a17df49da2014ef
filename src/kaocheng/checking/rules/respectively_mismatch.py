"""分别 joins lists of different lengths: 甲、乙、丙三镇分别增长5.1%和6.2%.

Nobody can tell whose figure is missing.

An entry with 和 may be one or two; both are accepted. One figure alone after several entries is a
warning: another was lost, or 均 is meant. It is a hint only where the figure is round and a target
or a bound, since plans do set one figure for two with 分别. Not assessable: several figures whose
subjects stand in another clause. Quiet: one whole for all (分别达到100%).
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
    "公路客运量和货运量«分别»增长5.1%。",
    "生产钾肥12万吨、碳酸锂3万吨，«分别»增长4.8%。",
    "甲镇、乙镇排名«分别»升至全市第2位。",
    "甲镇、乙镇排放量今年要«分别»下降2%。",
)
QUIET = (
    "甲镇、乙镇财政收入分别增长5.1%和6.2%。",
    "城镇和农村居民收入分别增长5.1%、6.2%。",
    "出口、进口和利用外资分别增长5.1%、6.2%、7.3%。",
    "甲镇、乙镇、丙镇入户率分别达到100%。",  # one figure for all
    "发放贷款12笔、3.4亿元，同比分别增长5.1%、6.2%。",  # the subjects stand before the comma
    "客运量和货运量分别达到1.2亿人次、3400万吨。",
    "甲镇、乙镇分别采取集中供养、分散供养两种办法，惠及12户。",
    "甲镇、乙镇排名分别升至全市第2位、第7位。",
)

_RESPECTIVELY = pattern("分别")
_CLAUSE_START = pattern(r"[，。；：！？\n（(]")
_CLAUSE_END = pattern(r"[，。；！？\n）)]")
_AND = pattern(r"[和与及跟]|以及")
_BRACKETS = pattern(r"（[^）]*）|\([^)]*\)|“[^”]*”|《[^》]*》")
_JOINED = pattern(r"(?:、|和|及|与|以及|，)")
_ALL = pattern(r"100 ?%|百分之百|[一1] ?[个名家项次]")
_MORE = pattern(r"[、和与及]")
_AIMED = pattern(r"[要应须]|目标|预期|力争|控制在|保持在|稳定在")
_ROUND = pattern(r"[1-9]?50*|[1-9]0*|0?\.[1-9]")
_DIGITS = pattern(r"[\d.]+")
_ALONE = ("percent", "point", "money", "count", "measure", "multiple", "ordinal")
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
        if len(figures) == 1:
            yield from _single(reading, found.span(), figures[0])
            continue
        least, most = _counted(_subjects(reading, found.start()))
        if most < 2:
            yield NotAssessable(tuple(figures), "分别")
        elif least <= len(figures) <= most:
            yield Held(tuple(figures))
        else:
            subjects = str(least) if least == most else f"{least}至{most}"
            yield _finding(
                reading,
                found.span(),
                figures,
                {
                    "zh": f"“分别”前列出{subjects}项，后面有{len(figures)}个数",
                    "en": f"{subjects.replace('至', ' to ')} entries stand before 分别, and "
                    f"{len(figures)} figures after it",
                },
            )


def _single(reading: Reading, span: tuple[int, int], figure: int) -> Iterator[Outcome]:
    """What is to be said of a figure that follows 分别 alone."""
    start, end = span
    subjects = _subjects(reading, start)
    if subjects == [""]:
        subjects = _subjects(reading, start - 1)
    _, most = _counted(subjects)
    if most < 2 or not _alone(reading, figure, end):
        yield NotAssessable((figure,), "分别")
    elif not _ALL.match(reading.plain, reading.mentions[figure].start):
        finding = _finding(
            reading,
            span,
            [figure],
            {
                "zh": "“分别”后面只有1个数：缺了一个数，或应写“均”",
                "en": "Only one figure stands after 分别: another is missing, or 均 is meant",
            },
        )
        finding.grade = "info" if _for_all(reading, figure) else "warning"
        yield finding


def _subjects(reading: Reading, end: int) -> list[str]:
    """The entries of the clause that ends at an offset, parted by 、."""
    return _BRACKETS.sub("", _clause(reading, end)).split("、")


def _clause(reading: Reading, end: int) -> str:
    """The plain words of a clause up to an offset."""
    begin = max(0, end - _LONGEST)
    for stop in _CLAUSE_START.finditer(reading.plain, begin, end):
        begin = stop.end()
    return reading.plain[begin:end]


def _counted(subjects: list[str]) -> tuple[int, int]:
    """How many subjects there are at least, and at most."""
    least = len(subjects)
    return least, least + sum(len(_AND.findall(subject)) for subject in subjects)


def _alone(reading: Reading, figure: int, start: int) -> bool:
    """Whether a figure is all that 分别 gives: nothing is listed before or behind it."""
    mention = reading.mentions[figure]
    end = _CLAUSE_END.search(reading.plain, mention.end, mention.end + _FURTHEST)
    rest = reading.plain[mention.end : end.start() if end else mention.end + _FURTHEST]
    front = reading.plain[start : mention.start]
    return mention.kind in _ALONE and not _MORE.search(front + rest)


def _for_all(reading: Reading, figure: int) -> bool:
    """Whether one figure may hold for all subjects: a round one, set as a target or a bound."""
    mention = reading.mentions[figure]
    number = _DIGITS.search(reading.words(figure))
    claim = reading.claim_of(figure)
    aimed = (
        mention.bound != "exact"
        or _AIMED.search(_clause(reading, mention.start)) is not None
        or (claim is not None and claim.modality in ("target", "limit"))
    )
    return aimed and (number is None or _ROUND.fullmatch(number.group()) is not None)


def _listed(reading: Reading, at: int, start: int) -> list[int]:
    """The figures of one kind that follow 分别 in its clause, listed with 、 and 和."""
    end = _CLAUSE_END.search(reading.plain, start, start + _FURTHEST)
    stop = end.start() if end else start + _FURTHEST
    figures: list[int] = []
    for index in range(at, len(reading.mentions)):
        mention = reading.mentions[index]
        if mention.end > stop or mention.kind in ("date", "age"):
            break
        if figures:
            last = reading.mentions[figures[-1]]
            if mention.kind != last.kind or not _JOINED.match(reading.plain, last.end):
                break
        figures.append(index)
    return figures


def _finding(
    reading: Reading, span: tuple[int, int], figures: list[int], message: dict[str, str]
) -> Finding:
    mentions = [reading.mentions[figure] for figure in figures]
    related = tuple(Span(mention.start, mention.end) for mention in mentions)
    return Finding(*span, message, related=related)
