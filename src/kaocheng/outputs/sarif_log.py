"""SARIF 2.1.0 as far as every log of ours is alike, whatever its results are about.

One run. Places are lines and columns from 1, and offsets from 0, all in code points
(`columnKind`).
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kaocheng.outputs.written import Lang

Json = dict[str, Any]

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "kaocheng/v1"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_LANGUAGES: dict[Lang, str] = {"zh": "zh-CN", "en": "en-US"}
BASIS: dict[Lang, str] = {"zh": "依据", "en": "Basis"}
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


def sarif_log(
    lang: Lang,
    category: str,
    rules: Sequence[Json],
    artifacts: Sequence[Json],
    results: Sequence[Json],
    *,
    successful: bool = True,
    properties: Json | None = None,
) -> Iterator[str]:
    """One log with one run.

    category    what a code host keeps apart: a run replaces the last one of its category
    properties  of the run
    """
    run = {
        "tool": {
            "driver": {
                "name": "kaocheng",
                "semanticVersion": version("kaocheng"),
                "rules": rules,
            }
        },
        "language": _LANGUAGES[lang],
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": category},
        "invocations": [{"executionSuccessful": successful}],
        "artifacts": artifacts,
        "results": results,
    }
    if properties is not None:
        run["properties"] = properties
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def described_rule(
    code: str,
    name: str,
    grade: str,
    headline: str,
    reason: str,
    *,
    text: Sequence[str],
    markdown: Sequence[str],
    tag: str,
) -> Json:
    """A rule.

    reason          "" where there is none beyond the headline
    text, markdown  paragraphs of its help
    tag             on what it rests, in a word or two
    """
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": headline},
        "fullDescription": {"text": reason or headline},
        "help": {
            "text": "\n\n".join(part for part in text if part),
            "markdown": "\n\n".join(part for part in markdown if part),
        },
        "defaultConfiguration": {"level": _LEVELS[grade]},
        "properties": {"tags": [tag]},
    }


def located_result(
    code: str,
    codes: Sequence[str],
    grade: str,
    message: str,
    location: Json,
    fingerprint: str,
) -> Json:
    """A result at a place; `codes` are those of the run's rules, in their order."""
    return {
        "ruleId": code,
        "ruleIndex": codes.index(code),
        "level": _LEVELS[grade],
        "message": {"text": plain(message)},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }


def plain(message: str) -> str:
    """A message in which no words of a text or cell can be taken for a link.

    >>> plain("“[总计](https://example.org)”不是数")
    '“\\\\[总计](https://example.org)”不是数'
    """
    return _LINK.sub(r"\\[", message)


def uri(name: str) -> str:
    """A file's name as a URI, relative to the working folder where it lies below it.

    >>> uri("reports/2023 年.txt")
    'reports/2023%20%E5%B9%B4.txt'
    """
    path = Path(name)
    if path.is_absolute():
        here = Path.cwd()
        if not path.is_relative_to(here):
            return path.as_uri()
        path = path.relative_to(here)
    return quote(os.fsencode(path.as_posix()))
