"""check() and examine(): selection, order, fingerprints, coverage, the real page."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaocheng.checking import check as check_module
from kaocheng.checking.check import RULES, UnknownRule, check, examine, selected
from kaocheng.checking.findings import Coverage
from kaocheng.reading.reading import read

PAGE = Path(__file__).parents[2] / "shared" / "reports" / "weifang-2023.txt"

BROKEN = (
    "宣传工作声势势壮。\n服务企业由418家增加到526家，增加118家。\n"
    "财政收入由38.5亿元增加到42.7亿元，按可比价格计算增长8.2%。\n受理投诉86件，其中质量类54件。"
)


def test_the_rules_are_those_of_the_folder() -> None:
    folder = Path(check_module.__file__).parent / "rules"
    assert len(RULES) == len([file for file in folder.glob("*.py") if file.stem != "__init__"])
    assert list(RULES) == sorted(RULES)
    assert {
        "CHG001", "CHG002", "CHG003", "CHG004", "CHG005", "CHG006", "CNT001", "CNT002",
        "DAT001", "DAT003", "NUM001", "NUM004", "NUM005", "PCT001", "PCT003", "PCT004",
        "PCT005", "PUN003", "RAT001", "RAT002", "STR002", "SUM001", "SUM002", "TYP001",
        "TYP003",
    } <= set(RULES)  # fmt: skip


def test_findings_come_in_the_order_of_the_text_with_all_that_the_rule_gives() -> None:
    found = check(read(BROKEN))
    assert [(f.code, f.name, f.grade, f.basis, BROKEN[f.start : f.end]) for f in found] == [
        ("TYP001", "doubled-word", "warning", "实务", "势势"),
        ("CHG002", "increment-mismatch", "error", "算术", "118家"),
    ]
    assert found[1].message == {
        "zh": "由418家到526家，相差应为108家，文中写118家；算式：526家－418家，各数未经舍入",
        "en": "From 418家 to 526家 the difference should be 108; the text says 118家. "
        "Computed as 526家 - 418家, taking every figure as an exact count",
    }
    assert [BROKEN[slice(*span)] for span in found[1].related] == ["418家", "526家"]


def test_coverage_counts_each_relation_once() -> None:
    assert examine(read(BROKEN)).coverage == Coverage(
        digits=21, mentions=8, unread=0, held=3, failed=1, not_assessable=1
    )


def test_selection_is_by_prefix() -> None:
    codes = [rule.CODE for rule in selected(["CHG00", "TYP001"], ["CHG002", "CHG003"])]
    wanted = [code for code in RULES if code.startswith("CHG00") or code == "TYP001"]
    assert codes == [code for code in wanted if code not in ("CHG002", "CHG003")]
    assert codes[:3] == ["CHG001", "CHG004", "CHG005"]
    assert [f.code for f in check(read(BROKEN), select=["CHG"])] == ["CHG002"]
    assert [f.code for f in check(read(BROKEN), ignore=["CHG002"])] == ["TYP001"]
    assert check(read(BROKEN), select=[]) == []


@pytest.mark.parametrize("prefix", ["CHG99", "chg001", "XXX1", ""])
def test_an_unknown_code_names_the_nearest(prefix: str) -> None:
    with pytest.raises(UnknownRule) as raised:
        check(read("甲。"), select=[prefix])
    assert str(raised.value).startswith(f"no rule begins with {prefix!r}; the nearest is ")
    assert str(raised.value)[-6:] in RULES
    if prefix.upper().startswith("CHG"):
        assert str(raised.value)[-6:].startswith("CHG")


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    before = {f.code: f.fingerprint for f in check(read(BROKEN))}
    after = {
        f.code: f.fingerprint for f in check(read("新增一段，办结案件12件。\n" + BROKEN + "\n完。"))
    }
    assert after == before
    assert len(set(before.values())) == 2


def test_alike_findings_have_fingerprints_of_their_own() -> None:
    found = check(read("宣传工作声势势壮。\n活动声势势壮。"))
    assert [f.code for f in found] == ["TYP001", "TYP001"]
    assert found[0].fingerprint != found[1].fingerprint


def test_a_fingerprint_changes_with_the_figures() -> None:
    one = check(read("服务企业由418家增加到526家，增加118家。"))[0]
    other = check(read("服务企业由418家增加到526家，增加119家。"))[0]
    assert one.fingerprint != other.fingerprint


def test_a_hedged_figure_is_no_error() -> None:
    assert [f.grade for f in check(read("受理投诉约86件，其中质量类96件。"))] == ["warning"]
    assert [f.grade for f in check(read("受理投诉86件，其中质量类96件。"))] == ["error"]


NUMERAL_DENSE = st.text(
    st.sampled_from(
        "0123456789.,%％亿万元件笔户家人约近超多余以上其中由从增加到长下降共：、，。；（）“”《》一二三十百分别至—\n势"
    ),
    max_size=120,
)


@settings(deadline=None, max_examples=150)
@given(st.one_of(NUMERAL_DENSE, st.text(max_size=60)))
def test_any_text_can_be_checked(text: str) -> None:
    for finding in check(read(text)):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.grade
        assert len(finding.fingerprint) == 16


@pytest.mark.skipif(not PAGE.exists(), reason="the real page is not in this checkout")
def test_the_real_page() -> None:
    text = PAGE.read_text("utf-8")
    found = check(read(text, datetime.date(2024, 1, 10)))
    said = {(f.code, text[f.start : f.end]): f for f in found}
    for slip in (("TYP001", "势势"), ("TYP001", "队伍队伍"), ("TYP003", "學")):
        assert slip in said
    assert not [f for f in found if f.grade == "error"]
    # the 《 whose 》 stands behind the column break is paired, and 8+67+337 is 412
    assert [text[f.start : f.start + 6] for f in found if f.code == "PUN003"] == ["“中国—东盟"]
    arithmetic = [f for f in found if f.basis == "算术"]
    assert [(f.code, text[f.start : f.end]) for f in arithmetic] == [("RAT001", "131119笔")]
    loans = [repair.text for repair in arithmetic[0].repairs]
    assert loans[0] == "13119笔"
    assert "571.5亿元" in loans
    coverage = examine(read(text, datetime.date(2024, 1, 10))).coverage
    assert coverage.failed == 1
    assert coverage.held >= 10
