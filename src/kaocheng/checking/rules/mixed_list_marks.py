"""、 and ， part the members of one list: 金融、房地产，知识产权等行业.

The comma ends the list for the reader, and what follows it reads as something else. GB/T 15834
—2011 parts words that are listed by 、 (4.5.3.1), and by ， only where they are clauses.

Judged: a short member behind ， that is followed by 等, in a clause that has begun with a list;
and members on both sides of ， that end in the same two characters, in a list that ends in 等
(…创建，…创建、…创建等). Quiet: members behind ， that begin with a verb (kinds.toml), lists of
lists, where each group ends in another word, quotations, members of more than twelve
characters. For information, as a verb that is not in the data may be taken for a member.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.enumerations import masked
from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.kinds import opening
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "LST002"
NAME = "mixed-list-marks"
GRADE = "info"
BASIS = "国标"
TRIGGERS = ("、",)

FIRES = (
    "金融、房地产«，»知识产权等行业受案量居全省前3。",
    "部署节约型机关创建«，»节水型单位创建、节水型高校创建等12家。",
)
QUIET = (
    "金融、房地产、知识产权等行业受案量居全省前3。",
    "发展金融、房地产，推进知识产权等行业改革12项。",  # a verb
    "部署机关创建、高校创建，完成创建12家。",
    "带动轴承、齿轮企业，种业、农机企业12家。",  # two groups
)

_SUFFIX = 2
# A short member between ， and 等, behind a list: 金融、房地产，知识产权等.
_BEFORE_ETC = re.compile(
    r"、[^，。；：！？\n、\d是为有在居达获]{2,10}(?P<mark>，)(?P<behind>[^，。；：！？\n、和与及]{2,5})(?<![中高初平同一二三特])等(?![级待次奖])"
)
# Two members behind ， in a list that ends in 等: …创建，…创建、…创建等.
_BEHIND = re.compile(
    r"，(?P<behind>[^，。；：！？\n、]{3,12})、(?P<next>[^，。；：！？\n、]{3,12})(?=[、等和])(?=[^，。；：！？\n]*等)"
)


def check(reading: Reading) -> Iterator[Finding]:
    plain = masked(reading.plain)
    for joint in _BEFORE_ETC.finditer(plain):
        before = plain[reading.sentence_at(joint.start()).start : joint.start("mark")]
        if opening().match(joint["behind"]) is None and "等" not in before.rpartition("，")[2]:
            yield _finding(reading, joint.start("mark"), joint["behind"])
    for joint in _BEHIND.finditer(plain):
        at = joint.start()
        same = plain[at - _SUFFIX : at]
        if (
            joint["behind"].endswith(same)
            and joint["next"].endswith(same)
            and opening().match(joint["behind"]) is None
            and opening().match(joint["next"]) is None
        ):
            yield _finding(reading, at, joint["behind"])


def _finding(reading: Reading, at: int, behind: str) -> Finding:
    member = reading.text[at + 1 : at + 1 + len(behind)]
    return Finding(
        at,
        at + 1,
        {
            "zh": f"“{member}”与前面的列举项并列，宜用顿号",
            "en": f"{member} belongs to the list before it, which 、 parts",
        },
        repairs=(Repair(Span(at, at + 1), "、", {"zh": "改用顿号", "en": "、 for ，"}),),
    )
