"""Which part of a web page is its article.

Navigation is links, and what stands around an article (the office's address, the record number)
is short and has no sentences. The article is the innermost element that holds nearly all of the
page's sentences that are no links.
"""

import re
from typing import Any

UNREAD = frozenset(
    ("script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button",
     "select", "textarea", "iframe", "object", "svg", "head", "rt", "rp")
)  # fmt: skip
BLOCKS = frozenset(
    ("address", "article", "blockquote", "body", "center", "caption", "dd", "details", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
     "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody",
     "td", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip

_TABLE = frozenset(("table", "tbody", "tr"))
_CONTAINERS = frozenset(("article", "center", "div", "main", "section", "td")) | _TABLE
_NEARLY_ALL = 0.9
_SHORTEST = 12  # characters of a sentence; a shorter one is a label or a slogan
_MARKS = re.compile("[，。；]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def is_unread(element: Any) -> bool:
    """Whether an element and all in it are no text that a reader of the page sees."""
    tag = element.tag
    return (
        not isinstance(tag, str)  # a comment
        or tag in UNREAD
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or element.get("role") in ("navigation", "banner", "contentinfo", "search")
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def article(body: Any) -> Any:
    """The element of a page that holds its article; the body where nothing stands out."""
    weights: dict[Any, int] = {}
    whole = _weigh(body, weights)
    if not whole:
        return body
    chosen = body
    while True:
        inside = next(
            (child for child in chosen if weights.get(child, 0) >= _NEARLY_ALL * whole), None
        )
        if inside is None or inside.tag not in _CONTAINERS:
            break
        chosen = inside
    while chosen.tag in _TABLE:  # of its cells none holds the article: it is a table of figures
        chosen = chosen.getparent()
    return chosen


def _weigh(element: Any, weights: dict[Any, int]) -> int:
    """How many characters of sentences an element holds, links left out; for all below it too.

    A sentence may run through several inline elements, so each block's own words count together.
    """
    own: list[str] = []
    total = _gather(element, own, weights)
    words = "".join("".join(own).split())
    if len(words) >= _SHORTEST and _MARKS.search(words):
        total += len(words)
    weights[element] = total
    return total


def _gather(element: Any, own: list[str], weights: dict[Any, int]) -> int:
    """Collect the words that stand in a block itself; returns the weight of the blocks in it."""
    total = 0
    own.append(element.text or "")
    for child in element:
        if not is_unread(child):
            if child.tag in BLOCKS:
                total += _weigh(child, weights)
            elif child.tag != "a":
                total += _gather(child, own, weights)
        own.append(child.tail or "")
    return total
