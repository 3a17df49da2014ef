"""A claim to be one of few names no list and no source that could bear it out: 全省仅4家.

全省仅4家 is worth what the list is worth that it was counted on: whose list, of which year. The
reader of a report, and the auditor after him, can only ask for it; so this rule asks for
evidence and calls nothing wrong.

Borne out: by who decided it (被省…局确定为, 省…厅公布, 经…认定), by a document (《…》), a list or a
batch (名单, 第二批), in the sentence of the claim or the one before. Quiet: 唯一, for which no
list is made. Practice, no standard.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Held, Outcome
from kaocheng.reading.reading import Reading

CODE = "SUP002"
NAME = "only-few-without-list"
GRADE = "info"
BASIS = "实务"
TRIGGERS = ("仅",)

FIRES = (
    "荣获科技兴农先进集体荣誉称号，«全省仅4家»。",
    "建成智慧管理平台，«全市仅2家»，办件12万件。",
)
QUIET = (
    "被省市场监督管理局确定为标准化试点单位（全省仅5家）。",
    "入选省农业农村厅公布的第二批名单，全省仅4家。",
    "根据《关于公布试点名单的通知》，全省仅3家入选。",
    "全省仅用3天完成任务。",
)

_SOURCE = re.compile(
    r"(?:被|经|由|获|受|入选|列入|纳入)[^，。；]{0,16}?(?:部|厅|局|委|办|协会|学会|中心|院|政府)[^，。；]{0,12}?"
    r"(?:确定|认定|评|授予|公布|命名|列|批|选|表|通报|推荐|公示)"
    r"|(?:部|厅|局|委|办|协会|学会|中心|院|政府)[^，。；]{0,8}?(?:公布|印发|通报|公示|发文|批复|下达|确定|认定)"
    r"|名单|《[^》]+》|[第首][一二三四五六七八九十\d]*批|据[^，。；]{2,}统计"
)


def check(reading: Reading) -> Iterator[Outcome]:
    for claim in reading.superlatives:
        if claim.kind != "only" or not claim.operands:
            continue
        sentence = reading.sentence_at(claim.start)
        start = sentence.start
        before = reading.sentence_at(start - 1) if start else sentence
        if before.end >= start - 1:
            start = before.start
        if _SOURCE.search(reading.plain, start, sentence.end):
            yield Held(claim.operands)
            continue
        stop = reading.mentions[claim.operands[0]].end
        said = reading.text[claim.start : stop]
        yield Finding(
            claim.start,
            stop,
            {
                "zh": f"“{said}”没有写明依据的名单或认定单位，请备证据",
                "en": f"{said}: no list and no deciding body is named; have the evidence ready",
            },
        )
