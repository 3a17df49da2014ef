"""`make proof`: which planted errors the program finds, by class of error.

One error at a time is planted into a copy of a report, and the whole copy is read and checked.
docs/proof.md says what the columns mean.
"""

import argparse
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from functools import partial
from random import Random
from typing import NamedTuple

from corpus import documents
from determinate import mends
from figures import write_planted
from slips import CLASSES, FIGURES, Slip
from stated import EQUALITIES, TESTS, stated_in

from kaocheng import read
from kaocheng.checking.check import RULES, examine
from kaocheng.checking.findings import Finding, NotAssessable, Repair
from kaocheng.reading.page import fold
from kaocheng.reading.reading import Reading
from kaocheng.text import Document, Span

SEED = 1573
MOST = 60  # decidable errors of a class
MOST_PLANTED = 240  # errors of a class, with those that cannot be seen
PASSES = 2  # errors of a class in one figure
WORKERS = min(2, os.cpu_count() or 1)
GRADES = ("error", "warning")


class Planted(NamedTuple):
    """A slip of a class in one of the documents."""

    name: str
    document: int
    slip: Slip


class Outcome(NamedTuple):
    """What became of a planted error.

    caught  whether a new error or warning stands at the right place
    rank    where the repair that restores the text stands among those offered there, from 0;
            None where it is not offered
    why     why it was missed; "" where it was not
    mends   how many slips of its class, each undone alone, would set the figures right; None where
            figures need not be equal
    """

    caught: bool
    rank: int | None
    why: str
    codes: tuple[str, ...]
    mends: int | None = None


def candidates(corpus: list[Document]) -> dict[str, dict[str, list[Planted]]]:
    """All slips that could be planted, by class and kind, in a random but fixed order."""
    found: dict[str, dict[str, list[Planted]]] = {name: defaultdict(list) for name in CLASSES}
    for number, document in enumerate(corpus):
        reading = read(document)
        relations = stated_in(reading)
        for name, slips in CLASSES.items():
            random = Random(f"{SEED} {name} {document.name}")
            for slip in slips(reading, relations, random):
                found[name][slip.kind].append(Planted(name, number, slip))
    for name, kinds in found.items():
        for kind, planted in kinds.items():
            Random(f"{SEED} {name} {kind}").shuffle(planted)
    return found


def balanced(kinds: dict[str, list[Planted]]) -> Iterator[Planted]:
    """The slips of a class, from each of its kinds in turn, and from each figure a few at most."""
    queues = {kind: list(reversed(planted)) for kind, planted in sorted(kinds.items())}
    used: Counter[tuple[str, int, Span]] = Counter()
    decidable = total = 0
    while queues and decidable < MOST and total < MOST_PLANTED:
        for kind, queue in list(queues.items()):
            while queue:
                planted = queue.pop()
                place = (kind, planted.document, planted.slip.span)
                if used[place] < PASSES:
                    used[place] += 1
                    decidable += planted.slip.decidable
                    total += 1
                    yield planted
                    break
            else:
                del queues[kind]
            if decidable == MOST or total == MOST_PLANTED:
                break


def judge(work: tuple[Document, list[Planted]]) -> list[tuple[Planted, Outcome]]:
    """Plant every slip of a document alone, and see what the check then says."""
    document, slips = work
    reading = read(document)
    before = {(f.code, f.start) for f in _alarms(reading)}
    return [
        (planted, outcome._replace(mends=mends(planted.name, planted.slip, reading)))
        for planted in slips
        for outcome in [_judged(document, planted.slip, before)]
    ]


def _alarms(reading: Reading) -> list[Finding]:
    return [finding for finding in examine(reading).findings if finding.grade in GRADES]


def _judged(document: Document, slip: Slip, before: set[tuple[str, int]]) -> Outcome:
    text = slip.planted(document.text)
    reading = read(Document(document.name, text, document.date))
    shift = len(text) - len(document.text)
    places = [_moved(place, slip.span, shift) for place in slip.places]

    def old(at: int) -> int:
        return at - shift if at >= slip.span.end + shift else at

    here = [
        finding
        for finding in _alarms(reading)
        if (finding.code, old(finding.start)) not in before
        and any(
            place.start <= span.end and span.start <= place.end
            for place in places
            for span in (finding.span, *finding.related)
        )
    ]
    if not here:
        return Outcome(False, None, _why(reading, slip, places), ())
    ranks = [
        rank
        for finding in here
        for rank, repair in enumerate(finding.repairs)
        if _restores(repair, text, document.text)
    ]
    codes = tuple(dict.fromkeys(finding.code for finding in here))
    return Outcome(True, min(ranks, default=None), "", codes)


def _moved(place: Span, changed: Span, shift: int) -> Span:
    """Where a place of the original text is in the changed one."""
    start, end = place
    return Span(
        start + shift if start >= changed.end > changed.start else start,
        max(start, end + shift if end >= changed.end else end),
    )


def _restores(repair: Repair, text: str, original: str) -> bool:
    mended = text[: repair.span.start] + repair.text + text[repair.span.end :]
    return _bare(mended) == _bare(original)


def _bare(text: str) -> str:
    return fold(text).replace(" ", "").replace(",", "")


def _why(reading: Reading, slip: Slip, places: list[Span]) -> str:
    """Why a slip was not found."""
    if not slip.decidable:
        return "cannot be seen"
    if slip.stated is None:
        return f"no finding: {slip.kind}"
    if not slip.stated.linked:
        return "not linked by the reader, though annotated"
    at = {mention.start: index for index, mention in enumerate(reading.mentions)}
    operands = {at.get(place.start) for place in places}
    if None in operands:
        return "a figure not read where it stands"
    for code, rule in RULES.items():
        for outcome in rule.check(reading):
            if isinstance(outcome, NotAssessable) and operands <= set(outcome.mentions):
                return f"guarded: {code} {outcome.why}"
    wanted = {operand for operand in operands if operand is not None}
    linked = {frozenset((link.a, *link.b)) for link in reading.relations}
    if any(link & wanted == link for link in linked):
        return f"no rule holds it wrong: {slip.kind}"
    return f"no longer linked: {slip.kind}"


def percent(part: float, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


Chosen = Callable[[Planted, Outcome], bool]


def _of_class(name: str, planted: Planted, outcome: Outcome) -> bool:
    return planted.name == name


def _equal(planted: Planted, outcome: Outcome) -> bool:
    """Whether it stands in figures that the relation fixes, each by the others."""
    return planted.name in FIGURES and planted.slip.kind in EQUALITIES


def table(results: list[tuple[Planted, Outcome]]) -> str:
    """One line a class, and the sums."""
    form = "{:<29} {:>7} {:>9} {:>6} {:>6} {:>7} {:>6} {:>8} {:>6}"
    heads = ("class", "planted", "decidable", "caught", "%", "first", "%", "in three", "%")
    lines = [form.format(*heads)]
    groups: list[tuple[str, Chosen]] = [
        *((name, partial(_of_class, name)) for name in CLASSES),
        ("all in figures", lambda p, o: p.name in FIGURES),
        ("  that must be equal", _equal),
        ("    of these, determinate", lambda p, o: _equal(p, o) and o.mends == 1),
        ("all of characters, structure", lambda p, o: p.name not in FIGURES),
        ("all", lambda p, o: True),
    ]
    for title, belongs in groups:
        rows = [(p, o) for p, o in results if belongs(p, o)]
        seen = [o for p, o in rows if p.slip.decidable]
        caught = sum(o.caught for o in seen)
        first = sum(o.rank == 0 for o in seen)
        three = sum(o.rank is not None and o.rank < 3 for o in seen)
        shares = (percent(n, len(seen)) for n in (caught, first, three))
        a, b, c = shares
        lines.append(form.format(title, len(rows), len(seen), caught, a, first, b, three, c))
    return "\n".join(lines)


def by_class_alone(results: list[tuple[Planted, Outcome]]) -> str:
    """How often one is right first who knows the class of each slip and nothing else."""
    shares = [
        Fraction(1, o.mends) for p, o in results if p.slip.decidable and _equal(p, o) and o.mends
    ]
    share = percent(float(sum(shares)), len(shares))
    return (
        f"Right first by the class of the slip alone: {share} % of {len(shares)} that must be equal"
    )


def missed(results: list[tuple[Planted, Outcome]]) -> str:
    """By class and kind: caught and repaired first of the decidable; and why some were missed."""
    lines = []
    for name in CLASSES:
        rows = [(p.slip.kind, o) for p, o in results if p.name == name and p.slip.decidable]
        lines.append(name if rows else f"{name}: the texts offer none that can be decided")
        for kind in sorted({kind for kind, _ in rows}):
            own = [o for k, o in rows if k == kind]
            caught, first = sum(o.caught for o in own), sum(o.rank == 0 for o in own)
            lines.append(f"    {kind}: {caught} of {len(own)} caught, {first} repaired first")
            for why, count in Counter(o.why for o in own if not o.caught).most_common():
                lines.append(f"        missed {count}: {why}")
    return "\n".join(lines)


def relations_said(corpus: list[Document]) -> str:
    """How many relations of each kind the reports state, of which errors are planted in some."""
    kinds = Counter(s.kind for document in corpus for s in stated_in(read(document)))
    return ", ".join(f"{kind} {kinds[kind]}" for kind in TESTS)


def shown(results: list[tuple[Planted, Outcome]], corpus: list[Document]) -> str:
    """The missed errors themselves, in their text."""
    lines = []
    for planted, outcome in results:
        if planted.slip.decidable and not (outcome.caught and outcome.rank == 0):
            text, slip = corpus[planted.document].text, planted.slip
            start = min(place.start for place in slip.places)
            end = max(place.end for place in slip.places)
            front, back = text[max(0, start - 20) : slip.span.start], text[slip.span.end : end + 20]
            was = text[slip.span.start : slip.span.end]
            state = "caught" if outcome.caught else "MISSED"
            lines.append(
                f"{state} {planted.name} [{slip.kind}] {corpus[planted.document].name}: "
                f"{front}⟦{was}→{slip.words}⟧{back} ({outcome.why or ' '.join(outcome.codes)}, "
                f"rank {outcome.rank})".replace("\n", "⏎")
            )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", help="reports; without any, the standard ones")
    parser.add_argument(
        "--show", action="store_true", help="print the errors missed or not repaired first"
    )
    parser.add_argument(
        "--write", action="store_true", help="keep each rule's catches in the package"
    )
    arguments = parser.parse_args()
    if arguments.write and arguments.files:
        parser.error("what the package keeps is measured on the standard reports: no files")
    corpus = documents(arguments.files)
    planted = [p for kinds in candidates(corpus).values() for p in balanced(kinds)]
    work = [
        (document, [p for p in planted if p.document == number])
        for number, document in enumerate(corpus)
    ]
    with ProcessPoolExecutor(WORKERS) as pool:
        results = [result for done in pool.map(judge, work) for result in done]
    characters = sum(len(document.text) for document in corpus)
    print(f"{len(corpus)} reports, {characters:,} characters, {len(RULES)} rules, seed {SEED}")
    print(f"Relations that hold: {relations_said(corpus)}\n")
    print(table(results), by_class_alone(results), missed(results), sep="\n\n")
    if arguments.write:
        seen = ((p, o) for p, o in results if p.slip.decidable)
        write_planted(
            corpus, ((p.name, p.slip.kind, p.slip.stated is not None, o.codes) for p, o in seen)
        )
    if arguments.show:
        print(shown(results, corpus), sep="\n")


if __name__ == "__main__":
    main()
