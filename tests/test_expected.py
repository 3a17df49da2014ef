"""What a message says of a figure that is not the one computed: both sides, how, and from what."""

import pytest

from kaocheng.checking.check import check
from kaocheng.reading.reading import read


def said(text: str, code: str) -> dict[str, str]:
    (finding,) = check(read(text), select=[code])
    return finding.message


@pytest.mark.parametrize(
    ("text", "code", "zh", "en"),
    [
        pytest.param(
            "服务企业由418家增加到526家，增加118家。",
            "CHG002",
            "由418家到526家，相差应为108家，文中写118家；算式：526家－418家，各数未经舍入",
            "From 418家 to 526家 the difference should be 108; the text says 118家. "
            "Computed as 526家 - 418家, taking every figure as an exact count",
            id="counts",
        ),
        pytest.param(
            "总支出38.2亿元，由基本支出20.5亿元、项目支出16.5亿元组成。",
            "SUM001",
            "分项合计应在36.9亿元至37.1亿元之间，文中写38.2亿元（即38.15亿元至38.25亿元），"
            "两者不相交；算式：20.5亿元＋16.5亿元，各数按末位四舍五入",
            "The parts together should be between 3.69 and 3.71 billion yuan; the text says "
            "38.2亿元 (3.815 to 3.825 billion yuan), which lies outside. "
            "Computed as 20.5亿元 + 16.5亿元, taking every figure as rounded in its last digit",
            id="rounded",
        ),
        pytest.param(
            "服务企业由418家增加到526家，增长28.5%。",
            "CHG001",
            "由418家到526家，增长率应为25.84%，文中写28.5%（即28.45%至28.55%），两者不相交；"
            "算式：526家÷418家－1，计数未经舍入，其余按末位四舍五入",
            "From 418家 to 526家 the growth should be 25.84%; the text says 28.5% "
            "(28.45% to 28.55%), which lies outside. Computed as 526家 ÷ 418家 - 1, "
            "taking counts as exact and the rest as rounded in its last digit",
            id="both",
        ),
        pytest.param(
            "服务企业由约400家增加到526家，增长58.5%。",
            "CHG001",
            "由400家到526家，增长率应在25.24%至38.42%之间，文中写58.5%（即58.45%至58.55%），"
            "两者不相交；算式：526家÷400家－1，约数取其可能的范围：400家（即380家至420家）",
            "From 400家 to 526家 the growth should be between 25.24% and 38.42%; the text says "
            "58.5% (58.45% to 58.55%), which lies outside. Computed as 526家 ÷ 400家 - 1, "
            "taking vague figures for all they can mean: 400家 (380 to 420)",
            id="vague",
        ),
        pytest.param(
            "工业用电量增长7.8%，上年增长6.1%，回落1.7个百分点。",
            "CHG010",
            "增速由6.1%到7.8%，加快应在1.6个百分点至1.8个百分点之间，文中写1.7个百分点"
            "（即1.65个百分点至1.75个百分点），且写作回落；算式：7.8%－6.1%，各数按末位四舍五入",
            "From a growth of 6.1% to 7.8% the quickening should be between 1.6 and 1.8 percentage "
            "points; the text says 1.7个百分点 (1.65 to 1.75 percentage points), and calls it a "
            "slowing. Computed as 7.8% - 6.1%, taking every figure as rounded in its last digit",
            id="the right amount in the wrong direction",
        ),
    ],
)
def test_a_mismatch_says_both_sides_and_how_they_were_computed(text, code, zh, en):
    assert said(text, code) == {"zh": zh, "en": en}
