"""Claims to be first, best or alone: kind, words, scope, operands."""

import pytest
from reading_notation import DAY

from kaocheng.reading.reading import read


def _superlatives(text: str) -> list[str]:
    reading = read(text, DAY)
    return [
        " | ".join(
            (one.kind, text[one.start : one.end], one.scope, *map(reading.words, one.operands))
        )
        for one in reading.superlatives
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("首次入选国家试点。", ["first | 首次 | "], id="first-time"),
        pytest.param("建成全省首个零碳车站。", ["first | 首个 | 全省"], id="first-of-the-province"),
        pytest.param("全国首创云上审图。", ["first | 首创 | 全国"], id="first-made"),
        pytest.param("在全市率先试点。", ["first | 率先 | 全市"], id="ahead-of-others"),
        pytest.param("在业界首开先河。", ["first | 首开先河 | 业界"], id="opens-the-way"),
        pytest.param(
            "全市第一家智慧书房开放。", ["first | 第一家 | 全市 | 第一家"], id="first-house"
        ),
        pytest.param("连续12年获奖。", ["streak | 连续12年 |  | 12年"], id="streak"),
        pytest.param("连续三届蝉联冠军。", ["streak | 连续三届 |  | 三届"], id="streak-sessions"),
        pytest.param("连续多年领先。", ["streak | 连续多年 | "], id="streak-many"),
        pytest.param("增速居全省第3位。", ["rank | 第3位 | 全省 | 第3位"], id="rank"),
        pytest.param("总量位列全国第二。", ["rank | 第二 | 全国 | 第二"], id="rank-without-unit"),
        pytest.param("进入全省前三。", ["rank | 前三 | 全省 | 前三"], id="rank-from-the-first"),
        pytest.param("跻身全国前10名。", ["rank | 前10名 | 全国 | 前10名"], id="rank-of-ten"),
        pytest.param("总量居全省首位。", ["rank | 居全省首位 | 全省"], id="rank-in-words"),
        pytest.param("全省仅4家入选。", ["only | 全省仅4家 | 全省 | 4家"], id="only-some"),
        pytest.param(
            "全国仅有三个。", ["only | 全国仅有三个 | 全国 | 三个"], id="only-some-chinese"
        ),
        pytest.param("是全市唯一入选单位。", ["only | 唯一 | 全市"], id="only-one"),
        pytest.param("产量创历史新高。", ["record | 创历史新高 | 历史"], id="record"),
        pytest.param("空气质量为历年最好。", ["record | 历年最好 | "], id="best-of-years"),
        pytest.param(
            "连续12年居全省第3位，产量创新高。",
            ["streak | 连续12年 |  | 12年", "rank | 第3位 | 全省 | 第3位", "record | 创新高 | "],
            id="several-in-order",
        ),
        pytest.param("首批入选，首届年会，首套房。", [], id="names-claim-nothing"),
        pytest.param("入选第三批名单，举办第18届年会。", [], id="batches-claim-nothing"),
        pytest.param("连续奋战，持续发力。", [], id="no-number"),
        pytest.param("首要任务，首先推进。", [], id="words-with-shou"),
    ],
)
def test_superlatives(text: str, expected: list[str]) -> None:
    assert _superlatives(text) == expected
