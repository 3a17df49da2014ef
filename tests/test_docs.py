"""The pages say what is so: listing, terms, links."""

import re
from pathlib import Path
from typing import get_args

import pytest
from test_layout import rank_of

from kaocheng.checking.findings import Grade
from kaocheng.reading.links import RelationKind
from kaocheng.reading.modality import Modality
from kaocheng.reading.superlatives import SuperlativeKind
from kaocheng.reading.tenses import Stance
from kaocheng.reading.units import Bound, Kind

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "kaocheng"
PAGES = (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
IDENTIFIER = re.compile(r"`([^`]+)`")


def listed() -> list[str]:
    """The modules and folders of the listing in the architecture page, in its order."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    block = page.split("```\nsrc/kaocheng/\n")[1].split("```")[0]
    found, folder = [], ""
    for line in block.splitlines():
        name = line.split()[0] if line.strip() else ""
        if re.fullmatch(r" {4}\w+/", line.rstrip()):
            folder = name
        elif match := re.match(r"( {4}| {8})(\w+(?:\.py|/))(?: |$)", line):
            found.append(name if len(match[1]) == 4 else folder + name)
    return found


def test_the_listing_has_every_module_and_no_other():
    modules = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.glob("**/*.py")
        if path.stat().st_size and path.parent.name != "rules"
    }
    assert set(listed()) == modules | {"checking/rules/"}


def test_the_listing_is_in_the_order_of_imports():
    names = [name.removesuffix(".py").replace("/", ".").rstrip(".") for name in listed()]
    ranks = [rank_of(name) if name != "__init__" else rank_of("") for name in names]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    "kinds", [Kind, Bound, RelationKind, Modality, SuperlativeKind, Stance, Grade]
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
