"""Every rule on its own examples, and the catalogue as a whole."""

import re

import pytest

from kaocheng.checking.check import RULES, DuplicateCode, Rule, load_rules
from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.reading.reading import Reading, read
from kaocheng.text import Span

MARK = re.compile("[«»]")


def unmark(marked: str) -> tuple[str, list[Span]]:
    """A text without its «», and the spans they stood around.

    >>> unmark("甲«乙»丙")
    ('甲乙丙', [Span(start=1, end=2)])
    """
    spans, text, start = [], "", 0
    for part in re.split("([«»])", marked):
        if part == "«":
            start = len(text)
        elif part == "»":
            spans.append(Span(start, len(text)))
        else:
            text += part
    return text, spans


def outcomes(rule: Rule, reading: Reading) -> list[Outcome]:
    return list(rule.check(reading))


def findings(rule: Rule, reading: Reading) -> list[Finding]:
    return [outcome for outcome in outcomes(rule, reading) if isinstance(outcome, Finding)]


FIRES = [
    pytest.param(rule, marked, id=f"{rule.CODE}-{at}")
    for rule in RULES.values()
    for at, marked in enumerate(rule.FIRES)
]
QUIET = [
    pytest.param(rule, text, id=f"{rule.CODE}-{at}")
    for rule in RULES.values()
    for at, text in enumerate(rule.QUIET)
]


@pytest.mark.parametrize(("rule", "marked"), FIRES)
def test_fires_exactly_where_marked(rule: Rule, marked: str) -> None:
    text, spans = unmark(marked)
    assert spans
    assert sorted(finding.span for finding in findings(rule, read(text))) == spans


@pytest.mark.parametrize(("rule", "text"), QUIET)
def test_is_quiet_where_it_should_be(rule: Rule, text: str) -> None:
    assert not MARK.search(text)
    reading = read(text)
    assert reading.mentions
    assert findings(rule, reading) == []


@pytest.mark.parametrize(("rule", "marked"), FIRES)
def test_a_trigger_stands_in_every_firing_example(rule: Rule, marked: str) -> None:
    reading = read(unmark(marked)[0])
    assert not rule.TRIGGERS or any(word in reading.plain for word in rule.TRIGGERS)


@pytest.mark.parametrize(("rule", "marked"), FIRES)
def test_a_message_says_it_in_two_languages(rule: Rule, marked: str) -> None:
    for finding in findings(rule, read(unmark(marked)[0])):
        assert set(finding.message) == {"zh", "en"}
        assert not finding.message["zh"].endswith("。")
        assert re.search("[一-鿿]", finding.message["zh"])
        for repair in finding.repairs:
            assert set(repair.why) == {"zh", "en"}


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_is_explained_and_named_after_the_defect(rule: Rule) -> None:
    assert rule.__doc__ is not None
    first, rest = rule.__doc__.split("\n", 1)
    assert first.endswith(".")
    assert len(rest.strip()) > 100
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.CODE)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.NAME)
    assert rule.__name__.rpartition(".")[2] == rule.NAME.replace("-", "_")  # type: ignore[attr-defined]
    assert rule.GRADE in ("error", "warning", "info")
    assert rule.BASIS in ("算术", "国标", "实务")
    assert len(rule.FIRES) >= 2
    assert len(rule.QUIET) >= 3


def test_names_are_unique() -> None:
    assert len({rule.NAME for rule in RULES.values()}) == len(RULES)


def test_a_code_claimed_twice_refuses_to_import(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "twice"  # type: ignore[operator]
    package.mkdir()
    (package / "__init__.py").write_text("")
    for name in ("first_defect", "second_defect"):
        (package / f"{name}.py").write_text(f'CODE = "XXX001"\nNAME = "{name}"\n')
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(DuplicateCode, match="XXX001 is claimed by first_defect and by second_def"):
        load_rules([str(package)], "twice")


def test_outcomes_are_of_known_kinds() -> None:
    for rule in RULES.values():
        for text in (*(unmark(marked)[0] for marked in rule.FIRES), *rule.QUIET):
            for outcome in outcomes(rule, read(text)):
                assert isinstance(outcome, Finding | Held | NotAssessable)
