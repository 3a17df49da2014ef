"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines they are about.

One run with all documents. A repair is a fix, an answered finding is suppressed with its reason,
and what a document's coverage line says is in the properties of its artifact.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kaocheng.checking.check import RULES, Rule
from kaocheng.checking.findings import Coverage, Examination, Finding, Repair, Suppressed
from kaocheng.outputs import explained
from kaocheng.outputs.sarif_log import BASIS, described_rule, located_result, sarif_log, uri
from kaocheng.outputs.written import Lang
from kaocheng.reading.reading import Reading
from kaocheng.text import Document, Span

_WORDS: dict[Lang, dict[str, str]] = {
    "zh": {"FIRES": "要报的，«»内为所指之处：", "QUIET": "不报的："},
    "en": {"FIRES": "Fires, at the words in «»:", "QUIET": "Keeps quiet:"},
}


def findings_sarif(
    examined: Iterable[tuple[Reading, Examination]], lang: Lang, failed: Sequence[str]
) -> Iterator[str]:
    """One log with all documents.

    failed  the files that could not be read, filled while `examined` is gone through; where there
            are any, the run says that it did not succeed
    """
    found: list[tuple[Document, int, Finding, Suppressed | None]] = []
    artifacts: list[dict[str, Any]] = []
    for at, (reading, examination) in enumerate(examined):
        document = reading.document
        artifacts.append(_artifact(document, examination.coverage))
        answered = [(answer.finding, answer) for answer in examination.suppressed]
        both = [*((finding, None) for finding in examination.findings), *answered]
        both.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[0].code))
        found += [(document, at, finding, answer) for finding, answer in both]
    codes = sorted({finding.code for _, _, finding, _ in found})
    results = [
        _result(document, at, finding, answer, codes, lang)
        for document, at, finding, answer in found
    ]
    rules = [_rule(RULES[code], lang) for code in codes]
    yield from sarif_log(lang, "kaocheng/", rules, artifacts, results, successful=not failed)


def _rule(rule: Rule, lang: Lang) -> dict[str, Any]:
    headline, reason = explained.said(rule)
    words = _WORDS[lang]
    text, markdown = [headline, reason], [headline, reason]
    for name in ("FIRES", "QUIET"):
        examples = explained.examples(rule, name)
        text.append("\n".join((words[name], *(example.text for example in examples))))
        listed = (
            f"- {example.text}" + (f" ({example.reason})" if example.reason else "")
            for example in examples
        )
        markdown.append("\n".join((f"**{words[name]}**", "", *listed)))
    basis = explained.basis(rule.BASIS, lang)
    text.append(f"{BASIS[lang]}: {basis}")
    markdown.append(text[-1])
    return described_rule(
        rule.CODE,
        rule.NAME,
        rule.GRADE,
        headline,
        reason,
        text=text,
        markdown=markdown,
        tag=basis,
    )


def _artifact(document: Document, coverage: Coverage) -> dict[str, Any]:
    return {
        "location": {"uri": uri(document.name)},
        "properties": {
            "coverage": {
                "digits": coverage.digits,
                "mentions": coverage.mentions,
                "unread": coverage.unread,
                "held": coverage.held,
                "failed": coverage.failed,
                "notAssessable": coverage.not_assessable,
            }
        },
    }


def _result(
    document: Document,
    at: int,
    finding: Finding,
    answer: Suppressed | None,
    codes: list[str],
    lang: Lang,
) -> dict[str, Any]:
    location = {"physicalLocation": _place(document, at, finding.span)}
    message = finding.message[lang]
    result = located_result(
        finding.code, codes, finding.grade, message, location, finding.fingerprint
    )
    result["relatedLocations"] = [
        {
            "id": number,
            "physicalLocation": _place(document, at, span),
            "message": {"text": document.text[span.start : span.end]},
        }
        for number, span in enumerate(finding.related)
    ]
    result["suppressions"] = []
    if finding.repairs:
        result["fixes"] = [_fix(document, at, repair, lang) for repair in finding.repairs]
    if answer is not None:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": answer.reason}
        ]
    return result


def _place(document: Document, at: int, span: Span) -> dict[str, Any]:
    region = _region(document, span)
    region["snippet"] = {"text": document.text[span.start : span.end]}
    return {"artifactLocation": {"uri": uri(document.name), "index": at}, "region": region}


def _region(document: Document, span: Span) -> dict[str, Any]:
    line, column = document.line_column(span.start)
    end_line, end_column = document.line_column(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _fix(document: Document, at: int, repair: Repair, lang: Lang) -> dict[str, Any]:
    return {
        "description": {"text": repair.why[lang]},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": uri(document.name), "index": at},
                "replacements": [
                    {
                        "deletedRegion": _region(document, repair.span),
                        "insertedContent": {"text": repair.text},
                    }
                ],
            }
        ],
    }
