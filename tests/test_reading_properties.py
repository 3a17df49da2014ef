"""What holds of the reading of any text at all."""

import datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reading_notation import DAY, PIECES

from kaocheng.reading.page import fold, paragraphs, plain
from kaocheng.reading.reading import Reading, read
from kaocheng.text import Span

ANY = st.text(st.characters(exclude_categories=()), max_size=120)  # lone surrogates among them
SIGNS = st.text(
    alphabet="0123456789０１２９.．,，:：/+-—～~ 　\n零〇一二三四五六七八九十百千万亿两廿壹佰"
    "第前近约超过余多几半分之点成倍番折"
    "%％‰元个家件次人年月日季度底初亩吨m³²第届名位比增降从至到其中共占、。；（）“”",
    max_size=60,
)
DENSE = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
TEXTS = st.one_of(DENSE, DENSE, SIGNS, ANY)
DATES = st.sampled_from([None, DAY, datetime.date(2024, 2, 29), datetime.date.max])


def _spans(reading: Reading) -> list[Span]:
    return [Span(mention.start, mention.end) for mention in reading.mentions]


def _offsets(spans: list[Span]) -> set[int]:
    return {offset for start, end in spans for offset in range(start, end)}


@settings(max_examples=800)
@given(TEXTS, DATES)
@example("", None)
@example("0", None)
@example("\ud800\udfff3件\ud800", None)
@example("一" * 40, None)
@example("第" * 40 + "9", None)
def test_every_digit_is_accounted_for(text: str, date: datetime.date | None) -> None:
    reading = read(text, date)
    digits = {offset for offset, character in enumerate(text) if character.isdecimal()}
    mentioned, named, unread = (
        _offsets(spans) for spans in (_spans(reading), reading.non_quantities, reading.unread)
    )
    assert digits <= mentioned | named | unread
    assert not unread & (mentioned | named)
    assert unread <= digits
    for span in (*reading.non_quantities, *reading.unread):
        assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=800)
@given(TEXTS, DATES)
def test_every_place_slices_to_words(text: str, date: datetime.date | None) -> None:
    reading = read(text, date)
    for span in (
        *_spans(reading), *reading.paragraphs, *reading.sentences,
        *(Span(one.start, one.end) for one in reading.superlatives),
    ):  # fmt: skip
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() or span in reading.sentences
    for ordered in (_spans(reading), reading.paragraphs, reading.sentences, reading.unread):
        assert all(first.end <= second.start for first, second in pairwise(ordered))
    inside = _offsets(reading.paragraphs)
    assert _offsets(reading.sentences) <= inside
    assert len(reading.plain) == len(text)


@settings(max_examples=800)
@given(TEXTS, DATES)
def test_mentions_are_whole(text: str, date: datetime.date | None) -> None:
    for mention in read(text, date).mentions:
        low, high = mention.low, mention.high
        if mention.kind == "ratio":
            assert isinstance(low, str)
            assert low == high
        elif mention.kind == "date":
            assert mention.unit == "date"
            if mention.note:
                assert None in (low, high)
            else:
                assert isinstance(low, datetime.date)
                assert isinstance(high, datetime.date)
        else:
            assert isinstance(low, Decimal)
            assert isinstance(high, Decimal)
            assert 0 <= low <= high
            assert mention.step is None or mention.step > 0


@settings(max_examples=800)
@given(TEXTS, DATES)
def test_everything_refers_to_mentions_that_exist(text: str, date: datetime.date | None) -> None:
    reading = read(text, date)
    known = range(len(reading.mentions))
    for relation in reading.relations:
        assert {relation.a, *relation.b} <= set(known)
        assert relation.a not in relation.b
        assert len(set(relation.b)) == len(relation.b)
        assert len(relation.b) >= 2 if relation.kind == "sum" else len(relation.b) == 1
        assert relation.sign == "" or relation.kind in ("growth", "change")
    found = [(one.kind, one.a, one.b) for one in reading.relations]
    assert len(set(found)) == len(found)
    claimed = [claim.mention for claim in reading.claims]
    assert claimed == sorted(set(claimed))
    assert set(claimed) <= set(known)
    for claim in reading.claims:
        assert reading.mentions[claim.mention].kind != "date"
        if claim.unit is not None and claim.item is not None:
            item = reading.units[claim.unit].items[claim.item]
            assert item.start <= reading.mentions[claim.mention].start < item.end
    for one in reading.superlatives:
        for operand in one.operands:
            mention = reading.mentions[operand]
            assert one.start <= mention.start
            assert mention.end <= one.end


@settings(max_examples=200)
@given(TEXTS, DATES)
def test_units_and_items_nest(text: str, date: datetime.date | None) -> None:
    units = read(text, date).units
    assert all(first.end == second.start for first, second in pairwise(units))
    for unit in units:
        assert unit.start < unit.heading_end <= unit.end <= len(text)
        assert all(first.end <= second.start for first, second in pairwise(unit.items))
        for item in unit.items:
            assert unit.heading_end <= item.start < item.end <= unit.end


@settings(max_examples=200)
@given(TEXTS, DATES)
def test_reading_twice_is_reading_once(text: str, date: datetime.date | None) -> None:
    first, second = read(text, date), read(text, date)
    for name in ("date", "plain", "units", "mentions", "relations", "claims", "superlatives",
                 "non_quantities", "unread", "paragraphs", "sentences"):  # fmt: skip
        assert getattr(first, name) == getattr(second, name)


@given(ANY)
def test_folding_keeps_every_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert len(plain(folded, paragraphs(folded))) == len(text)


@given(DENSE)
def test_width_changes_no_value(text: str) -> None:
    wide = text.translate({ord(narrow): ord(narrow) + 0xFEE0 for narrow in "0123456789%"})
    assert [
        (one.kind, one.start, one.end, one.low, one.high) for one in read(wide, DAY).mentions
    ] == [(one.kind, one.start, one.end, one.low, one.high) for one in read(text, DAY).mentions]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1" * 20_000, id="digits"),
        pytest.param("一" * 20_000, id="numeral-signs"),
        pytest.param("3亿，" * 5_000, id="one-clause-after-another"),
        pytest.param("第3" * 10_000, id="ranks"),
        pytest.param("\n" * 20_000, id="line-breaks"),
        pytest.param("“" * 20_000, id="quotation-marks"),
        pytest.param("增长3%、" * 5_000, id="growths"),
        pytest.param("其中3个，" * 5_000, id="parts"),
    ],
)
def test_a_long_text_without_stops_is_read(text: str) -> None:
    reading = read(text, DAY)
    digits = {offset for offset, character in enumerate(text) if character.isdecimal()}
    assert digits <= _offsets([*_spans(reading), *reading.non_quantities, *reading.unread])
