"""The rules themselves: a list, one explained, all of them as JSON or as a page."""

import json
from collections.abc import Collection, Iterable, Iterator

import msgspec

from kaocheng.checking.check import Rule
from kaocheng.checking.findings import Tally
from kaocheng.checking.measured import LEAST_PRECISION, least_sample, measured
from kaocheng.outputs.cells import table
from kaocheng.outputs.explained import (
    GRADES,
    Example,
    basis,
    catch_rate,
    examples,
    precision,
    said,
)
from kaocheng.outputs.terminal import BOLD, COLOURS, Look
from kaocheng.outputs.written import Lang

_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_<[|"})


def listing(rules: Iterable[Rule], look: Look) -> str:
    """One line a rule: code, grade, name, what it says."""
    rows = []
    for rule in rules:
        grade = GRADES[look.lang][rule.GRADE]
        rows.append((rule.CODE, grade, rule.NAME, said(rule)[0]))
    return "".join(f"{line}\n" for line in table(rows))


def explanation(rule: Rule, look: Look) -> str:
    """All that a rule's own file says of it, and how it did in the proof."""
    headline, reason = said(rule)
    grade = look.paint(GRADES[look.lang][rule.GRADE], COLOURS[rule.GRADE])
    colon = look.say("：", ": ")
    lines = [
        f"{look.paint(rule.CODE, BOLD)} {rule.NAME}",
        f"{grade}  {look.say('依据', 'basis')}{colon}{basis(rule.BASIS, look.lang)}",
        f"{look.say('准确率', 'precision')}{colon}{precision(rule, look.lang)}",
        f"{look.say('查出率', 'catch rate')}{colon}{catch_rate(rule, look.lang)}",
        "",
        headline,
        *(["", *reason.splitlines()] if reason else []),
        "",
        look.say("要报的，«»内为所指之处：", "Fires, at the words in «»:"),
        *_listed(examples(rule, "FIRES")),
        "",
        look.say("不报的：", "Keeps quiet:"),
        *_listed(examples(rule, "QUIET")),
    ]
    return "".join(f"{line}\n" for line in lines)


def statistics(tallies: dict[str, Tally], lang: Lang) -> str:
    """One line a rule: in how many texts it ran, and what it judged there."""
    heads = {
        "zh": ("规则", "报告", "相符", "不符", "无法判定"),
        "en": ("rule", "texts", "held", "failed", "not assessable"),
    }
    rows: list[tuple[str, ...]] = [heads[lang]]
    for code, tally in tallies.items():
        counted = (tally.texts, tally.held, tally.failed, tally.not_assessable)
        rows.append((code, *map(str, counted)))
    return "".join(f"{line}\n" for line in table(rows))


def timing(tallies: dict[str, Tally], lang: Lang) -> str:
    """One line a rule that ran, the slowest first, and the whole."""
    rows: list[tuple[str, ...]] = [{"zh": ("规则", "毫秒"), "en": ("rule", "ms")}[lang]]
    slowest = sorted(tallies.items(), key=lambda pair: -pair[1].seconds)
    rows += [(code, f"{tally.seconds * 1000:.1f}") for code, tally in slowest]
    whole = sum(tally.seconds for tally in tallies.values())
    rows.append(({"zh": "合计", "en": "all"}[lang], f"{whole * 1000:.1f}"))
    return "".join(f"{line}\n" for line in table(rows))


def as_json(rules: Iterable[Rule]) -> str:
    """An array of rules: the sentences that fire and those that do not, and what was measured.

    `judged` by grade and `planted` are null where nothing was.
    """
    figures = msgspec.to_builtins(measured())
    found = [
        {
            "code": rule.CODE,
            "name": rule.NAME,
            "grade": rule.GRADE,
            "basis": rule.BASIS,
            "says": said(rule)[0],
            "reason": said(rule)[1],
            "fires": list(rule.FIRES),
            "quiet": list(rule.QUIET),
            "judged": figures["judged"].get(rule.CODE),
            "planted": figures["planted"].get(rule.CODE),
        }
        for rule in rules
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def as_page(rules: Collection[Rule]) -> str:
    """The rules page of the documentation, in Markdown."""
    lines = [
        "# Rules",
        "",
        "`make docs` writes this page from the files in `src/kaocheng/checking/rules/`; change",
        "them, not the page. `kaocheng explain CODE` prints the same.",
        "",
        "Precision and catch rate are those of [the proof](proof.md): how many of a rule's",
        "findings on published reports a reader found right, and how many of the errors planted in",
        "what it looks at it caught. What can be argued about counts as not right.",
        "",
        *_required(),
        "",
        "| code | name | grade | basis | defect |",
        "| --- | --- | --- | --- | --- |",
    ]
    for rule in rules:
        link = f"[{rule.CODE}](#{_anchor(rule)})"
        cells = (link, rule.NAME, rule.GRADE, basis(rule.BASIS, "en"))
        lines.append(f"| {' | '.join(cells)} | {_escaped(said(rule)[0])} |")
    for rule in rules:
        headline, reason = said(rule)
        lines += [
            "",
            f"## {rule.CODE} {rule.NAME}",
            "",
            f"- Grade: {rule.GRADE}",
            f"- Basis: {basis(rule.BASIS, 'en')}",
            f"- Precision: {_escaped(precision(rule, 'en'))}",
            f"- Catch rate: {_escaped(catch_rate(rule, 'en'))}",
            "",
            _escaped(headline),
        ]
        lines += ["", _escaped(reason)] if reason else []
        for title, name in (("Fires, at the words in «»:", "FIRES"), ("Keeps quiet:", "QUIET")):
            lines += ["", title, ""]
            for example in examples(rule, name):
                because = f" ({_escaped(example.reason)})" if example.reason else ""
                lines.append(f"- {_escaped(example.text)}{because}")
    return "".join(f"{line}\n" for line in lines)


def _required() -> Iterator[str]:
    """How often a finding has to be right, and out of how many that can be said."""
    yield "| grade | precision it needs | judged findings it takes to tell |"
    yield "| --- | --: | --: |"
    for grade, needed in LEAST_PRECISION.items():
        yield f"| {grade} | {needed} | {least_sample(grade)} |"
    yield ""
    yield "With fewer, one finding that is not right would decide alone. A rule that is right less"
    yield "often is graded lower, and a test holds it."


def _listed(found: Iterable[Example]) -> Iterator[str]:
    for example in found:
        yield f"  {example.text}" + (f"  # {example.reason}" if example.reason else "")


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def _anchor(rule: Rule) -> str:
    return f"{rule.CODE}-{rule.NAME}".lower()
