"""What was recognised beside what was printed, character by character, white space left out."""

import difflib
from typing import NamedTuple

from kaocheng.text import Document


class Recognition(NamedTuple):
    """How well a page was read.

    characters, digits  printed
    right, digits_right  of these, recognised as printed
    doubted  characters recognised doubtfully
    doubted_wrong, sure_wrong  characters recognised that were not printed, doubted or not
    """

    characters: int
    digits: int
    right: int
    digits_right: int
    doubted: int
    doubted_wrong: int
    sure_wrong: int

    def __str__(self) -> str:
        return (
            f"characters {self.right}/{self.characters} ({self.right / self.characters:.2%}), "
            f"digits {self.digits_right}/{self.digits} ({self.digits_right / self.digits:.2%}); "
            f"doubted {self.doubted}, of them wrong {self.doubted_wrong}; "
            f"wrong and not doubted {self.sure_wrong}"
        )


def compared(document: Document, printed: str) -> Recognition:
    """A recognised document beside the words that were printed."""
    at = [offset for offset, sign in enumerate(document.text) if not sign.isspace()]
    seen = "".join(document.text[offset] for offset in at)
    printed = "".join(printed.split())
    doubtful = {offset for span in document.doubtful for offset in range(*span)}
    matches = difflib.SequenceMatcher(None, seen, printed, autojunk=False).get_matching_blocks()
    same = {match.a + step for match in matches for step in range(match.size)}
    words = "".join(printed[match.b : match.b + match.size] for match in matches)
    wrong = [offset for index, offset in enumerate(at) if index not in same]
    return Recognition(
        characters=len(printed),
        digits=sum(map(str.isdigit, printed)),
        right=len(words),
        digits_right=sum(map(str.isdigit, words)),
        doubted=len(doubtful),
        doubted_wrong=sum(offset in doubtful for offset in wrong),
        sure_wrong=sum(offset not in doubtful for offset in wrong),
    )
