"""kaocheng-baseline.toml: findings that the keepers of the reports answered, with their reasons.

It lies beside kaocheng.toml. An entry is known by its report and its finding's fingerprint, so it
stays good when other parts of the report change, and ends when the words it is about do.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from kaocheng.checking.check import RULES
from kaocheng.checking.findings import Finding
from kaocheng.configuration.strict_toml import Source, shown
from kaocheng.text import Document

FILE = "kaocheng-baseline.toml"
_HEAD = """\
# Findings that are answered. `kaocheng check --write-baseline` writes this file.
# 已核实的发现。每一条都须写明理由（reason）。Every entry needs its reason.
"""


class Entry(msgspec.Struct, forbid_unknown_fields=True):
    """One answered finding.

    code, words, says  the rule, the words it found and its message, for whoever reads the file
    reason             why it is suppressed; "" is refused
    """

    code: str
    words: str
    says: str = ""
    reason: str = ""


Entries = dict[str, dict[str, Entry]]
"""By the report's path from the folder of the file, then by fingerprint."""


class Unused(msgspec.Struct, frozen=True):
    """An entry that no finding needs any more; `report_gone` where its report is not there."""

    path: Path
    line: int
    report: str
    entry: Entry
    report_gone: bool

    def message(self) -> dict[str, str]:
        """File, line, what it was about, what to do."""
        where, what = f"{shown(self.path)}:{self.line}: ", f"{self.entry.code} {self.entry.words}"
        if self.report_gone:
            return {
                "zh": f"{where}{self.report} 已不存在；请删去这一条（{what}）",
                "en": f"{where}{self.report} is gone; delete this entry ({what})",
            }
        return {
            "zh": f"{where}{self.report} 中已没有“{what}”；请删去这一条",
            "en": f"{where}{what} is no longer found in {self.report}; delete this entry",
        }


class Baseline:
    """The entries of one folder's baseline, and which of them findings have used.

    Raises ConfigurationError, with file and line, for what is unknown in the file and, but where
    `unfinished` is allowed, for an entry without a reason.
    """

    def __init__(self, folder: Path, *, unfinished: bool = False) -> None:
        self.path = folder / FILE
        self.entries: Entries = {}
        self._used: set[tuple[str, str]] = set()
        if not self.path.exists():
            return
        self._source = source = Source(self.path)
        for report, found in source.data.items():
            if not isinstance(found, dict):
                raise source.refuse(
                    (report,),
                    zh=f'“{report}”应是一份报告的表：["{report}".指纹]',
                    en=f'{report} should be a table of a report: ["{report}".fingerprint]',
                )
            for fingerprint, entry in found.items():
                if not isinstance(entry, dict):
                    raise source.refuse(
                        (report, fingerprint),
                        zh=f'“{fingerprint}”应是一条：["{report}".{fingerprint}]',
                        en=f'{fingerprint} should be an entry: ["{report}".{fingerprint}]',
                    )
                read = source.as_struct(entry, Entry, report, fingerprint)
                if not unfinished and not read.reason.strip():
                    raise source.refuse(
                        (report, fingerprint, *(("reason",) if "reason" in entry else ())),
                        zh=f"{read.code} {read.words}：没有写明理由（reason）",
                        en=f"{read.code} {read.words}: has no reason; write why it is suppressed",
                    )
                self.entries.setdefault(report, {})[fingerprint] = read

    def answer(self, report: str, finding: Finding) -> str | None:
        """The reason given for a finding of a report; None where none is."""
        entry = self.entries.get(report, {}).get(finding.fingerprint)
        if entry is None or not entry.reason.strip():
            return None
        self._used.add((report, finding.fingerprint))
        return entry.reason

    def unused(self, checked: Mapping[str, Iterable[str]]) -> list[Unused]:
        """Entries that no finding used.

        checked  the codes of the rules that were applied to each report that was checked
        """
        applied = {report: frozenset(codes) for report, codes in checked.items()}
        return [
            Unused(self.path, self._source.line_of(report, fingerprint), report, entry, gone)
            for report, found in self.entries.items()
            for gone in [not (self.path.parent / report).exists() and report not in applied]
            for fingerprint, entry in found.items()
            if gone
            or entry.code not in RULES
            or (entry.code in applied.get(report, ()) and (report, fingerprint) not in self._used)
        ]

    def renewed(
        self, found: Mapping[str, tuple[Document, list[Finding]]], lang: Literal["zh", "en"]
    ) -> Entries:
        """The entries of reports as they are found now, with the reasons given so far.

        Entries of reports that were not checked stay; those whose finding is gone do not.
        """
        renewed = dict(self.entries)
        for report, (document, findings) in found.items():
            renewed[report] = {
                finding.fingerprint: entry_of(document, finding, lang) for finding in findings
            }
            for fingerprint, entry in self.entries.get(report, {}).items():
                if fingerprint in renewed[report]:
                    renewed[report][fingerprint].reason = entry.reason
        return {report: renewed[report] for report in sorted(renewed) if renewed[report]}


def entry_of(document: Document, finding: Finding, lang: Literal["zh", "en"]) -> Entry:
    """The entry of a finding, its reason still to be given."""
    words = document.text[finding.start : finding.end]
    return Entry(finding.code, words, finding.message[lang])


def written(entries: Entries) -> str:
    """Entries as the file that holds them."""
    blocks = [_HEAD]
    for report, found in entries.items():
        blocks += [entry_written(report, fingerprint, found[fingerprint]) for fingerprint in found]
    return "\n".join(blocks)


def entry_written(report: str, fingerprint: str, entry: Entry) -> str:
    """One entry as it stands in the file.

    >>> print(entry_written("2023.txt", "0a1b", Entry("TYP001", "势势", "似为重复录入")), end="")
    ["2023.txt".0a1b]
    code = "TYP001"
    words = "势势"
    says = "似为重复录入"
    reason = ""
    """
    return (
        f"[{_quoted(report)}.{fingerprint}]\n"
        f"code = {_quoted(entry.code)}\n"
        f"words = {_quoted(entry.words)}\n"
        f"says = {_quoted(entry.says)}\n"
        f"reason = {_quoted(entry.reason)}\n"
    )


def _quoted(text: str) -> str:
    """A TOML string; a lone surrogate, which TOML has no form for, as ?."""
    sound = text.encode("utf-8", "replace").decode()
    return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")
