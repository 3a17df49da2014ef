"""Units: the vocabulary is sound, and every form of it is read behind a number."""

from decimal import Decimal

import pytest
from reading_notation import DAY

from kaocheng.reading.reading import read
from kaocheng.reading.units import Form, units, vocabulary

ONE = Decimal(1)


@pytest.mark.parametrize(
    ("text", "form", "end"),
    [
        pytest.param("亩产", Form("measure", "亩", ONE), 1, id="measure"),
        pytest.param("km。", Form("measure", "公里", ONE), 2, id="symbol"),
        pytest.param("平方米", Form("measure", "平方米", ONE), 3, id="longest-wins"),
        pytest.param("人次", Form("count", "人次", ONE), 2, id="longest-count"),
        pytest.param("人民币", Form("money", "CNY", ONE), 3, id="longest-over-kinds"),
        pytest.param("元人民币", Form("money", "CNY", ONE), 4, id="currency"),
        pytest.param("美元", Form("money", "USD", ONE), 2, id="dollar"),
        pytest.param("‰", Form("percent", "%", Decimal("0.1")), 1, id="per-mille"),
        pytest.param("成", Form("percent", "%", Decimal(10)), 1, id="cheng"),
        pytest.param("个百分点", Form("point", "pp", ONE), 4, id="points"),
        pytest.param("个基点", Form("point", "pp", Decimal("0.01")), 3, id="basis-points"),
        pytest.param("倍", Form("multiple", "x", ONE), 1, id="times"),
        pytest.param("天", Form("duration", "日", ONE), 1, id="day"),
        pytest.param("个月", Form("duration", "月", ONE), 2, id="months"),
        pytest.param("周岁", Form("age", "岁", ONE), 2, id="age"),
        pytest.param("县区", Form("count", "县区", ONE, noun=True), 2, id="noun"),
    ],
)
def test_unit_at(text: str, form: Form, end: int) -> None:
    assert units().at(text, 0) == (form, end)
    assert units().at("甲" + text, 1) == (form, end + 1)


def test_no_unit_at() -> None:
    assert units().at("榀", 0) is None
    assert units().at("", 0) is None


def test_a_form_has_one_meaning() -> None:
    words = vocabulary()
    measures = [form for name, others in words.measure.items() for form in {name, *others}]
    money = [form for names in words.currency.values() for form in names]
    durations = [form for name, others in words.duration.items() for form in {name, *others}]
    rest = [
        *words.age.forms,
        *words.percent,
        *words.point,
        *words.multiple.forms,
        *words.count.words,
    ]
    listed = [*measures, *money, *durations, *rest]
    assert sorted({form for form in listed if listed.count(form) > 1}) == []


def test_a_bound_word_says_one_thing_on_its_side() -> None:
    bounds = vocabulary().bounds
    before = [*bounds.min_before, *bounds.max_before, *bounds.approx_before]
    after = [*bounds.min_after, *bounds.max_after, *bounds.approx_after]
    assert len(before) == len(set(before))
    assert len(after) == len(set(after))


def _behind_digits(form: str) -> tuple[str, str, object]:
    (mention,) = read(f"本市共计12{form}。", DAY).mentions
    return mention.kind, mention.unit, mention.low


def test_measure_forms() -> None:
    forms = {
        form: name for name, others in vocabulary().measure.items() for form in (name, *others)
    }
    assert {form: _behind_digits(form) for form in forms} == {
        form: ("measure", name, Decimal(12)) for form, name in forms.items()
    }


def test_currency_forms() -> None:
    forms = {form: code for code, names in vocabulary().currency.items() for form in names}
    assert {form: _behind_digits(form) for form in forms} == {
        form: ("money", code, Decimal(12)) for form, code in forms.items()
    }


def test_duration_forms() -> None:
    forms = {
        form: name for name, others in vocabulary().duration.items() for form in (name, *others)
    }
    del forms["月"]  # 12月 is December
    assert {form: _behind_digits(form) for form in forms} == {
        form: ("duration", name, Decimal(12)) for form, name in forms.items()
    }


def test_count_words() -> None:
    read_as = {word: _behind_digits(word) for word in vocabulary().count.words}
    assert read_as == {word: ("count", word, Decimal(12)) for word in vocabulary().count.words}


def test_counted_nouns() -> None:
    nouns = vocabulary().count.nouns
    assert {noun: _behind_digits(noun) for noun in nouns} == {
        noun: ("count", noun, Decimal(12)) for noun in nouns
    }
