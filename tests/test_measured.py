"""What the proof measured: the package's own figures, and the grades they allow."""

from pathlib import Path

import msgspec
import pytest

from kaocheng.checking.check import RULES
from kaocheng.checking.measured import Judged, Measured, Planted, keeps_grade, measured
from kaocheng.outputs import explained

GOVERNS = Path(__file__).parents[1] / "bench" / "governs.toml"
HEAD = b"reports = 1\ncharacters = 1\n"


def test_only_rules_that_are_there_were_measured():
    assert set(measured().judged) | set(measured().planted) <= set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_no_rule_speaks_with_a_grade_its_precision_does_not_allow(rule):
    made = measured().judged.get(rule.CODE, {})
    assert [grade for grade, judged in made.items() if not keeps_grade(grade, judged)] == []


@pytest.mark.parametrize(
    ("grade", "judged", "kept"),
    [
        ("error", Judged(right=19, wrong=1), True),
        ("error", Judged(right=18, arguable=2), False),
        ("error", Judged(right=0, wrong=19), True),  # too few to tell
        ("warning", Judged(right=4, wrong=1), True),
        ("warning", Judged(right=3, wrong=2), False),
        ("warning", Judged(right=3, wrong=1, unjudged=9), True),  # too few were judged
        ("info", Judged(wrong=100), True),
    ],
)
def test_a_grade_is_lost_from_the_least_sample_on(grade, judged, kept):
    assert keeps_grade(grade, judged) is kept


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (b"[judged.CHG001]\nserious = {}\n[planted]\n", "Invalid enum value 'serious'"),
        (b"[judged.CHG001]\nerror = { good = 1 }\n[planted]\n", "unknown field `good`"),
        (
            b"[judged]\n[planted]\nA = { caught = 2, planted = 1, shapes = ['x'] }\n",
            "caught 2 of 1",
        ),
        (b"[planted]\n", "missing required field `judged`"),
    ],
)
def test_figures_that_cannot_be_are_refused(broken, said):
    with pytest.raises(msgspec.ValidationError, match=said):
        msgspec.toml.decode(HEAD + broken, type=Measured)


@pytest.mark.skipif(not GOVERNS.exists(), reason="the bench is no part of a source archive")
def test_errors_are_planted_for_rules_that_are_there():
    governs = msgspec.toml.decode(GOVERNS.read_text("utf-8"))
    tables = [governs["relations"], *governs["shapes"].values()]
    assert {code for table in tables for codes in table.values() for code in codes} <= set(RULES)


def known(monkeypatch, judged=None, planted=None):
    figures = Measured(
        1, 1, {"PUN003": judged} if judged else {}, {"PUN003": planted} if planted else {}
    )
    monkeypatch.setattr(explained, "measured", lambda: figures)
    return {
        lang: (
            explained.precision(RULES["PUN003"], lang),
            explained.catch_rate(RULES["PUN003"], lang),
        )
        for lang in ("zh", "en")
    }


def test_a_rule_that_was_not_measured_says_so(monkeypatch):
    assert known(monkeypatch) == {
        "zh": ("在验证所用的报告中没有发现", "没有在它所管的地方植入错误"),
        "en": ("no finding on the proof's reports", "no error was planted in what it looks at"),
    }


def test_precision_is_said_with_its_sample(monkeypatch):
    judged = {
        "error": Judged(right=17, wrong=3),
        "warning": Judged(right=1),
        "info": Judged(unjudged=2),
    }
    zh, en = (said[0] for said in known(monkeypatch, judged).values())
    assert zh == (
        "0.85（错误20处经人判定：属实17，可议0，不实3），低于此等级所需的0.95；"
        "1.00（可疑1处经人判定：属实1，可议0，不实0），不足5处，尚不足以说明问题；"
        "提示2处，未经人判定"
    )
    assert en == (
        "0.85 of 20 error findings judged (17 right, 0 arguable, 3 wrong), "
        "below the 0.95 it needs; "
        "1.00 of 1 warning finding judged (1 right, 0 arguable, 0 wrong), "
        "fewer than the 5 that could tell; "
        "2 info findings, none judged"
    )


def test_a_hint_that_was_a_warning_says_why_it_is_none(monkeypatch):
    said = known(monkeypatch, {"info": Judged(right=7, arguable=3)})
    assert said["zh"][0] == "0.70（提示10处经人判定：属实7，可议3，不实0），可疑须达0.80"
    assert said["en"][0] == (
        "0.70 of 10 info findings judged (7 right, 3 arguable, 0 wrong); a warning needs 0.80"
    )


def test_the_catch_rate_is_said_with_what_was_planted(monkeypatch):
    said = known(monkeypatch, planted=Planted(2, 3, ["closing mark", "opening mark"]))
    assert said["zh"][1] == "0.66：植入3处可判定的错误，查出2处（closing mark; opening mark）"
    assert said["en"][1] == ("0.66: 2 of 3 decidable errors planted (closing mark; opening mark)")
