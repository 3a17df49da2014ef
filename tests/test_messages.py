"""Every message of every rule, word for word, in both languages.

messages.toml holds what each rule says of its FIRES: the message of each finding, the basis, and
the reasons of its repairs. It is written by `python tests/test_messages.py --write` and reviewed
as a diff: whoever changes a message reads it there as its reader will.
"""

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from test_rules import findings, unmark

from kaocheng.checking.check import RULES, Rule
from kaocheng.outputs.explained import basis
from kaocheng.reading.reading import read

FILE = Path(__file__).with_name("messages.toml")
HEAD = "# Written by `python tests/test_messages.py --write`; read the diff as a clerk would.\n"
LANGS = ("zh", "en")


def said(rule: Rule) -> list[dict[str, Any]]:
    """What a rule says of its FIRES, finding by finding."""
    return [
        {
            "example": at,
            "words": reading.text[finding.start : finding.end],
            **finding.message,
            "repairs": [
                [repair.text, *(repair.why[lang] for lang in LANGS)] for repair in finding.repairs
            ],
        }
        for at, marked in enumerate(rule.FIRES)
        for reading in [read(unmark(marked)[0])]
        for finding in findings(rule, reading)
    ]


def bases(rule: Rule) -> dict[str, str]:
    return {lang: basis(rule.BASIS, lang) for lang in LANGS}


def as_toml() -> str:
    lines = [HEAD]
    for code, rule in RULES.items():
        lines += [f"[{code}]", f"basis = {_inline(bases(rule))}", ""]
        for one in said(rule):
            lines.append(f"[[{code}.says]]")
            lines += [f"{name} = {_value(value)}" for name, value in one.items()]
            lines.append("")
    return "\n".join(lines)


def _inline(table: dict[str, str]) -> str:
    return f"{{ {', '.join(f'{name} = {_value(value)}' for name, value in table.items())} }}"


def _value(value: object) -> str:
    """A string, number or list as TOML, one inner list a line; JSON writes these alike."""
    if isinstance(value, list) and value:
        return "[\n" + "".join(f"  {_value_of_one(entry)},\n" for entry in value) + "]"
    return _value_of_one(value)


def _value_of_one(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u200b-\u200f\ufeff\ue000-\uf8ff]", _escape, text)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_says_these_very_words(rule, written):
    known = written.get(rule.CODE, {})
    assert {"basis": bases(rule), "says": said(rule)} == known, (
        "if the words are meant: python tests/test_messages.py --write"
    )


def test_no_rule_is_there_that_is_gone(written):
    assert list(written) == list(RULES)


ENGLISH = re.compile(r"[A-Za-z]")
COMPUTED = re.compile(r"[\d.]+[万亿]?(?:元|个百分点|倍|公里|吨|家|件|人|户|套)")


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_chinese_in_an_english_message_is_quoted_from_the_text_or_proposed(rule):
    """What the message itself adds is English: an amount that is computed is in yuan, not 元."""
    for at, marked in enumerate(rule.FIRES):
        reading = read(unmark(marked)[0])
        for finding in findings(rule, reading):
            proposed = {repair.text for repair in finding.repairs}
            amounts = COMPUTED.findall(finding.message["en"])
            assert ENGLISH.search(finding.message["en"]), (rule.CODE, at)
            assert [
                amount
                for amount in amounts
                if amount not in reading.plain and not any(amount in text for text in proposed)
            ] == [], (rule.CODE, at)


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("usage: python tests/test_messages.py --write")
    FILE.write_text(as_toml(), "utf-8")
