"""The rules themselves: a list, one explained, all of them as JSON or as a page."""

import ast
import inspect
import io
import json
import tokenize
from collections.abc import Collection, Iterable, Iterator, Sequence
from types import ModuleType
from typing import NamedTuple, cast

from kaocheng.checking.check import Rule
from kaocheng.checking.findings import Tally
from kaocheng.outputs.cells import table
from kaocheng.outputs.terminal import BOLD, COLOURS, GRADES, Look
from kaocheng.outputs.written import Lang

_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_<[|"})


class Example(NamedTuple):
    """A sentence of a rule, and the comment beside it: the edge of the rule it stands on."""

    text: str
    reason: str


def listing(rules: Iterable[Rule], look: Look) -> str:
    """One line a rule: code, grade, name, what it says."""
    rows = []
    for rule in rules:
        grade = GRADES[look.lang][rule.GRADE]
        rows.append((rule.CODE, grade, rule.NAME, _said(rule)[0]))
    return "".join(f"{line}\n" for line in table(rows))


def explanation(rule: Rule, look: Look) -> str:
    """All that a rule's own file says of it."""
    headline, reason = _said(rule)
    grade = look.paint(GRADES[look.lang][rule.GRADE], COLOURS[rule.GRADE])
    basis = look.say(f"依据：{rule.BASIS}", f"basis: {rule.BASIS}")
    lines = [
        f"{look.paint(rule.CODE, BOLD)} {rule.NAME}",
        f"{grade}  {basis}",
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
    """An array of rules, with the sentences that fire and those that do not."""
    found = [
        {
            "code": rule.CODE,
            "name": rule.NAME,
            "grade": rule.GRADE,
            "basis": rule.BASIS,
            "says": _said(rule)[0],
            "reason": _said(rule)[1],
            "fires": list(rule.FIRES),
            "quiet": list(rule.QUIET),
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
        "| code | name | grade | basis | defect |",
        "| --- | --- | --- | --- | --- |",
    ]
    for rule in rules:
        cells = (f"[{rule.CODE}](#{_anchor(rule)})", rule.NAME, rule.GRADE, rule.BASIS)
        lines.append(f"| {' | '.join(cells)} | {_escaped(_said(rule)[0])} |")
    for rule in rules:
        headline, reason = _said(rule)
        lines += ["", f"## {rule.CODE} {rule.NAME}", "", f"Grade {rule.GRADE}, basis {rule.BASIS}."]
        lines += ["", _escaped(headline)]
        lines += ["", _escaped(reason)] if reason else []
        for title, name in (("Fires, at the words in «»:", "FIRES"), ("Keeps quiet:", "QUIET")):
            lines += ["", title, ""]
            for example in examples(rule, name):
                because = f" ({_escaped(example.reason)})" if example.reason else ""
                lines.append(f"- {_escaped(example.text)}{because}")
    return "".join(f"{line}\n" for line in lines)


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


def _said(rule: Rule) -> tuple[str, str]:
    """A rule's docstring: its first line, and the rest."""
    headline, _, reason = inspect.cleandoc(rule.__doc__ or "").partition("\n")
    return headline, reason.strip()


def _listed(found: Iterable[Example]) -> Iterator[str]:
    for example in found:
        yield f"  {example.text}" + (f"  # {example.reason}" if example.reason else "")


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def _anchor(rule: Rule) -> str:
    return f"{rule.CODE}-{rule.NAME}".lower()
