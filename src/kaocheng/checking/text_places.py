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


def repeated(plain: str, *lengths: int) -> Iterator[tuple[int, int]]:
    """The offsets at which so many characters stand twice in a row, and how many; in no order.

    The text is laid over itself, moved by a length, as one number of a byte a character: where
    it is the same, their difference is 0. A search with a back-reference takes 3 times as long.

    >>> list(repeated("推进建设建设道路", 2, 3))
    [(2, 2)]
    """
    low = plain.encode("utf-32-le", "surrogatepass")[::4]  # other bytes are compared thereafter
    number = int.from_bytes(low, "little")
    for length in lengths:
        differing = (number ^ number >> 8 * length).to_bytes(len(low), "little")
        same = bytes(length)
        at = differing.find(same)
        while at >= 0:
            if plain[at : at + length] == plain[at + length : at + 2 * length]:
                yield at, length
            at = differing.find(same, at + 1)


def common_start(one: str, other: str) -> int:
    """How many characters two words begin with alike.

    >>> common_start("管理办法", "管理方法")
    2
    """
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
