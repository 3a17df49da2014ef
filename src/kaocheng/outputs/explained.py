"""What is said of a rule: its reason, its examples, on what it rests, how often it was right.

A rule's own file says the first two in its docstring and beside its sentences; the figures are
those of the proof.
"""

import ast
import inspect
import io
import tokenize
from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal
from types import ModuleType
from typing import NamedTuple, cast

from kaocheng.checking.check import Rule
from kaocheng.checking.findings import Grade
from kaocheng.checking.measured import (
    LEAST_PRECISION,
    Judged,
    keeps_grade,
    least_sample,
    measured,
)
from kaocheng.outputs.written import Lang

GRADES: dict[Lang, dict[str, str]] = {
    "zh": {"error": "错误", "warning": "可疑", "info": "提示"},
    "en": {"error": "error", "warning": "warning", "info": "info"},
}
_BASES: dict[Lang, dict[str, str]] = {
    "zh": {},
    "en": {"算术": "arithmetic", "国标": "national standard", "实务": "practice"},
}
_HUNDREDTH = Decimal("0.01")


class Example(NamedTuple):
    """A sentence of a rule, and the comment beside it: the edge of the rule it stands on."""

    text: str
    reason: str


class Explained(NamedTuple):
    """All that is said of a rule; headline and reason are in English, as the rules are written.

    reason   its paragraphs
    figures  grade, basis, precision and catch rate, in words
    """

    code: str
    name: str
    headline: str
    reason: list[str]
    figures: dict[str, str]
    fires: list[Example]
    quiet: list[Example]


def explained(rule: Rule, lang: Lang) -> Explained:
    headline, reason = said(rule)
    figures = {
        "grade": GRADES[lang][rule.GRADE],
        "basis": basis(rule.BASIS, lang),
        "precision": precision(rule, lang),
        "catch_rate": catch_rate(rule, lang),
    }
    return Explained(
        rule.CODE,
        rule.NAME,
        headline,
        reason.split("\n\n") if reason else [],
        figures,
        examples(rule, "FIRES"),
        examples(rule, "QUIET"),
    )


def basis(named: str, lang: Lang) -> str:
    """What a finding rests on, in a language; a pack's own words, such as a statute, as they are.

    >>> basis("算术", "en")
    'arithmetic'
    """
    return _BASES[lang].get(named, named)


def said(rule: Rule) -> tuple[str, str]:
    """A rule's docstring: its first line, and the rest."""
    headline, _, reason = inspect.cleandoc(rule.__doc__ or "").partition("\n")
    return headline, reason.strip()


def examples(rule: Rule, name: str) -> list[Example]:
    """The sentences of a rule under a name, FIRES or QUIET, with the comments behind them.

    Comments are no part of a running program, so they are taken from the rule's file.
    """
    sentences: Sequence[str] = getattr(rule, name)
    source = inspect.getsource(cast(ModuleType, rule))
    comments = {
        token.start[0]: token.string.lstrip("# ")
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    lines = _lines(source, name)
    if len(lines) != len(sentences):
        lines = [0] * len(sentences)
    return [
        Example(sentence, comments.get(line, ""))
        for sentence, line in zip(sentences, lines, strict=True)
    ]


def _lines(source: str, name: str) -> list[int]:
    """The last line of each element of a tuple that a module's source assigns to a name."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            target = node.targets[0]
            if isinstance(target, ast.Name) and target.id == name:
                return [element.end_lineno or 0 for element in node.value.elts]
    return []


def precision(rule: Rule, lang: Lang) -> str:
    """How often a reader found it right, by the grade of the finding, and out of how many."""
    made = measured().judged.get(rule.CODE, {})
    if not made:
        return {
            "zh": "在验证所用的报告中没有发现",
            "en": "no finding on the proof's reports",
        }[lang]
    lines = (_precision(grade, made[grade], lang) for grade in GRADES["en"] if grade in made)
    return {"zh": "；", "en": "; "}[lang].join(lines)


def _precision(grade: Grade, judged: Judged, lang: Lang) -> str:
    right, arguable, wrong, sample = judged.right, judged.arguable, judged.wrong, judged.sample
    if not sample:
        return {
            "zh": f"{GRADES[lang][grade]}{judged.unjudged}处，未经人判定",
            "en": f"{_findings(judged.unjudged, grade)}, none judged",
        }[lang]
    share = judged.precision.quantize(_HUNDREDTH, ROUND_FLOOR)  # 0.799 is not 0.80
    line = {
        "zh": f"{share}（{GRADES[lang][grade]}{sample}处经人判定："
        f"属实{right}，可议{arguable}，不实{wrong}）",
        "en": f"{share} of {_findings(sample, grade)} judged "
        f"({right} right, {arguable} arguable, {wrong} wrong)",
    }[lang]
    if grade not in LEAST_PRECISION:
        if keeps_grade("warning", judged):
            return line
        goal = LEAST_PRECISION["warning"]
        return line + {"zh": f"，可疑须达{goal}", "en": f"; a warning needs {goal}"}[lang]
    goal, least = LEAST_PRECISION[grade], least_sample(grade)
    if not keeps_grade(grade, judged):
        return (
            line + {"zh": f"，低于此等级所需的{goal}", "en": f", below the {goal} it needs"}[lang]
        )
    if sample < least:
        return (
            line
            + {
                "zh": f"，不足{least}处，尚不足以说明问题",
                "en": f", fewer than the {least} that could tell",
            }[lang]
        )
    return line


def _findings(number: int, grade: Grade) -> str:
    return f"{number} {grade} finding{'s' * (number != 1)}"


def catch_rate(rule: Rule, lang: Lang) -> str:
    """How many of the errors planted in what it looks at it caught, and in what."""
    planted = measured().planted.get(rule.CODE)
    if planted is None:
        return {
            "zh": "没有在它所管的地方植入错误",
            "en": "no error was planted in what it looks at",
        }[lang]
    share = (Decimal(planted.caught) / planted.planted).quantize(_HUNDREDTH, ROUND_FLOOR)
    shapes = "; ".join(planted.shapes)
    return {
        "zh": f"{share}：植入{planted.planted}处可判定的错误，查出{planted.caught}处（{shapes}）",
        "en": f"{share}: {planted.caught} of {planted.planted} decidable errors planted ({shapes})",
    }[lang]
