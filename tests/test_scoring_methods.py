"""Every method of scoring on its edges, by figures worked out by hand."""

from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest
from scoring_notation import FOUR, RATIO, outcomes, points


def test_a_ratio_explains_itself():
    assert outcomes(RATIO, 15, {"甲": {"a": "95", "b": "100"}}) == {
        "甲": (
            Fraction("14.25"),
            "完成率95/100=95%，封顶100%，15分×95%=14.25分",
            "completion 95/100=95%, capped at 100%; 15 points × 95% = 14.25 points",
        )
    }


@pytest.mark.parametrize(
    ("change", "a", "b", "expected"),
    [
        ({}, "100", "100", "10"),
        ({}, "101", "100", "10"),
        ({"cap": Decimal("1.2")}, "130", "100", "12"),
        ({}, "-5", "100", "0"),
        ({}, "0", "100", "0"),
        ({"better": "low"}, "50", "40", "8"),
        ({"better": "low"}, "0", "40", "10"),
        ({}, "5", "0", None),
        ({"better": "low"}, "5", "0", None),
    ],
)
def test_edges_of_a_ratio(change, a, b, expected):
    found = points(RATIO | change, 10, {"甲": {"a": a, "b": b}})["甲"]
    assert found == (None if expected is None else Fraction(expected))


def test_published_ratios():
    over = RATIO | {"cap": Decimal("1.2")}
    assert points(over, Decimal("0.5"), {"甲": {"a": "120", "b": "100"}}) == {"甲": Fraction("0.6")}
    two = {
        "method": "ratio",
        "terms": [
            {"actual": "a", "target": "b", "share": Decimal("0.5")},
            {"actual": "c", "target": "d", "share": Decimal("0.5")},
        ],
        "cap": 1,
        "cap_on": "term",
    }
    values = {"甲": {"a": "28", "b": "27", "c": "177.7", "d": "54"}}
    assert outcomes(two, Decimal("0.5"), values)["甲"][:2] == (
        Fraction("0.5"),
        "完成率（28/27≈103.7037%，封顶100%）×50%+（177.7/54≈329.0741%，封顶100%）×50%=100%，"
        "0.5分×100%=0.5分",
    )


def test_where_the_cap_lies_decides():
    two = {
        "method": "ratio",
        "terms": [
            {"actual": "a", "target": "b", "share": Decimal("0.5")},
            {"actual": "c", "target": "d", "share": Decimal("0.5")},
        ],
        "cap": 1,
    }
    values = {"甲": {"a": "60", "b": "100", "c": "160", "d": "100"}}
    assert points(two | {"cap_on": "term"}, 10, values) == {"甲": Fraction(8)}
    assert points(two | {"cap_on": "sum"}, 10, values) == {"甲": Fraction(10)}


@pytest.mark.parametrize(
    ("better", "a", "expected"),
    [("high", "8", "6"), ("high", "7.99", "0"), ("low", "8", "6"), ("low", "8.01", "0")],
)
def test_all_or_nothing(better, a, expected):
    method = {"method": "threshold", "actual": "a", "target": "b", "better": better}
    found = points(method, 6, {"甲": {"a": a, "b": "8"}})
    assert found == {"甲": Fraction(expected)}


def test_all_or_nothing_says_which_side():
    method = {"method": "threshold", "actual": "a", "target": "b"}
    assert outcomes(method, 6, {"甲": {"a": "7", "b": "8"}})["甲"][1:] == (
        "实际7<8，未达到目标，得0分",
        "actual 7<8, target missed: 0 points",
    )


@pytest.mark.parametrize(
    ("ties", "expected"),
    [
        ("competition", ["20", "19", "19", "17"]),
        ("dense", ["20", "19", "19", "18"]),
        ("average", ["20", "18.5", "18.5", "17"]),
    ],
)
def test_places_with_ties(ties, expected):
    method = {"method": "place", "value": "a", "ties": ties, "step_pct": 5}
    assert list(points(method, 20, FOUR).values()) == [Fraction(text) for text in expected]


def test_places_by_points_by_table_and_from_below():
    by = {"method": "place", "value": "a", "ties": "competition"}
    step = by | {"step_points": Decimal("0.5"), "better": "low"}
    assert list(points(step, 1, FOUR).values()) == [0, Fraction("0.5"), Fraction("0.5"), 1]
    table = by | {"table": [60, 57], "beyond_table": "last"}
    assert list(points(table, 60, FOUR).values()) == [60, 57, 57, 57]
    none = by | {"table": [60, 57, 54], "beyond_table": "zero", "ties": "average"}
    assert list(points(none, 60, FOUR).values()) == [60, Fraction("55.5"), Fraction("55.5"), 0]


def test_a_place_explains_itself():
    method = {"method": "place", "value": "a", "ties": "average", "step_pct": 5}
    assert outcomes(method, 20, FOUR)["乙"][1:] == (
        "7在4家中第2至3名并列，取平均，每后一名减满分的5%，20分中得18.5分",
        "7 has places 2 to 3 shared, their mean of 4; each later place costs 5% of the mark; "
        "18.5 of 20 points",
    )


def test_against_the_best():
    method = {"method": "against_best", "value": "a"}
    assert outcomes(method, 10, {"甲": {"a": "40"}, "乙": {"a": "50"}})["甲"] == (
        8,
        "与第一名之比40/50=80%，10分×80%=8分",
        "against the best 40/50=80%; 10 points × 80% = 8 points",
    )
    low = method | {"better": "low"}
    assert list(points(low, 10, {"甲": {"a": "4"}, "乙": {"a": "5"}}).values()) == [10, 8]
    assert list(points(low, 10, {"甲": {"a": "0"}, "乙": {"a": "5"}}).values()) == [10, 0]
    assert list(points(method, 10, {"甲": {"a": "0"}, "乙": {"a": "0"}}).values()) == [None, None]
    assert list(points(method, 10, {"甲": {"a": "-1"}, "乙": {"a": "5"}}).values()) == [None, 10]


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [("7", "3", "2"), ("8", "3", "1"), ("12", "3", "1"), ("13", "3", "0"), ("3", "8", "2.5")],
)
def test_movement_takes_the_furthest_step_reached(now, before, expected):
    steps = [
        {"places": -5, "points": -1},
        {"places": -10, "points": -2},
        {"places": 5, "points": Decimal("0.5")},
    ]
    method = {
        "method": "movement", "place": "a", "place_before": "b", "start": "full", "steps": steps,
    }  # fmt: skip
    assert points(method, 2, {"甲": {"a": now, "b": before}}) == {"甲": Fraction(expected)}


def test_movement_explains_itself():
    method = {
        "method": "movement", "place": "a", "place_before": "b", "start": "zero",
        "steps": [{"places": -5, "points": -1}],
    }  # fmt: skip
    assert outcomes(method, 2, {"甲": {"a": "9", "b": "3"}, "乙": {"a": "3", "b": "3"}}) == {
        "甲": (-1, "由第3名到第9名，退6位，0-1=-1分", "from place 3 to 9, 6 down; 0-1 = -1 points"),
        "乙": (
            0,
            "由第3名到第3名，位次未变，0+0=0分",
            "from place 3 to 3, no movement; 0+0 = 0 points",
        ),
    }


EFFICACY = {"method": "efficacy", "value": "a", "base": 60, "span": 40, "degenerate": 100}


def test_efficacy():
    three = {"甲": {"a": "50"}, "乙": {"a": "70"}, "丙": {"a": "100"}}
    assert list(points(EFFICACY, 100, three).values()) == [60, 76, 100]
    reverse = EFFICACY | {"better": "low"}
    assert list(points(reverse, 100, three).values()) == [100, 84, 60]
    assert outcomes(EFFICACY, 20, three)["乙"][1:] == (
        "最优100、最差50，d=60+40×(70-50)/(100-50)=76，20×76/100=15.2分",
        "best 100, worst 50; d=60+40×(70-50)/(100-50)=76; 20×76/100 = 15.2 points",
    )


def test_efficacy_where_all_are_alike():
    alike = {"甲": {"a": "50"}, "乙": {"a": "50"}}
    assert points(EFFICACY, 20, alike) == {"甲": 20, "乙": 20}
    assert outcomes(EFFICACY | {"degenerate": None}, 20, alike)["甲"] == (
        None,
        "最优50、最差50，无法区分",
        "best 50, worst 50: all alike",
    )


def test_efficacy_between_given_ends():
    ends = EFFICACY | {"best": "b", "worst": "c", "outside": "clamp"}
    values = {"甲": {"a": "120", "b": "100", "c": "50"}}
    assert outcomes(ends, 100, values)["甲"][1] == (
        "最优100、最差50，d=60+40×(120-50)/(100-50)=100（超出两端，按端点计），100×100/100=100分"
    )
    assert points(ends | {"outside": "extend"}, 100, values) == {"甲": 116}


def test_shortfall():
    method = {"method": "shortfall", "actual": "a", "target": "b", "each": Decimal("0.1")}
    values = {
        "甲": {"a": "7", "b": "10"}, "乙": {"a": "12", "b": "10"}, "丙": {"a": "0", "b": "10"},
    }  # fmt: skip
    found = outcomes(method, Decimal("0.5"), values)
    assert [outcome[0] for outcome in found.values()] == [Fraction("0.2"), Fraction("0.5"), 0]
    assert found["甲"][1] == "完成7/10，差3，0.5-0.1×3=0.2分"
    assert found["丙"][1] == "完成0/10，差10，0.5-0.1×10，扣完为止，得0分"


def test_ladder():
    rungs = [(100, 100), (80, 75), (50, 50)]
    method = {
        "method": "ladder",
        "actual": "a",
        "target": "b",
        "rungs": [{"reach_pct": reach, "worth_pct": worth} for reach, worth in rungs],
    }
    given = {"100": "20", "99.9": "15", "80": "15", "79.9": "10", "50": "10", "49.9": "0"}
    values = {a: {"a": a, "b": "100"} for a in given}
    found = outcomes(method, 20, values)
    assert {a: outcome[0] for a, outcome in found.items()} == {
        a: Fraction(text) for a, text in given.items()
    }
    assert found["80"][1:] == (
        "完成率80/100=80%，达到80%一档，20分×75%=15分",
        "completion 80/100=80%, rung 80%; 20 points × 75% = 15 points",
    )


@pytest.mark.parametrize(
    ("apply", "part", "value", "expected"),
    [
        ("marginal", "exact", "96", "5"),
        ("marginal", "exact", "95.5", "4.875"),
        ("marginal", "started", "95.5", "4.75"),
        ("marginal", "full", "95.5", "5"),
        ("marginal", "exact", "90", "3.5"),
        ("marginal", "exact", "88", "2.5"),
        ("whole", "exact", "88", "1"),
        ("marginal", "exact", "50", "0"),
    ],
)
def test_deviation(apply, part, value, expected):
    method = {
        "method": "deviation",
        "value": "a",
        "bands": [{"line": 96, "each": Decimal("0.25")}, {"line": 90, "each": Decimal("0.5")}],
        "apply": apply,
        "part": part,
    }
    assert points(method, 5, {"甲": {"a": value}}) == {"甲": Fraction(expected)}


def test_deviation_explains_itself():
    method = {
        "method": "deviation", "value": "a", "apply": "marginal", "part": "exact",
        "bands": [{"line": 10, "each": 1}, {"line": 15, "each": 2}], "better": "low",
    }  # fmt: skip
    assert outcomes(method, 20, {"甲": {"a": "17"}})["甲"] == (
        11,
        "17越过10/15，20-5×1-2×2=11分",
        "17 is beyond 10/15; 20-5×1-2×2 = 11 points",
    )


def test_a_value_on_the_line_has_not_crossed_it():
    method = {
        "method": "deviation", "value": "a", "apply": "whole", "part": "exact",
        "bands": [{"line": 96, "each": 1}],
    }  # fmt: skip
    assert outcomes(method, 5, {"甲": {"a": "96"}})["甲"] == (
        5,
        "96未越过96，不扣分，得5分",
        "96 is not beyond 96: 5 points",
    )


def test_satisfaction_does_not_count_who_does_not_know():
    method = {
        "method": "satisfaction",
        "respondents": "sampled",
        "least": 30,
        "answers": [
            {"title": "满意", "count": "a", "worth_pct": 100},
            {"title": "基本满意", "count": "b", "worth_pct": 75},
            {"title": "不满意", "count": "c", "worth_pct": 55},
        ],
    }
    values = {"甲": {"a": "60", "b": "20", "c": "20"}, "乙": {"a": "20", "b": "5", "c": "4"}}
    assert outcomes(method, 15, values) == {
        "甲": (
            Fraction("12.9"),
            "满意度(满意60×100%+基本满意20×75%+不满意20×55%)/100=86%，15分×86%=12.9分",
            "satisfaction (满意60×100%+基本满意20×75%+不满意20×55%)/100=86%; "
            "15 points × 86% = 12.9 points",
        ),
        "乙": (None, "有效评价29份，少于30份", "29 answers, fewer than 30"),
    }
    with pytest.raises(msgspec.ValidationError, match="Invalid enum value 'web_votes'"):
        points(method | {"respondents": "web_votes"}, 15, values)


def test_marks_stay_on_their_scale():
    method = {"method": "marked", "marks": "a", "out_of": 100}
    found = outcomes(method, 15, {"甲": {"a": "90"}, "乙": {"a": "101"}})
    assert found["甲"][:2] == (Fraction("13.5"), "评分90/100，15分×90%=13.5分")
    assert found["乙"][:2] == (None, "评分101/100，超出评分范围，不予采用")


def test_who_has_not_reported_is_no_peer():
    values = {"甲": {"a": "50"}, "乙": {"a": "70"}, "丙": {"a": None}}
    assert points(EFFICACY, 100, values) == {"甲": 60, "乙": 100, "丙": None}


@pytest.mark.parametrize(
    ("method", "message"),
    [
        (RATIO | {"cap": 0}, "`cap` is 0, not above 0 - at `$.items[0].score`"),
        ({"method": "place", "value": "a", "ties": "dense"},
         "needs one of `step_pct`, `step_points` and `table` - at `$.items[0].score`"),
        ({"method": "place", "value": "a", "ties": "dense", "table": [9],
          "beyond_table": "last"},
         "item: the first of `table` is the full mark, 10 - at `$.items[0]`"),
        ({"method": "place", "value": "a", "ties": "first", "step_pct": 5},
         "Invalid enum value 'first' - at `$.items[0].score.ties`"),
        ({"method": "ratios"}, "Invalid value 'ratios' - at `$.items[0].score.method`"),
        ({"method": "threshold", "actual": "a"},
         "Object missing required field `target` - at `$.items[0].score`"),
    ],
)  # fmt: skip
def test_parameters_that_cannot_be_meant_are_refused(method, message):
    with pytest.raises(msgspec.ValidationError) as refused:
        points(method, 10, {})
    assert str(refused.value) == message
