"""Findings on words that a scan shows doubtfully: the recogniser may be wrong, not the report."""

from bisect import bisect_right
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Grade
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

_LOWER: dict[str, Grade] = {"error": "warning", "warning": "info", "info": "info"}
_QUOTED = 20  # characters of an operand that are quoted whole; of a longer one the doubtful ones


def lower_doubtful(reading: Reading, findings: list[Finding]) -> None:
    """Grade findings one lower whose words were read doubtfully, and say so in their messages."""
    doubtful = reading.document.doubtful
    if not doubtful:
        return
    for finding in findings:
        words = dict.fromkeys(
            reading.text[slice(*quoted)]
            for span in (finding.span, *finding.related)
            for quoted in _quoted(span, doubtful)
        )
        if words:
            finding.grade = _LOWER[finding.grade]
            zh, en = "”“".join(words), ", ".join(words)
            finding.message = {
                "zh": f"{finding.message['zh']}（扫描件上“{zh}”识别不确定，请对照原件）",
                "en": f"{finding.message['en']} (read doubtfully: {en}; compare the scan)",
            }


def _quoted(span: Span, doubtful: list[Span]) -> Iterator[Span]:
    """What to quote of an operand: nothing where all of it was read surely."""
    at = bisect_right(doubtful, span.start, key=lambda stretch: stretch.end)
    while at < len(doubtful) and doubtful[at].start < span.end:
        if span.end - span.start <= _QUOTED:
            yield span
            return
        yield Span(max(span.start, doubtful[at].start), min(span.end, doubtful[at].end))
        at += 1
