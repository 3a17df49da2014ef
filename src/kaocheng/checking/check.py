"""Run the rules over a reading: check(reading) -> findings, in the order of the text."""

import difflib
import hashlib
import importlib
import pkgutil
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Protocol, cast

from kaocheng.checking import rules
from kaocheng.checking.doubts import lower_doubtful
from kaocheng.checking.findings import (
    Coverage,
    Examination,
    Finding,
    Grade,
    Held,
    NotAssessable,
    Outcome,
    Tally,
)
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

_DIGIT = pattern(r"\d")


class Rule(Protocol):
    """What a module in `rules` has: the documentation is its docstring."""

    CODE: str
    NAME: str
    GRADE: Grade
    BASIS: str
    TRIGGERS: tuple[str, ...]
    FIRES: tuple[str, ...]
    QUIET: tuple[str, ...]
    __doc__: str | None

    def check(self, reading: Reading) -> Iterator[Outcome]: ...


class DuplicateCode(ImportError):
    """Two rules claim one code."""


class UnknownRule(ValueError):
    """A selection that no rule's code begins with; `near` is the nearest code."""

    def __init__(self, prefix: str, near: str) -> None:
        self.prefix = prefix
        self.near = near
        super().__init__(f"no rule begins with {prefix!r}; the nearest is {near}")


def load_rules(path: Iterable[str], package: str) -> dict[str, Rule]:
    """All rules of a package by code, in the order of their codes."""
    loaded: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(path):
        rule = cast(Rule, importlib.import_module(f"{package}.{module.name}"))
        if rule.CODE in loaded:
            raise DuplicateCode(
                f"{rule.CODE} is claimed by {loaded[rule.CODE].NAME} and by {rule.NAME}"
            )
        loaded[rule.CODE] = rule
    return dict(sorted(loaded.items()))


RULES = load_rules(rules.__path__, rules.__name__)


def selected(select: Sequence[str] | None, ignore: Sequence[str] | None) -> list[Rule]:
    """The rules a selection means; a code or the beginning of one stands for all it begins.

    None selects all. Raises UnknownRule for what no code begins with, naming the nearest.
    """
    for prefix in (*(select or ()), *(ignore or ())):
        if not prefix or not any(code.startswith(prefix) for code in RULES):
            near = difflib.get_close_matches(prefix.upper(), RULES, 1, 0)[0]
            raise UnknownRule(prefix, near)
    wanted = tuple(select) if select is not None else ("",)
    unwanted = tuple(ignore or ())
    return [
        rule
        for code, rule in RULES.items()
        if code.startswith(wanted) and not (unwanted and code.startswith(unwanted))
    ]


def check(
    reading: Reading, select: Sequence[str] | None = None, ignore: Sequence[str] | None = None
) -> list[Finding]:
    """The findings of a reading, in the order of the text."""
    return examine(reading, select, ignore).findings


def examine(
    reading: Reading,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    tallies: dict[str, Tally] | None = None,
) -> Examination:
    """Findings and coverage of a reading; what each rule did is added to `tallies` by its code."""
    findings: list[Finding] = []
    held: set[frozenset[int]] = set()
    not_assessable: set[frozenset[int]] = set()
    stands = cache(reading.plain.__contains__)  # many rules have their triggers in common
    for rule in selected(select, ignore):
        if rule.TRIGGERS and not any(map(stands, rule.TRIGGERS)):
            continue
        started = time.perf_counter()
        outcomes = list(rule.check(reading))
        if tallies is not None:
            tally = tallies.setdefault(rule.CODE, Tally())
            _count(tally, outcomes, time.perf_counter() - started)
        for outcome in outcomes:
            match outcome:
                case Finding():
                    outcome.code, outcome.name, outcome.basis = rule.CODE, rule.NAME, rule.BASIS
                    outcome.grade = outcome.grade or rule.GRADE
                    findings.append(outcome)
                case Held(mentions) if len(mentions) > 1:
                    held.add(frozenset(mentions))
                case NotAssessable(mentions) if len(mentions) > 1:
                    not_assessable.add(frozenset(mentions))
    lower_doubtful(reading, findings)
    findings.sort(key=lambda finding: (finding.start, finding.end, finding.code))
    _sign(reading, findings)
    failed = set(_failed(reading, findings))
    held -= failed
    not_assessable -= failed | held
    return Examination(
        findings,
        Coverage(
            digits=len(_DIGIT.findall(reading.plain)),
            mentions=len(reading.mentions),
            unread=len(reading.unread),
            held=len(held),
            failed=len(failed),
            not_assessable=len(not_assessable),
        ),
    )


def _count(tally: Tally, outcomes: list[Outcome], seconds: float) -> None:
    tally.texts += 1
    tally.seconds += seconds
    for outcome in outcomes:
        match outcome:
            case Finding():
                tally.failed += 1
            case Held():
                tally.held += 1
            case NotAssessable():
                tally.not_assessable += 1


def _failed(reading: Reading, findings: list[Finding]) -> Iterator[frozenset[int]]:
    """The relations that findings are about, as sets of mentions."""
    at = {(mention.start, mention.end): index for index, mention in enumerate(reading.mentions)}
    for finding in findings:
        operands = frozenset(at[span] for span in (finding.span, *finding.related) if span in at)
        if len(operands) > 1:
            yield operands


def _sign(reading: Reading, findings: list[Finding]) -> None:
    """Give each finding its fingerprint: what it says of which words, not where they stand."""
    starts = {mention.start: index for index, mention in enumerate(reading.mentions)}
    seen: dict[str, int] = {}
    for finding in findings:
        words = [reading.text[slice(*span)] for span in (finding.span, *finding.related)]
        claim = reading.claim_of(starts[finding.start]) if finding.start in starts else None
        same = "\x1f".join((finding.code, *words, claim.measure if claim else ""))
        seen[same] = seen.get(same, 0) + 1
        signed = f"{same}\x1f{seen[same]}".encode("utf-8", "surrogatepass")
        finding.fingerprint = hashlib.sha256(signed).hexdigest()[:16]
