"""Reports checked as their kaocheng.toml and their baseline ask."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from kaocheng.checking.check import examine, selected
from kaocheng.checking.findings import Examination, Finding, Suppressed, Tally
from kaocheng.configuration import baseline, settings
from kaocheng.configuration.baseline import Baseline, Unused
from kaocheng.configuration.settings import Found, Settings
from kaocheng.reading.reading import Reading, named, read
from kaocheng.text import Document

_OF_NAMES = ("TYP", "NAM")
"""Rules that find slips of the pen in words; a proper name is written as it is written."""


class NoSettings(ValueError):
    """No kaocheng.toml lies beside a report or above it, so there is no place for a baseline."""

    def __init__(self, report: str) -> None:
        self.message = {
            "zh": f"{report}：所在文件夹及上级都没有 {settings.FILE}；请先建一个（可以是空的）",
            "en": f"{report}: no {settings.FILE} beside it or above; make one, it may be empty",
        }
        super().__init__(self.message["en"])


class Written(msgspec.Struct, frozen=True):
    """A baseline written: its entries, and how many of them still lack a reason."""

    path: Path
    entries: int
    without_reason: int


class Inspection:
    """Checks reports, each by the settings that hold where it lies.

    select, ignore  codes given by the user, in place of those of kaocheng.toml; None if not given
    tallies         what each rule did is added here, where it is given
    unfinished      whether entries of a baseline without a reason are allowed; they answer nothing

    Raises ConfigurationError for a kaocheng.toml or baseline that cannot be followed.
    """

    def __init__(
        self,
        select: Sequence[str] | None = None,
        ignore: Sequence[str] | None = None,
        tallies: dict[str, Tally] | None = None,
        *,
        unfinished: bool = False,
    ) -> None:
        self._select = select
        self._ignore = ignore
        self._tallies = tallies
        self._unfinished = unfinished
        self._found = Found()
        self._baselines: dict[Path, Baseline] = {}
        self._applied: dict[Path, dict[str, list[str]]] = {}
        self._findings: dict[Path, dict[str, tuple[Document, list[Finding]]]] = {}
        self._without_settings: list[str] = []

    def read(self, document: Document) -> Reading:
        """Read one report, with the names and measures its settings know."""
        known = self._found.settings(document.name)
        return read(document, names=known.names, constant_prices=known.constant_prices)

    def examine(self, document: Document) -> tuple[Reading, Examination]:
        """Read and check one report; what is answered is set apart from the findings."""
        known = self._found.settings(document.name)
        answers = self._baseline(known)
        select = known.select if self._select is None else self._select
        ignore = known.ignored(document.name) if self._ignore is None else self._ignore
        reading = self.read(document)
        examination = examine(reading, select, ignore, self._tallies)
        if known.folder is None or answers is None:
            self._without_settings.append(document.name)
            return reading, examination
        report = known.path_of(document.name)
        codes = [rule.CODE for rule in selected(select, ignore)]
        self._applied.setdefault(known.folder, {})[report] = codes
        return reading, self._answered(reading, examination, known, answers, report)

    def unused(self) -> list[Unused]:
        """Entries of the baselines that nothing needs any more, after all reports are checked."""
        return [
            entry
            for folder, answers in self._baselines.items()
            for entry in answers.unused(self._applied.get(folder, {}))
        ]

    def write_baselines(self, lang: Literal["zh", "en"]) -> list[Written]:
        """Write a baseline of all that was found, beside each kaocheng.toml.

        Reasons given so far are kept. Raises NoSettings, before anything is written, where a
        report has no kaocheng.toml, and OSError where a file cannot be written.
        """
        if self._without_settings:
            raise NoSettings(self._without_settings[0])
        done = []
        for folder, found in self._findings.items():
            answers = self._baselines[folder]
            entries = answers.renewed(found, lang)
            answers.path.write_text(baseline.written(entries), "utf-8")
            all_entries = [entry for of_report in entries.values() for entry in of_report.values()]
            lacking = sum(not entry.reason.strip() for entry in all_entries)
            done.append(Written(answers.path, len(all_entries), lacking))
        return done

    def _baseline(self, known: Settings) -> Baseline | None:
        if known.folder is None:
            return None
        if known.folder not in self._baselines:
            self._baselines[known.folder] = Baseline(known.folder, unfinished=self._unfinished)
        return self._baselines[known.folder]

    def _answered(
        self,
        reading: Reading,
        examination: Examination,
        known: Settings,
        answers: Baseline,
        report: str,
    ) -> Examination:
        assert known.folder is not None
        names = named(reading.plain, known.names)
        left: list[Finding] = []
        unnamed: list[Finding] = []
        suppressed: list[Suppressed] = []
        for finding in examination.findings:
            name = next(
                (n for n in names if n.start <= finding.start and finding.end <= n.end), None
            )
            if name is not None and finding.code.startswith(_OF_NAMES):
                reason = f"names: {reading.text[name.start : name.end]}"
                suppressed.append(Suppressed(finding, settings.FILE, reason))
                continue
            unnamed.append(finding)
            given = answers.answer(report, finding)
            if given is None:
                left.append(finding)
            else:
                suppressed.append(Suppressed(finding, baseline.FILE, given))
        self._findings.setdefault(known.folder, {})[report] = (reading.document, unnamed)
        coverage = msgspec.structs.replace(examination.coverage, suppressed=len(suppressed))
        return Examination(left, coverage, suppressed)
