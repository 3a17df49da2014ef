"""An item's headline claims a first or an only one that its text does not bear out: 首次…, 唯一….

首次, 首个, 唯一 and 第一 in a headline are what others will quote, and the claims most often
disputed. The text has to say of what, where and among whom; where no word of it does, the
claim was added to the headline, or lost from the text.

Borne out by any word of the kind: 首次, 第一, 率先, 填补空白, “零”的突破, 仅, 最. Quiet: aims
(争创首个…), names in quotation marks, 首创性, 率先, 首届 and 首批, which claim little, headlines
without a text. Practice, no standard.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding, Held, Outcome
from kaocheng.checking.headlines import headed, quoted
from kaocheng.checking.honours import aimed
from kaocheng.reading.reading import Reading
from kaocheng.reading.superlatives import Superlative

CODE = "HED002"
NAME = "headline-first-unsupported"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("首", "唯一", "第一")

FIRES = (
    "一、甲局\n1.«首次»承办全国技能大赛。全年承办技能大赛2项，来自12个省份的选手参赛，组织工作得到参赛各方好评。",
    "一、甲局\n1.建成全省«唯一»种质资源库。投资1200万元建设种质资源库，保存种质资源3400份，搭建智慧管理平台。",
    "一、甲局\n1.网办率位居全省«第一»。推进数字化建设，全年办理线上业务316万笔，业务网办率达93%，群众满意度提高。",
)
QUIET = (
    "一、甲局\n1.首次承办全国技能大赛。全年承办技能大赛2项，其中全国技能大赛系我市历史上第一次承办。",
    "一、甲局\n1.争创全国首个智慧农业示范区。投资1200万元建设示范区，引进企业34家，搭建智慧管理平台。",
    "一、甲局\n1.建成全省唯一种质资源库。投资1200万元，建成首个种质资源库，保存种质资源3400份。",
    "一、甲局\n1.“首个周末”活动受欢迎。全年举办活动12场，参加群众3400人次，搭建智慧管理平台。",
    "一、甲局\n1.办好首届智慧农业博览会。博览会于4月举办，来自22个国家的企业参展，达成意向12项。",
)

_BORNE = re.compile(
    r"首|第[一1]|唯一|率先|先河|零.{0,2}的?突破|历史|[仅独]|最|榜|领先|领跑|冠|前所未有|空白|开创|前列|1/|排名"
)
_WEAK = re.compile(r"率先|先河")
_QUALITY = re.compile(r"[性式型]|精神")
_ONE = Decimal(1)


def check(reading: Reading) -> Iterator[Outcome]:
    claims = [claim for claim in reading.superlatives if _is_first(reading, claim)]
    if not claims:
        return
    for headline, body in headed(reading, TRIGGERS):
        for claim in claims:
            if not headline.start <= claim.start < headline.end:
                continue
            front = reading.plain[headline.start : claim.start]
            if quoted(reading.plain, headline, claim.start) or aimed(front):
                continue
            if _BORNE.search(reading.plain, body.start, body.end):
                yield Held(claim.operands)
                continue
            said = reading.text[claim.start : claim.end]
            yield Finding(
                claim.start,
                claim.end,
                {
                    "zh": f"标题写“{said}”，正文没有说明首次、第一或唯一的范围和依据",
                    "en": f"The headline says {said}; nothing in its text says among whom, or why",
                },
            )


def _is_first(reading: Reading, claim: Superlative) -> bool:
    """A claim to be the first or the only one; 第一 only as a rank."""
    if claim.kind == "rank":
        return any(reading.mentions[at].high == _ONE for at in claim.operands)
    if claim.kind not in ("first", "only"):
        return False
    if _QUALITY.match(reading.plain, claim.end):
        return False  # 首创性
    return _WEAK.search(reading.plain, claim.start, claim.end) is None
