"""What two stretches of text say in the same words."""

from difflib import SequenceMatcher


def shared(one: str, other: str) -> str:
    """The longest stretch that both hold, the first of several.

    >>> shared("招商引资到位资金超20亿元", "实际到位资金19.6亿元")
    '到位资金'
    """
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[match.a : match.a + match.size]
