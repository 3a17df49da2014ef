"""The slips that would explain a broken relation, ranked."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaocheng.checking.check import check
from kaocheng.checking.findings import Finding
from kaocheng.reading.reading import read


def only(text: str, code: str) -> Finding:
    found = check(read(text), select=[code])
    assert len(found) == 1
    return found[0]


def offered(text: str, code: str) -> list[tuple[str, str]]:
    return [(repair.text, repair.why["zh"]) for repair in only(text, code).repairs]


def test_the_loans_of_the_housing_fund() -> None:
    text = "全市共发放贷款131119笔、57.15亿元，其中为755户多子女家庭发放贷款4.2亿元。"
    assert offered(text, "RAT001") == [
        ("13119笔", "多录一个重复数字"),
        ("757.15亿元", "漏录一个数字"),
        ("571.5亿元", "单位或小数点错位"),
        ("11119笔", "数字录错"),
    ]


def test_a_repair_names_the_words_it_replaces() -> None:
    text = "全市共发放贷款131119笔、57.15亿元，其中为755户多子女家庭发放贷款4.2亿元。"
    repairs = only(text, "RAT001").repairs
    assert {text[slice(*repair.span)] for repair in repairs} == {"131119笔", "57.15亿元"}


SLIPS = [
    ("服务企业由418家增加到5226家，增加108家。", "CHG002", "526家", "多录一个重复数字"),
    ("服务企业由418家增加到56家，增加108家。", "CHG002", "526家", "漏录一个数字"),
    ("服务企业由418家增加到562家，增加108家。", "CHG002", "526家", "相邻两个数字颠倒"),
    ("服务企业由418家增加到526家，增加105家。", "CHG002", "108家", "数字按错邻键或形近误认"),
    ("服务企业由418家增加到526家，增加100家。", "CHG002", "108家", "数字录错"),
    ("受理投诉86件，其中产品质量类960件。", "SUM002", "96件", ""),
    ("财政收入由38.5亿元增加到427亿元，增加4.2亿元。", "CHG002", "42.7亿元", "单位或小数点错位"),
    ("财政收入由38.5亿元增加到42.7万元，增加4.2亿元。", "CHG002", "42.7亿元", "单位或小数点错位"),
]


@pytest.mark.parametrize(("text", "code", "words", "why"), SLIPS)
def test_the_slip_is_among_the_offers(text: str, code: str, words: str, why: str) -> None:
    offers = offered(text, code)
    assert len(offers) <= 5
    if why:
        assert (words, why) in offers


def test_the_slip_of_the_likelier_kind_comes_first() -> None:
    assert offered("服务企业由418家增加到5226家，增加108家。", "CHG002")[0] == (
        "526家",
        "多录一个重复数字",
    )


def test_a_repair_that_mends_another_relation_comes_first() -> None:
    text = "建设配送中心8个，服务站76个，服务社337个，网点总数达到412个，上年400个，增长3.0%。"
    assert offered(text, "SUM001")[0] == ("67个", "相邻两个数字颠倒")


def test_nothing_is_offered_for_chinese_numerals_but_their_unit() -> None:
    assert offered("受理投诉八十六件，其中产品质量类九十六件。", "SUM002") == []


@settings(deadline=None, max_examples=60)
@given(
    base=st.integers(100, 9999),
    more=st.integers(10, 5000),
    at=st.integers(0, 3),
)
def test_a_doubled_digit_is_always_found_again(base: int, more: int, at: int) -> None:
    true = str(base + more)
    place = at % len(true)
    typed = true[: place + 1] + true[place] + true[place + 1 :]
    text = f"服务企业由{base}家增加到{typed}家，增加{more}家。"
    assert (f"{true}家", "多录一个重复数字") in offered(text, "CHG002")


@settings(deadline=None, max_examples=60)
@given(base=st.integers(100, 999), more=st.integers(10, 500))
def test_every_repair_makes_the_relation_hold(base: int, more: int) -> None:
    text = f"服务企业由{base}家增加到{base + more + 1000}家，增加{more}家。"
    finding = only(text, "CHG002")
    for repair in finding.repairs:
        mended = text[: repair.span.start] + repair.text + text[repair.span.end :]
        assert check(read(mended), select=["CHG002"]) == []


def test_a_repaired_count_is_whole_and_not_nothing() -> None:
    for words, _ in offered("入驻企业由20家增加到60家，增长3倍。", "CHG005"):
        number = Decimal(words.rstrip("家倍"))
        assert number > 0
        assert number % 1 == 0
