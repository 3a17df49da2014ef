"""首次, 连续N年, 第N位, 全省仅N家, 历史新高: claims to be first, best or alone.
"""

from typing import Literal

import msgspec

SuperlativeKind = Literal["first", "streak", "rank", "only", "record"]


class Superlative(msgspec.Struct, gc=False):
    """A claim to a place above others.

    kind      first (首次, 首个, 第一家), streak (连续21年), rank (第2名, 前3, 首位),
              only (全省仅4家, 唯一), record (历史新高)
    start, end  the words
    scope     where it is claimed to hold (全省, 全国, 业界), "" where the text does not say
    operands  the mentions inside it, by index
    """

    kind: SuperlativeKind
    start: int
    end: int
    scope: str
    operands: tuple[int, ...] = ()


def find_superlatives(plain, mentions):
    return []
