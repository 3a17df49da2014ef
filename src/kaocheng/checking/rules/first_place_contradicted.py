"""What is said to come first is not the largest of the figures beside it.

甲镇8.1%居首位，乙镇8.6%: either 首位 belongs to 乙镇 or a figure is wrong.

Judged where the first place names no wider field (全国, 全省) and the figures beside it are of
the same kind, behind nothing but the name of another of the same sort (甲镇, 乙镇). Not
assessable: measures that are better the lower they are (能耗, 死亡, 时限).
"""

import re
from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.sentences import Quantity, alike, sentences_at
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "RNK003"
NAME = "first-place-contradicted"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("首位", "榜首", "第一", "第1", "最高", "最多", "最大")

FIRES = (
    "城关镇增长«8.1%»居首位，东山镇8.6%，河口镇6.2%。",
    "城关镇«126件»、位居第一，东山镇162件，河口镇98件。",
    "办件量城关镇最多，为«126件»，东山镇162件。",
)
QUIET = (
    "城关镇增长8.6%居首位，东山镇8.1%，河口镇6.2%。",
    "城关镇126件、居全省第一，东山镇162件。",  # of another field
    "城关镇增长8.1%居首位，税收增长8.6%。",  # another measure
    "城关镇能耗下降8.1%居首位，东山镇8.6%。",
    "城关镇8.6%居首位，东山镇8.6%。",
)

_BEHIND = pattern(
    r"[，、]?(?:增速|总量|数量)?(?:并列|位居|位列|名列|稳居|排名|排在|居|列)(?:首位|榜首|第一|第1)"
)
_IN_FRONT = pattern(r"(?P<name>[\u4e00-\u9fff]{2,6})(?:最高|最多|最大)[，]?(?:为|达|达到|有|是)*$")
_MOST = pattern(r"最[高多大](?=[，为达有是\d])")
_NAMED = pattern(
    r"[，、；和](?:其次(?:为|是)?|依次为)?(?P<name>[\u4e00-\u9fff]{1,6}[镇乡县市区省村州盟旗局部厅校院街道社区企业]{1,2})(?:增长|为|达|有)?"
)
_SUBJECT = pattern(
    r"(?P<name>[\u4e00-\u9fff]{1,6}[镇乡县市区省村州盟旗局部厅校院街道社区企业]{1,2})[\u4e00-\u9fff]{0,4}$"
)
_LOWER = pattern(r"降|减|能耗|死亡|事故|时限|失业|排放|浓度|投诉|逾期")


def check(reading: Reading) -> Iterator[Outcome]:
    first_at = [match.start() for match in _MOST.finditer(reading.plain)]
    first_at += [found.start for found in reading.superlatives if found.kind == "rank"]
    for stated in sentences_at(reading, first_at):
        for at, first in enumerate(stated):
            ahead = _IN_FRONT.search(first.lead)
            behind = _BEHIND.match(reading.plain, first.mention.end)
            if not ahead and not behind:
                continue
            subject = ahead["name"] if ahead else _name(first)
            if not subject:
                continue
            others = _others(stated, at, subject)
            if others:
                yield _judge(reading, first.at, tuple(q.at for q in others))


def _name(quantity: Quantity) -> str:
    """The name right before a figure: 城关镇增长8.1%."""
    found = _SUBJECT.search(quantity.clause)
    return found["name"] if found else ""


def _others(stated: list[Quantity], at: int, subject: str) -> list[Quantity]:
    """The figures that follow behind the names of others of the same sort."""
    others: list[Quantity] = []
    for quantity in stated[at + 1 :]:
        if quantity.mention.kind == "ordinal":
            continue
        lead = re.sub(r"^.*?(?=[，、；和][^，、；和]*$)", "", quantity.lead)
        named = _NAMED.fullmatch(lead)
        if not alike(quantity, stated[at]) or named is None or named["name"][-1] != subject[-1]:
            break
        others.append(quantity)
    return others


def _judge(reading: Reading, first: int, others: tuple[int, ...]) -> Outcome:
    def holds(figures: Figures) -> bool:
        return all(figures(other).low <= figures(first).high for other in others)

    def message() -> dict[str, str]:
        figures = printed(reading)
        largest = max(others, key=lambda other: figures(other).low)
        a, b = reading.words(first), reading.words(largest)
        return {
            "zh": f"文中说{a}居首，但并列的有{b}",
            "en": f"The text puts {a} first, but {b} stands beside it",
        }

    words = guards.around(reading, first, *others)
    if lower := _LOWER.search(words):
        return NotAssessable((first, *others), lower.group())
    return judge(reading, (first, *others), holds, guard=lambda: None, at=first, message=message)
