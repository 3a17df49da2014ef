"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines they are about.

One run with all documents. Places are lines and columns from 1, and offsets from 0, all in code
points (`columnKind`). A repair is a fix, an answered finding is suppressed with its reason, and
what a document's coverage line says is in the properties of its artifact.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kaocheng.checking.check import RULES, Rule
from kaocheng.checking.findings import Coverage, Examination, Finding, Repair, Suppressed
from kaocheng.outputs import explained
from kaocheng.outputs.written import Lang
from kaocheng.reading.reading import Reading
from kaocheng.text import Document, Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "kaocheng/v1"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_LANGUAGES: dict[Lang, str] = {"zh": "zh-CN", "en": "en-US"}
_WORDS: dict[Lang, dict[str, str]] = {
    "zh": {"FIRES": "要报的，«»内为所指之处：", "QUIET": "不报的：", "basis": "依据"},
    "en": {"FIRES": "Fires, at the words in «»:", "QUIET": "Keeps quiet:", "basis": "Basis"},
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
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "kaocheng",
                        "semanticVersion": version("kaocheng"),
                        "rules": [_rule(RULES[code], lang) for code in codes],
                    }
                },
                "language": _LANGUAGES[lang],
                "columnKind": "unicodeCodePoints",
                "automationDetails": {"id": "kaocheng/"},
                "invocations": [{"executionSuccessful": not failed}],
                "artifacts": artifacts,
                "results": [
                    _result(document, at, finding, answer, codes, lang)
                    for document, at, finding, answer in found
                ],
            }
        ],
    }
    yield json.dumps(log, ensure_ascii=False, indent=1) + "\n"


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
    basis = f"{words['basis']}: {explained.basis(rule.BASIS, lang)}"
    return {
        "id": rule.CODE,
        "name": rule.NAME,
        "shortDescription": {"text": headline},
        "fullDescription": {"text": reason or headline},
        "help": {
            "text": "\n\n".join(part for part in (*text, basis) if part),
            "markdown": "\n\n".join(part for part in (*markdown, basis) if part),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.GRADE]},
        "properties": {"tags": [explained.basis(rule.BASIS, lang)]},
    }


def _artifact(document: Document, coverage: Coverage) -> dict[str, Any]:
    return {
        "location": {"uri": _uri(document.name)},
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
    place = _place(document, at, finding.span)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.grade],
        "message": {"text": finding.message[lang]},
        "locations": [{"physicalLocation": place}],
        "relatedLocations": [
            {
                "id": number,
                "physicalLocation": _place(document, at, span),
                "message": {"text": document.text[span.start : span.end]},
            }
            for number, span in enumerate(finding.related)
        ],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "suppressions": [],
    }
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
    return {"artifactLocation": {"uri": _uri(document.name), "index": at}, "region": region}


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
                "artifactLocation": {"uri": _uri(document.name), "index": at},
                "replacements": [
                    {
                        "deletedRegion": _region(document, repair.span),
                        "insertedContent": {"text": repair.text},
                    }
                ],
            }
        ],
    }


def _uri(name: str) -> str:
    """A document's name as a URI, relative to the working folder where it lies below it.

    >>> _uri("reports/2023 年.txt")
    'reports/2023%20%E5%B9%B4.txt'
    """
    path = Path(name)
    if path.is_absolute():
        here = Path.cwd()
        if not path.is_relative_to(here):
            return path.as_uri()
        path = path.relative_to(here)
    return quote(os.fsencode(path.as_posix()))
