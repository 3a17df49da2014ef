"""Where words stand in a text, and how far two of them agree.

A pattern that is costly to look for everywhere is tried where its words stand.
"""

from collections.abc import Iterator


def places(plain: str, *words: str) -> Iterator[int]:
    """The offsets of some words, word by word.

    >>> list(places("上半年和下半年", "半年"))
    [1, 5]
    """
    for word in words:
        at = plain.find(word)
        while at >= 0:
            yield at
            at = plain.find(word, at + 1)


def common_start(one: str, other: str) -> int:
    """How many characters two words begin with alike.

    >>> common_start("管理办法", "管理方法")
    2
    """
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
