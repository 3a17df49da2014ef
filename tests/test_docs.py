"""The pages say what is so: listing, terms, links."""

import re
from pathlib import Path
from typing import get_args

import pytest
from test_layout import rank_of

from kaocheng.checking.findings import Grade
from kaocheng.ledger.pack import Tag
from kaocheng.ledger.scoring.score import State
from kaocheng.reading.links import RelationKind
from kaocheng.reading.modality import Modality
from kaocheng.reading.superlatives import SuperlativeKind
from kaocheng.reading.tenses import Stance
from kaocheng.reading.units import Bound, Kind

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "kaocheng"
PAGES = (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
CATALOGUES = {"checking/rules/", "ledger/scoring/methods/"}
IDENTIFIER = re.compile(r"`([^`]+)`")


def listed() -> list[str]:
    """The modules and catalogues of the listing in the architecture page, in its order."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    block = page.split("```\nsrc/kaocheng/\n")[1].split("```")[0]
    found: list[str] = []
    folders: list[str] = []
    for line in block.splitlines():
        if match := re.match(r"((?: {4})+)(\w+(?:\.py|/))(?: |$)", line):
            del folders[len(match[1]) // 4 - 1 :]
            name = "".join(folders) + match[2]
            if name.endswith("/") and name not in CATALOGUES:
                folders.append(match[2])
            else:
                found.append(name)
    return found


def test_the_listing_has_every_module_and_no_other():
    modules = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.glob("**/*.py")
        if path.stat().st_size and f"{path.parent.relative_to(PACKAGE)}/" not in CATALOGUES
    }
    assert set(listed()) == modules | CATALOGUES


def test_the_listing_is_in_the_order_of_imports():
    names = [name.removesuffix("/").removesuffix(".py").replace("/", ".") for name in listed()]
    ranks = [rank_of(name.removesuffix("__init__").rstrip(".")) for name in names]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    "kinds", [Kind, Bound, RelationKind, Modality, SuperlativeKind, Stance, Grade, Tag, State]
)
def test_every_kind_has_its_term(kinds):
    rows = [
        line.split("|")
        for line in (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines()
        if line.startswith("| ") and "---" not in line
    ]
    identifiers = {name for row in rows for name in IDENTIFIER.findall(row[2])}
    assert set(get_args(kinds)) - identifiers == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
