"""The verdict table of a report held against the ledger."""

import json
from collections.abc import Iterator
from typing import Any

from kaocheng.ledger.verify import Verification, Verified
from kaocheng.outputs.cells import fitting, table, visible
from kaocheng.outputs.ledger import figure_record
from kaocheng.outputs.terminal import BOLD, COLOURS, Look
from kaocheng.reading.reading import Reading

_VERDICTS = {
    "holds": ("相符", "holds", ""),
    "fails": ("不符", "fails", COLOURS["error"]),
    "undecidable": ("无法判定", "undecidable", COLOURS["warning"]),
}
_WIDTH = 44


def as_text(reading: Reading, verified: Verification, look: Look) -> Iterator[str]:
    """One row a claim: place, verdict, what the report says, what the ledger says; then what the
    report leaves out, and the totals."""
    header = [
        look.say("条目", "item"), look.say("结论", "verdict"), look.say("报告所写", "report"),
        look.say("台账", "ledger"), look.say("说明", "note"),
    ]  # fmt: skip
    rows = [header]
    for one in verified.claims:
        zh, en, _ = _VERDICTS[one.verdict]
        rows.append([_place(reading, one), look.say(zh, en), _said(one), _known(one), _why(one)])
    lines = list(table(rows))
    styles = ["", *(_VERDICTS[one.verdict][2] for one in verified.claims)]
    for line, style in zip(lines, styles, strict=True):
        yield (look.paint(line, style) if style else line) + "\n"
    if verified.left_out:
        yield look.say("\n台账有而报告未写：\n", "\nIn the ledger and not in the report:\n")
        for figure in verified.left_out:
            place = figure.feeds
            yield f"  {place:6} {figure.title} {figure.printed}{figure.unit}\n"
    totals = look.say(
        f"共{len(verified.claims)}处：相符{verified.count('holds')}，不符{verified.count('fails')}，"
        f"无法判定{verified.count('undecidable')}；报告未写的指标{len(verified.left_out)}个。",
        f"{len(verified.claims)} claims: {verified.count('holds')} hold, {verified.count('fails')} "
        f"fail, {verified.count('undecidable')} undecidable; {len(verified.left_out)} left out.",
    )
    yield "\n" + look.paint(totals, BOLD) + "\n"


def as_json(reading: Reading, verified: Verification) -> str:
    """All verdicts with both sides, and the figures left out."""
    record = {
        "doc": reading.document.name,
        "claims": [_record(reading, one) for one in verified.claims],
        "left_out": [figure_record(figure) for figure in verified.left_out],
        "verdicts": {name: verified.count(name) for name in ("holds", "fails", "undecidable")},
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _record(reading: Reading, one: Verified) -> dict[str, Any]:
    return {
        "item": _place(reading, one),
        "start": one.mention.start,
        "end": one.mention.end,
        "text": one.words,
        "measure": one.claim.measure,
        "verdict": one.verdict,
        "claimed": repr(one.claimed) if one.claimed else None,
        "figure": figure_record(one.figure) if one.figure else None,
        "why": one.why,
    }


def _place(reading: Reading, one: Verified) -> str:
    assert one.claim.unit is not None
    unit = reading.units[one.claim.unit]
    if one.claim.item is None:
        return str(unit.number)
    return f"{unit.number}.{unit.items[one.claim.item].number}"


def _said(one: Verified) -> str:
    return fitting(visible(f"{one.words} {one.claim.measure}"), _WIDTH)


def _known(one: Verified) -> str:
    if one.figure is None:
        return ""
    printed = f"{one.figure.printed}{one.figure.unit} " if one.figure.value is not None else ""
    return fitting(visible(printed + one.figure.title), _WIDTH)


def _why(one: Verified) -> str:
    said = one.why
    if one.figure and one.figure.cited:
        said = said or f"引自{one.figure.cited}"
    return fitting(visible(said), _WIDTH)
