"""The entries of a list that ends at a place: 甲县、乙县和丙县 before 等3个县."""

from kaocheng.patterns import pattern

GATHERING = (
    "方面", "领域", "环节", "部门", "阶段", "国家", "城市", "地区", "板块", "园区", "景区",
    "省", "市", "县", "区", "镇", "乡", "村", "州", "旗", "国",
)  # fmt: skip
"""Nouns whose number sums up the list before it, and nothing else: 两市, 三个方面."""

_LONGEST = 200
_BRACKETS = pattern(r"（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》")
_CLAUSE_START = pattern(r"[，。；：！？,;:!?\n（(“]")
_AND = pattern(r"以及|[和与及跟]")
# Words that begin another list inside a clause: 将甲、乙纳入丙、丁等2个县; 供给 and 对接 do not.
_ANEW = pattern(
    r"纳入|列入|选入|涵盖|覆盖|包括|包含|[将把到的]|(?<![存潜])在(?![线岗建校外])|(?<!应)对(?![接外口标话策照])|"
    r"(?<![方定面导流])向(?!导)|从(?![业严事众])|(?<![自缘理])由|(?<!供)给(?![养水排予])|"
    r"(?<![行])为(?![民农期主])|是(?!否)|(?<!赠)送(?=到)"
)


def entries_before(plain: str, at: int) -> list[str]:
    """The entries of the list that ends at an offset, parted by 、; one where there is no list.

    Brackets and quotations are left out: their marks are not the list's. The first entry holds
    the words that lead to the list.

    >>> text = "在甲县、乙县（含新区、老区）、丙县等3个县试点"
    >>> entries_before(text, text.index("等"))
    ['甲县', '乙县', '丙县']
    """
    window = _BRACKETS.sub("〓", plain[max(0, at - _LONGEST) : at])
    stops = list(_CLAUSE_START.finditer(window))
    entries = window[stops[-1].end() if stops else 0 :].split("、")
    for place in range(len(entries) - 1, -1, -1):
        anew = list(_ANEW.finditer(entries[place]))
        if anew:
            entries = [entries[place][anew[-1].end() :], *entries[place + 1 :]]
            break
    return [entry.strip().strip("〓") or entry for entry in entries]


def joined(entries: list[str]) -> int:
    """How many 和, 与, 及 stand in the entries: each may join two of the list.

    >>> joined(["甲县", "乙县和丙县"])
    1
    """
    return sum(len(_AND.findall(entry)) for entry in entries)
