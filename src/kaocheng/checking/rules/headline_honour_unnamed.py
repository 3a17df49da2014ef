"""An item's headline claims an honour that its text does not name: 获司法部肯定.

An honour is checked by who gave it, when, and in what words. A headline that is all there is of
it, over a text that speaks of something else, cannot be verified, and often it is the text of
another item, or the sentence with the honour was cut.

The kinds are those of honours.toml: approval, commendation, report in the press, award, selection.
Any word of the kind in the text bears the headline out, a lesser stage too: whether the words
are of the right stage is asked by STG001. Quiet: aims (争创…), names in quotation marks,
headlines without a text. Practice, no standard.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Held, Outcome
from kaocheng.checking.headlines import headed, quoted
from kaocheng.checking.honours import aimed, honours
from kaocheng.reading.reading import Reading

CODE = "HED004"
NAME = "headline-honour-unnamed"
GRADE = "info"
BASIS = "实务"
TRIGGERS = (
    "获",
    "受",
    "得到",
    "被",
    "报道",
    "刊",
    "入选",
    "上榜",
    "通过验收",
    "荣膺",
    "赢得",
    "夺冠",
    "摘",
)

FIRES = (
    "一、甲局\n1.多元解纷做法«获司法部肯定»。建立衔接机制，全年化解矛盾1326起，省内6地市复制做法，助推平安建设。",
    "一、甲局\n1.«《光明日报》报道»学院改革经验。建成骨干专业2个，提出培养模式，构建评价体系，学生就业率98%。",
    "一、甲局\n1.种质资源库«入选»国家级名录。投资1200万元建设种质资源库，保存种质资源3400份，搭建管理平台。",
)
QUIET = (
    "一、甲局\n1.多元解纷做法获司法部肯定。5月，司法部在全国会议上表扬甲局做法，全年化解矛盾1326起，成效明显。",
    "一、甲局\n1.种质资源库入选国家级名录。7月公示名单，保存种质资源3400份，搭建管理平台，科研条件改善。",
    "一、甲局\n1.争创省级园区，力争入选国家级名录。投资1200万元建设资源库，保存资源3400份，搭建管理平台。",
    "一、甲局\n1.群众办事更有获得感。投资1200万元建设大厅，办件12万件，窗口24个，办事时间缩短一半。",
)


def check(reading: Reading) -> Iterator[Outcome]:
    kinds = [
        (honour, re.compile(honour.claimed)) for honour in honours().values() if honour.claimed
    ]
    for headline, body in headed(reading, TRIGGERS):
        words = reading.plain[slice(*headline)]
        for honour, claimed in kinds:
            claim = claimed.search(words)
            if claim is None:
                continue
            start, end = headline.start + claim.start(), headline.start + claim.end()
            if quoted(reading.plain, headline, start) or aimed(words[: claim.start()]):
                continue
            if honour.words.search(reading.plain, body.start, body.end):
                yield Held(())
                continue
            said = reading.text[start:end]
            yield Finding(
                start,
                end,
                {
                    "zh": f"标题写“{said}”，正文没有写到{honour.zh}",
                    "en": f"The headline says {said}; its text does not name {honour.en}",
                },
            )
