"""`make proof`: how often the program speaks up on edited, published text, and how rightly.

Every finding is looked up in verdicts/*.csv, where a reader has judged it with a reason.
docs/proof.md says what the columns mean.
"""

import argparse
import csv
from collections import Counter
from typing import NamedTuple

from corpus import ROOT, documents
from figures import write_judged

from kaocheng import read
from kaocheng.checking.check import RULES, examine
from kaocheng.checking.findings import Finding
from kaocheng.checking.measured import LEAST_PRECISION, Judged, keeps_grade
from kaocheng.text import Document

VERDICTS = ROOT / "bench/verdicts"
COLUMNS = ("fingerprint", "document", "code", "verdict", "why")
GRADES = ("error", "warning", "info")
JUDGEMENTS = ("right", "arguable", "wrong")
PER = 10_000  # characters
MOST_NOT_RIGHT = {"error": 0.3, "warning": 1.5}
CONTEXT = 40


class Found(NamedTuple):
    """A finding in one of the documents, and what a reader said of it: "" where nobody did."""

    document: Document
    finding: Finding
    verdict: str


def verdicts() -> dict[tuple[str, str], str]:
    """The verdicts by document and fingerprint. Raises ValueError for a line of another form."""
    judged: dict[tuple[str, str], str] = {}
    for file in sorted(VERDICTS.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, strict=True)
            if tuple(rows.fieldnames or ()) != COLUMNS:
                raise ValueError(f"{file.name}: the columns are {', '.join(COLUMNS)}")
            for row in rows:
                key = row["document"], row["fingerprint"]
                if row["verdict"] not in JUDGEMENTS or not row["why"] or key in judged:
                    raise ValueError(f"{file.name}:{rows.line_num}: {row}")
                judged[key] = row["verdict"]
    return judged


def findings(corpus: list[Document], judged: dict[tuple[str, str], str]) -> list[Found]:
    return [
        Found(document, finding, judged.get((document.name, finding.fingerprint), ""))
        for document in corpus
        for finding in examine(read(document)).findings
    ]


def precision(judged: Counter[str]) -> str:
    """The share of right among the judged: what can be argued about counts as not right."""
    total = sum(judged[judgement] for judgement in JUDGEMENTS)
    return f"{judged['right'] / total:.2f}" if total else "-"


def table(found: list[Found], characters: int) -> str:
    """One line a grade, then one a rule that spoke."""
    form = "{:<34} {:<8} {:>6} {:>7} {:>6} {:>9} {:>6} {:>8} {:>10}"
    heads = ("", "grade", "count", "per 10k", *JUDGEMENTS, "unjudged", "precision")
    lines = [form.format(*heads)]

    def line(title: str, grade: str, own: list[Found]) -> str:
        judged = Counter(one.verdict for one in own)
        counts = [judged[judgement] for judgement in JUDGEMENTS]
        per = f"{len(own) / characters * PER:.3f}"
        return form.format(title, grade, len(own), per, *counts, judged[""], precision(judged))

    for grade in GRADES:
        lines.append(line("all", grade, [one for one in found if one.finding.grade == grade]))
    spoke = sorted({(one.finding.code, one.finding.grade) for one in found})
    for code, grade in spoke:
        own = [one for one in found if (one.finding.code, one.finding.grade) == (code, grade)]
        lines.append(line(f"{code} {RULES[code].NAME}", grade, own))
    return "\n".join(lines)


def goals(found: list[Found], characters: int) -> str:
    """Not-right findings per 10,000 characters, and the rules that are right too rarely."""
    lines = []
    for grade, most in MOST_NOT_RIGHT.items():
        own = [one for one in found if one.finding.grade == grade]
        wrong = sum(one.verdict != "right" for one in own) / characters * PER
        state = "reached" if wrong <= most else "MISSED"
        lines.append(
            f"{grade}s not judged right per 10,000 characters: {wrong:.3f}, goal {most}: {state}"
        )
        for code in sorted({one.finding.code for one in own}):
            judged = Counter(one.verdict for one in own if one.finding.code == code)
            counts = Judged(*(judged[judgement] for judgement in JUDGEMENTS))
            if not keeps_grade(grade, counts):
                goal = LEAST_PRECISION[grade]
                lines.append(f"    {code} {precision(judged)} of {counts.sample}, goal {goal}")
    return "\n".join(lines)


def unjudged(found: list[Found]) -> str:
    """The findings that no verdict is on, each with its words and those around them."""
    lines = []
    for document, finding, verdict in found:
        if not verdict and finding.grade != "info":
            text = document.text
            row, column = document.line_column(finding.start)
            front = text[max(0, finding.start - CONTEXT) : finding.start]
            words, back = text[finding.start : finding.end], text[finding.end :][:CONTEXT]
            lines.append(
                f"{finding.fingerprint},{document.name},{finding.code},,  {row}:{column} "
                f"{finding.grade} {front}«{words}»{back}  {finding.message['zh']}".replace(
                    "\n", "⏎"
                )
            )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", help="reports; without any, the standard ones")
    parser.add_argument(
        "--write", action="store_true", help="keep each rule's verdicts in the package"
    )
    arguments = parser.parse_args()
    if arguments.write and arguments.files:
        parser.error("what the package keeps is measured on the standard reports: no files")
    corpus = documents(arguments.files)
    characters = sum(len(document.text) for document in corpus)
    judged = verdicts()
    found = findings(corpus, judged)
    gone = judged.keys() - {(one.document.name, one.finding.fingerprint) for one in found}
    print(f"{len(corpus)} reports, {characters:,} characters, {len(RULES)} rules\n")
    print(table(found, characters), goals(found, characters), sep="\n\n")
    print(f"verdicts on findings that are no longer made: {len(gone)}")
    if arguments.write:
        spoke = ((one.finding.code, one.finding.grade, one.verdict) for one in found)
        write_judged(corpus, spoke)
    if without := unjudged(found):
        print(f"\nErrors and warnings without a verdict:\n{without}")


if __name__ == "__main__":
    main()
