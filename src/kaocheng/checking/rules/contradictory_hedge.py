"""Two hedges of one number contradict each other: 近200多家, 不到80%以上.

近 and 不到 say the number was not reached, 多, 余 and 以上 that it was passed; a reader cannot
tell which. Usage of statistics in official writing.

Quiet: 近 before a span of time (近二十多年, 最近10多天), where it means recent.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "NUM005"
NAME = "contradictory-hedge"
GRADE = "error"
BASIS = "实务"
TRIGGERS = ("近", "不到", "不足", "不满")

FIRES = (
    "走访企业«近200多家»。",
    "受益群众«将近3100余万人»。",
    "满意率«不到80%以上»。",
    "争取资金«不足4000多万元»。",
    "满意率«接近80%以上»。",
)
QUIET = (
    "走访企业近200家。",
    "走访企业200多家。",
    "最近二十多年建成12个。",  # recent
    "近10多天走访12家。",
    "附近30多个村庄受益。",  # another word
    "不到3个月走访12家。",
)

_BELOW = pattern(r"(?:将近|接近|不到|不足|不满|(?<![最附靠临邻远新])近)$")
_ABOVE = pattern(r"[余多]|以上$")
_LONGEST = 3


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for mention in reading.mentions:
        if mention.bound == "exact" or mention.kind in ("date", "duration", "ordinal", "age"):
            continue
        above = _ABOVE.search(plain, mention.start, mention.end)
        if above is None:
            continue
        below = _BELOW.search(plain, max(0, mention.start - _LONGEST), mention.start)
        if below is None:
            continue
        yield Finding(
            below.start(),
            mention.end,
            {
                "zh": f"“{below.group()}”说不到此数，“{above.group()}”说超过此数，两者矛盾",
                "en": f"{below.group()} says less and {above.group()} says more: they contradict",
            },
        )
