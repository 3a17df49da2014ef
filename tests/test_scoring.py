"""Scoring: the tree, ledgers, vetoes, places and grades; other weights; the shipped schemes."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import msgspec
import pytest
from scoring_notation import FOUR, RATIO, entry, scheme_of, units_of

pytest.importorskip("yaml")

from kaocheng.ledger.pack import PackFile
from kaocheng.ledger.scoring import Inputs, Scheme, ScoringError, Unit, score, simulate
from kaocheng.ledger.scoring.scheme import sources
from kaocheng.ledger.strict_yaml import PackError, load_yaml

PACKS = Path(__file__).parent.parent / "packs"
SHIPPED = sorted(PACKS.rglob("schemes/*.yaml"))


def test_an_item_may_require_another():
    reach = {"method": "threshold", "actual": "a", "target": "b", "tag": "A"}
    rank = {"method": "place", "value": "a", "ties": "competition", "step_points": 1, "tag": "A"}
    values = {
        "甲": {"a": "9", "b": "8"}, "乙": {"a": "8.5", "b": "8"}, "丙": {"a": "8.7", "b": "8.8"},
    }  # fmt: skip

    def totals(peers):
        items = [
            {"code": "reach", "full": 4, "score": reach},
            {"code": "rank", "full": 6, "score": rank, "requires": "reach", "peers": peers},
        ]
        scored = score(scheme_of(items), Inputs(units_of(values)))
        assert scored["丙"].items[1].words.zh == "“reach”未得满分，本项不计分"
        return [unit.total for unit in scored.values()]

    assert totals("group") == [10, 8, 0]
    assert totals("qualified") == [10, 9, 0]


TWO_ITEMS = [
    {"code": "done", "full": 60, "score": {"tag": "A", **RATIO}},
    {"code": "marks", "full": 40,
     "score": {"tag": "A", "method": "marked", "marks": "c", "out_of": 100}},
]  # fmt: skip


def test_a_figure_not_reported_is_not_assessed():
    values = {"甲": {"a": "50", "b": "100", "c": None}, "乙": {"a": "50", "b": "100", "c": "50"}}
    reserved = score(scheme_of(TWO_ITEMS), Inputs(units_of(values)))
    first = reserved["甲"]
    assert (first.state, first.total, first.open, first.place) == ("incomplete", 30, 40, None)
    assert first.words.zh == "各项30分；另有40分未评"
    assert [(item.code, item.words.zh) for item in first.not_assessed()] == [
        ("marks", "未报c，未评")
    ]
    assert (reserved["乙"].state, reserved["乙"].place) == ("scored", 1)

    rescaled = score(scheme_of(TWO_ITEMS, unassessed="rescaled"), Inputs(units_of(values)))["甲"]
    assert (rescaled.state, rescaled.total, rescaled.open) == ("scored", 50, 0)

    counted = [TWO_ITEMS[0], TWO_ITEMS[1] | {"missing": "zero"}]
    zero = score(scheme_of(counted), Inputs(units_of(values)))["甲"]
    assert (zero.state, zero.total) == ("scored", 30)
    assert zero.items[1].words == (
        "未报c，按方案计0分，失40分",
        "not reported: c; counted 0, 40 points lost",
    )


def test_groups_on_another_scale_and_groups_compared_apart():
    target = {
        "code": "target", "full": 80, "out_of": 100, "tag": "A", "title": "目标任务",
        "items": [
            {"title": "任务", "tag": "A", "code": "task", "full": 85,
             "score": {"tag": "A", **RATIO}},
            {"title": "党建", "tag": "A", "code": "party", "full": 15,
             "score": {"tag": "A", "method": "marked", "marks": "c", "out_of": 100}},
        ],
    }  # fmt: skip
    units = units_of({"甲": {"a": "80", "b": "100", "c": "100"}}, "委局")
    units |= units_of({"乙": {"a": "40", "b": "100", "c": "100"}}, "乡镇")
    scored = score(scheme_of([target]), Inputs(units))
    assert scored["甲"].items[0].words.zh == "68+15=83，83×80/100=66.4分"
    assert [(unit.total, unit.place) for unit in scored.values()] == [
        (Fraction("66.4"), 1),
        (Fraction("39.2"), 1),
    ]


def test_rounding_says_where_and_how():
    values = {"甲": {"a": "1", "b": "16", "c": "0"}}
    item = [TWO_ITEMS[0] | {"full": 2}, TWO_ITEMS[1]]
    up = {"digits": 2, "mode": "half_up"}
    found = score(scheme_of(item, round_item=up), Inputs(units_of(values)))["甲"].items[0]
    assert (found.points, found.exact) == (Fraction("0.13"), Fraction("0.125"))
    assert found.words == (
        "完成率1/16=6.25%，封顶100%，2分×6.25%=0.125分，四舍五入到2位小数得0.13分",
        "completion 1/16=6.25%, capped at 100%; 2 points × 6.25% = 0.125 points, "
        "rounded half up to 0.13",
    )
    even = score(scheme_of(item, round_total=up | {"mode": "half_even"}), Inputs(units_of(values)))
    assert (even["甲"].total, even["甲"].exact) == (Fraction("0.12"), Fraction("0.125"))
    assert even["甲"].words.zh == "各项0.125分，四舍六入五成双到2位小数得0.12分"


FROM_FULL = [{"code": "base", "full": 100, "score": {"tag": "A", "method": "from_full"}}]
BONUS = {
    "honour": {"title": "表彰", "points": {"国家": 2, "省部": 1, "厅市": Decimal("0.5")},
               "others": Decimal("0.5"), "cap": 3, "tag": "A"},
}  # fmt: skip


def test_bonuses_need_a_document_and_count_one_document_once():
    scheme = scheme_of(FROM_FULL, bonuses=BONUS)
    entries = (
        entry("甲", "honour", "省部", "鲁1号", title="先进集体"),
        entry("甲", "honour", "国家", "鲁1号", title="模范"),
        entry("甲", "honour", "国家", title="口头表扬"),
        entry("甲", "honour", "国家", "国2号", "2022-12-31", title="上年表彰"),
        entry("甲", "honour", "省部", "鲁3号", title="标兵"),
    )
    scored = score(scheme, Inputs({"甲": Unit({})}, entries))["甲"]
    (account,) = scored.accounts
    assert {counted.words.zh: counted.points for counted in account.entries} == {
        "上年表彰（国家），国2号，日期2022-12-31不在考核期2023-01-01至2023-12-31内，不计": 0,
        "模范（国家），鲁1号，加2分": 2,
        "口头表扬（国家），无文件依据，不计": 0,
        "先进集体（省部），鲁1号，同一文件其余项按50%计，1分×50%=0.5分": Fraction("0.5"),
        "标兵（省部），鲁3号，加1分": 1,
    }
    assert account.words == (
        "表彰5项，加3.5分，封顶3分",
        "表彰: 5 entries, plus 3.5 points, capped at 3",
    )
    assert scored.words == ("各项100分+加分3分=103分", "items 100 points + bonuses 3 = 103")
    assert score(msgspec.structs.replace(scheme, bonus_cap=Decimal(2)),
                 Inputs({"甲": Unit({})}, entries))["甲"].total == 102  # fmt: skip


def test_a_document_may_count_once_only():
    once = {"honour": BONUS["honour"] | {"others": 0}}
    entries = (entry("甲", "honour", "国家", "1号"), entry("甲", "honour", "省部", "1号"))
    scored = score(scheme_of(FROM_FULL, bonuses=once), Inputs({"甲": Unit({})}, entries))["甲"]
    assert [(each.counts, each.words.zh) for each in scored.accounts[0].entries] == [
        (True, "honour（国家），1号，加2分"),
        (False, "honour（省部），1号，同一文件就高计，不重复加分"),
    ]


def test_deductions_take_from_the_item_or_the_total():
    items = [
        {"code": "report", "full": 5, "score": {"tag": "A", "method": "from_full"}},
        {"code": "rest", "full": 95, "score": {"tag": "A", "method": "from_full"}},
    ]
    deductions = {
        "late": {"title": "迟报", "points": {"每次": 3}, "item": "report", "cap": None,
                 "document": False, "tag": "A"},
        "false": {"title": "虚报", "points": {"每项": 20}, "cap": 30, "document": True,
                  "voids_item": True, "tag": "A"},
    }  # fmt: skip
    scheme = scheme_of(items, deductions=deductions)
    entries = (
        entry("甲", "late", "每次"),
        entry("甲", "late", "每次"),
        entry("乙", "false", "每项", "督1号", item="report"),
        entry("乙", "false", "每项", "督2号", item="report"),
        entry("丙", "false", "每项", item="rest"),
    )
    scored = score(scheme, Inputs({name: Unit({}) for name in "甲乙丙"}, entries))
    assert [unit.total for unit in scored.values()] == [95, 65, 100]
    assert scored["甲"].items[0].words.zh == "由满分5分起扣；迟报2项，扣6分，余0分"
    assert scored["乙"].items[0].words.zh == "由满分5分起扣；虚报，本项计0分"
    assert scored["乙"].words.zh == "各项95分-扣分30分=65分"
    least = score(msgspec.structs.replace(scheme, least=Decimal(70)), Inputs({"乙": Unit({})},
                  entries[2:4]))["乙"]  # fmt: skip
    assert least.words == (
        "各项95分-扣分30分=65分，最低70分",
        "items 95 points - deductions 30 = 65, not below 70",
    )


GRADES = {
    "tied_at_quota": "none",
    "grades": [
        {"name": "优秀", "from_total": 90, "quota_pct": 40, "tag": "A"},
        {"name": "良好", "from_total": 80, "tag": "A"},
        {"name": "一般", "from_total": None, "tag": "A"},
    ],
}
MARKED = [
    {"code": "marks", "full": 100,
     "score": {"tag": "A", "method": "marked", "marks": "a", "out_of": 100}},
]  # fmt: skip


def graded(marks, **changes):
    scheme = scheme_of(MARKED, grades=GRADES | changes)
    scored = score(scheme, Inputs(units_of({name: {"a": a} for name, a in marks.items()})))
    return {name: unit.grade for name, unit in scored.items()}


def test_grades_with_a_quota():
    marks = {"甲": "99", "乙": "95", "丙": "94", "丁": "80", "戊": "79.9"}
    assert list(graded(marks).values()) == ["优秀", "优秀", "良好", "良好", "一般"]
    # 甲 has one of the two places, 乙 and 丙 are equal for the other; 丁 is not let in past them
    tied = marks | {"丙": "95", "丁": "92"}
    assert list(graded(tied).values()) == ["优秀", "良好", "良好", "良好", "一般"]
    both = graded(tied, tied_at_quota="all")
    assert list(both.values()) == ["优秀", "优秀", "优秀", "良好", "一般"]
    fewer = {"甲": "99", "乙": "95"}  # 40% of two is no whole unit
    assert list(graded(fewer).values()) == ["良好", "良好"]


def test_vetoes():
    vetoes = {
        "false": {"title": "造假", "effect": "disqualify", "tag": "A"},
        "safety": {"title": "平安", "effect": "points", "points": 30, "tag": "A"},
        "again": {"title": "再次未完成", "effect": "grade_cap", "grade": "一般", "tag": "A"},
        "late": {"title": "严重滞后", "effect": "grade_cap", "grade": "良好", "tag": "A"},
    }
    scheme = scheme_of(MARKED, vetoes=vetoes, grades=GRADES)
    entries = (
        entry("甲", "false", document="1号"),
        entry("乙", "safety", document="2号"),
        entry("乙", "safety", document="3号"),
        entry("丙", "again", document="4号"),
        entry("丙", "late", document="5号"),
        entry("丁", "again"),
    )
    values = {name: {"a": "99"} for name in "甲乙丙丁"}
    scored = score(scheme, Inputs(units_of(values), entries))
    assert [
        (unit.state, unit.total, unit.place, unit.grade) for unit in scored.values()
    ] == [
        ("disqualified", 99, None, ""),
        ("scored", 69, 3, "一般"),
        ("scored", 99, 1, "一般"),
        ("scored", 99, 1, "优秀"),
    ]  # fmt: skip
    assert [unit.accounts[0].words.zh for unit in scored.values()] == [
        "一票否决：造假，取消评定资格",
        "一票否决：平安，扣30分",
        "一票否决：再次未完成，等次不高于一般",
        "再次未完成：无有效记录",
    ]


@pytest.mark.parametrize(
    ("ties", "expected"),
    [("competition", [1, 2, 2, 4]), ("dense", [1, 2, 2, 3]), ("average", [1, 2.5, 2.5, 4])],
)
def test_places_of_totals(ties, expected):
    scheme = scheme_of(MARKED, ranking={"by": "exact", "ties": ties})
    scored = score(scheme, Inputs(units_of(FOUR)))
    assert [unit.place for unit in scored.values()] == expected


def test_rounding_makes_ties_and_items_break_them():
    values = {
        "甲": {"a": "50.01", "b": "100", "c": "50"},
        "乙": {"a": "50", "b": "100", "c": "50.01"},
    }
    inputs = Inputs(units_of(values))
    rounding = {"digits": 1, "mode": "half_up"}

    def place(**ranking):
        ranking = {"ties": "competition", **ranking}
        scored = score(scheme_of(TWO_ITEMS, round_total=rounding, ranking=ranking), inputs)
        return [unit.place for unit in scored.values()]

    assert place(by="exact") == [1, 2]
    assert place(by="rounded") == [1, 1]
    assert place(by="rounded", break_by=["marks"]) == [2, 1]


def test_a_condition_makes_a_score_valid():
    condition = {"value": "b", "at_least": 1, "why": "本季至少督导一次", "tag": "A"}
    scheme = scheme_of(
        [MARKED[0] | {"score": {"tag": "A", "method": "against_best", "value": "a"}}],
        conditions=[condition],
    )
    values = {"甲": {"a": "90", "b": "0"}, "乙": {"a": "45", "b": "1"}, "丙": {"a": "9"}}
    scored = score(scheme, Inputs(units_of(values)))
    assert [(unit.state, unit.total, unit.words.zh) for unit in scored.values()] == [
        ("invalid", None, "得分无效：本季至少督导一次：现为0"),
        ("scored", 100, "各项100分"),
        ("invalid", None, "得分无效：本季至少督导一次：未报b"),
    ]


def test_simulate_shows_who_moves_and_why():
    values = {
        "甲": {"a": "100", "b": "100", "c": "50"},
        "乙": {"a": "70", "b": "100", "c": "90"},
        "丙": {"a": "10", "b": "100", "c": "10"},
        "丁": {"a": "100", "b": "100", "c": "100"},
    }
    moves = simulate(
        scheme_of(TWO_ITEMS),
        Inputs(units_of(values)),
        {"done": Decimal(30), "marks": Decimal(70)},
    )
    assert [(move.words.zh, move.words.en) for move in moves] == [
        (
            "乙由第3名升至第2名，总分78→84（+6）：“marks”+27分，“done”-21分",
            "乙 rises from place 3 to 2; total 78→84 (+6): marks +27, done -21",
        ),
        (
            "甲由第2名降至第3名，总分80→65（-15）：“done”-30分，“marks”+15分",
            "甲 falls from place 2 to 3; total 80→65 (-15): done -30, marks +15",
        ),
        (
            "丁保持第1名，总分100不变：“done”-30分，“marks”+30分",
            "丁 stays at place 1; total 100, unchanged: done -30, marks +30",
        ),
        (
            "丙保持第4名，总分10不变：“done”-3分，“marks”+3分",
            "丙 stays at place 4; total 10, unchanged: done -3, marks +3",
        ),
    ]


def test_simulate_keeps_the_proportions_inside_an_item():
    group = {
        "code": "group", "full": 60, "tag": "A", "title": "组",
        "items": [item | {"tag": "A", "title": item["code"]} for item in
                  (TWO_ITEMS[0] | {"full": 20}, TWO_ITEMS[1] | {"full": 40})],
    }  # fmt: skip
    other = {"code": "other", "full": 40, "score": {"tag": "A", "method": "from_full"}}
    values = {"甲": {"a": "50", "b": "100", "c": "100"}}
    (move,) = simulate(
        scheme_of([group, other]),
        Inputs(units_of(values)),
        {"group": Decimal(30), "other": Decimal(70)},
    )
    assert move.after.items[0].words.zh == "10+40=50，50×30/60=25分"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"mark": 40}, "changes: unknown item `mark`; did you mean `marks`?"),
        ({"marks": 50}, "the items of the scheme have full marks of 110 together, not of 100"),
    ],
)
def test_a_change_that_cannot_be_meant(changes, message):
    decimals = {code: Decimal(full) for code, full in changes.items()}
    with pytest.raises(ScoringError) as refused:
        simulate(scheme_of(TWO_ITEMS), Inputs({}), decimals)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"full": 90}, "the items of the scheme have full marks of 100 together, not of 90"),
        ({"inputs": {"a": {"title": "a"}, "b": {"title": "b"}}},
         "marks: unknown input `c`"),
        ({"tag": "P"}, "scheme: tag P needs a `source`"),
        ({"ranking": {"by": "exact", "ties": "dense", "break_by": ["dones"]}},
         "break_by: unknown item `dones`; did you mean `done`?"),
        ({"vetoes": {"x": {"title": "x", "effect": "grade_cap", "grade": "优秀", "tag": "A"}}},
         "x: unknown grade `优秀`"),
        ({"bonus_limit": 5}, "Object contains unknown field `bonus_limit`"),
    ],
)  # fmt: skip
def test_a_scheme_that_cannot_be_meant_is_refused(change, message):
    with pytest.raises(msgspec.ValidationError) as refused:
        scheme_of(TWO_ITEMS, **change)
    assert str(refused.value) == message


def test_a_code_given_twice_is_refused():
    with pytest.raises(msgspec.ValidationError, match=r"^item `done` is there twice$"):
        scheme_of([TWO_ITEMS[0], TWO_ITEMS[0]])


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        (Inputs({"甲": Unit({"z": Decimal(1)})}), "甲: unknown input `z`"),
        (Inputs({"甲局": Unit({})}, (entry("甲周局", "honour", "国家", "1号", title="奖"),)),
         "奖: unknown unit `甲周局`; did you mean `甲局`?"),
        (Inputs({"甲": Unit({})}, (entry("甲", "honor", "国家", "1号"),)),
         "甲: unknown kind of entry `honor`; did you mean `honour`?"),
        (Inputs({"甲": Unit({})}, (entry("甲", "honour", "国际", "1号"),)),
         "honour: unknown level `国际`; did you mean `国家`?"),
    ],
)  # fmt: skip
def test_inputs_of_another_scheme_are_refused(inputs, message):
    with pytest.raises(ScoringError) as refused:
        score(scheme_of(FROM_FULL, bonuses=BONUS), inputs)
    assert str(refused.value) == message


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_schemes_name_the_sources_of_their_pack(path):
    known = load_yaml(path.parent.parent / "pack.yaml", PackFile).sources
    for name, tag, source in sources(load_yaml(path, Scheme)):
        assert not source or source in known, name
        assert not source or tag in (known[source].tag, "R", "A"), name


def test_a_broken_scheme_is_refused_with_its_line(tmp_path):
    path = tmp_path / "scheme.yaml"
    text = (PACKS / "weifang/project_supervision/schemes/supervision_2023.yaml").read_text("utf-8")
    path.write_text(text.replace("actual: arrived,", "actual: arived,"), "utf-8")
    with pytest.raises(PackError) as refused:
        load_yaml(path, Scheme)
    assert str(refused.value) == (
        f"{path}:{1 + text[: text.index('title: 新')].count(chr(10))}: "
        "funds: unknown input `arived`; did you mean `arrived`?"
    )


def test_the_supervision_scheme():
    scheme = load_yaml(PACKS / "weifang/project_supervision/schemes/supervision_2023.yaml", Scheme)
    good = {
        "procedures_done": "5", "procedures_due": "6", "progress": "40", "progress_planned": "50",
        "invested": "90", "invested_planned": "100", "in_statistics": "1", "arrived": "30",
        "arrived_planned": "20", "supplies_done": "4", "supplies_needed": "4", "visits": "1",
        "gaps_open": "0",
    }  # fmt: skip
    values = {"甲": good, "乙": good, "丙": good, "丁": good | {"gaps_open": "1"}}
    entries = (
        entry("乙", "start_overdue", "每项"),
        entry("丙", "false_report", "每项", "督1号", item="progress"),
        entry("丙", "reported_late", "缺报"),
    )
    scored = score(scheme, Inputs(units_of(values), entries))
    # 12.5 + 24 + 13.5 + 10 + 15 + 10 + 5 = 90; less 10; less 24, 0.5 and 20
    assert [(unit.total, unit.place, unit.grade) for unit in scored.values()] == [
        (90, 1, "绿"),
        (80, 2, "黄"),
        (Fraction("45.5"), 3, "红"),
        (None, None, ""),
    ]
    assert scored["丁"].words.zh == "得分无效：实见与填报不符须已更正：现为1"


def test_the_dispatch_schemes():
    folder = PACKS / "weifang/investment_dispatch/schemes"
    figures = {
        "signed_landed": ("50", "70", "100"), "signed": ("100", "100", "100"),
        "started_in_statistics": ("8", "16", "4"), "started": ("10", "20", "5"),
        "fixed_assets": ("3", "2", "1"), "arrived": ("2", "2", "2"),
        "due_effective": ("6", "8", "7"), "due_output": ("10", "10", "10"),
        "invested": ("9", "9", "9"), "invested_planned": ("10", "10", "10"),
    }  # fmt: skip
    counties = {
        name: {figure: values[at] for figure, values in figures.items()}
        for at, name in enumerate("甲乙丙")
    }
    ratio = score(
        load_yaml(folder / "dispatch_2023.yaml", Scheme),
        Inputs(units_of(counties), (entry("甲", "start_overdue", "每个项目"),) * 9),
    )
    # 10 − 0.5, 14 and 20; 16; 20, 20 and 10; 12, 16 and 14; 18
    assert [unit.total for unit in ratio.values()] == [Fraction("75.5"), 84, 78]
    assert ratio["甲"].items[0].words.zh == (
        "完成率50/100=50%，封顶100%，20分×50%=10分；逾期未开工9项，扣0.9分，封顶0.5分，余9.5分"
    )
    scheme = load_yaml(folder / "dispatch_2023_efficacy.yaml", Scheme)
    efficacy = score(scheme, Inputs(units_of(counties)))
    # 60 76 100; all alike 100; 100 80 60; 60 100 80; all alike 100: a fifth of each sum
    assert [unit.total for unit in efficacy.values()] == [84, Fraction("91.2"), 88]
    assert efficacy["甲"].items[0].words.zh == (
        "最优100、最差50，d=60+40×(50-50)/(100-50)=60，20×60/100=12分"
    )
    counties["甲"]["due_output"] = "0"
    nothing_due = score(scheme, Inputs(units_of(counties)))["甲"]
    assert [(item.code, item.words.zh) for item in nothing_due.not_assessed()] == [
        ("output", "未报投产达效率，未评")
    ]


def test_the_yearly_assessment():
    scheme = load_yaml(PACKS / "shared/assessment/schemes/department_year.yaml", Scheme)
    surveys = ("peers", "staff", "served", "leaders")
    values = {f"{who}_satisfied": "40" for who in surveys}
    values |= {f"{who}_fairly": "40" for who in surveys}
    values |= {f"{who}_dissatisfied": "20" for who in surveys}
    values |= {"tasks_done": "18", "tasks": "20", "party_marks": "90"}
    entries = (
        entry("甲", "commendation", "国家", "国1号"),
        entry("甲", "supervision", "迟报", "督1号"),
        entry("乙", "twice_uncompleted", document="督2号"),
    )
    scored = score(scheme, Inputs(units_of({"甲": values, "乙": values}), entries))
    # targets (76.5 − 0.1 + 13.5)·0.8 = 71.92; everybody satisfied by 81%: 16.2; bonus 2
    assert [unit.total for unit in scored.values()] == [Fraction("90.12"), Fraction("88.2")]
    assert [unit.grade for unit in scored.values()] == ["一般", "一般"]  # 15% of two is none
    assert scored["甲"].items[0].words.zh == "76.4+13.5=89.9，89.9×80/100=71.92分"
