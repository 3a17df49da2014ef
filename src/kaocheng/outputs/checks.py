"""What is said of the checks of records: what each looks for, on what it rests, how much it saw."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from kaocheng.ledger.complaints import KINDS, Complaint
from kaocheng.ledger.judging import Judged
from kaocheng.ledger.library import Library, Pack
from kaocheng.ledger.pack import Grade
from kaocheng.ledger.tables import Loaded
from kaocheng.outputs.written import Lang

TAGS: dict[Lang, dict[str, str]] = {
    "zh": {
        "W": "本市规定或报道",
        "N": "国家规定",
        "SD": "省规定",
        "P": "参照其他城市",
        "R": "凭记忆，未核",
        "A": "本系统设定",
        "PAGE": "见于印出的报告",
    },
    "en": {
        "W": "rule or notice of the city",
        "N": "national rule",
        "SD": "provincial rule",
        "P": "practice of other cities",
        "R": "recalled, not verified",
        "A": "setting of this system",
        "PAGE": "as the printed report has it",
    },
}
_REGISTER: dict[Lang, str] = {"zh": "台账的规定", "en": "definition of the register"}


class Check(NamedTuple):
    """A kind of complaint, explained.

    title  what it looks for; of a pack's rule in the pack's own words, which are Chinese
    why    the reason its pack gives
    tag    how sure the statement is on which it rests, in words
    basis  the tag and where the statement is to be found
    """

    code: str
    name: str
    grade: Grade
    title: str
    why: str
    tag: str
    basis: str


def explained_checks(library: Library, lang: Lang) -> dict[str, Check]:
    """Every check by its code: the built-in ones and the rules of the packs."""
    found = {}
    for code, kind in KINDS.items():
        said, basis = _titles()[code][lang], _REGISTER[lang]
        found[code] = Check(code, kind.name, kind.grade, said, "", basis, basis)
    for pack in library.packs.values():
        for slug, rule in pack.rules.items():
            name = slug.replace("_", "-")
            tag, basis = TAGS[lang][rule.tag], _basis(f"{rule.tag} {rule.source}", pack, lang)
            found[rule.code] = Check(
                rule.code, name, rule.grade, rule.title, rule.why.strip(), tag, basis
            )
    return found


def owners(library: Library) -> dict[str, Pack]:
    """Whose each rule and each table is, by code and by name."""
    return {
        name: pack
        for pack in library.packs.values()
        for name in (
            *pack.registers,
            *pack.views,
            *(rule.code for rule in pack.rules.values()),
        )
    }


def basis(complaint: Complaint, owned: Mapping[str, Pack], lang: Lang) -> str:
    """On what a complaint rests: how sure that is, and where it is to be found.

    owned  the packs of `owners`
    """
    pack = owned.get(complaint.code) or owned.get(complaint.register)
    if not complaint.basis or pack is None:
        return _REGISTER[lang]
    return _basis(complaint.basis, pack, lang)


def _basis(given: str, pack: Pack, lang: Lang) -> str:
    tag, _, name = given.partition(" ")
    source = pack.file.sources.get(name)
    where = source.where if source else name
    said = (
        [TAGS[lang][tag], where] if where not in ("", tag, TAGS["zh"][tag]) else [TAGS[lang][tag]]
    )
    return {"zh": "：", "en": ": "}[lang].join(said)


class Seen(NamedTuple):
    """How much a check of records saw: no complaint can also mean that there was nothing to see."""

    registers: int
    records: int
    rules: int
    undecided: int

    def line(self, lang: Lang) -> str:
        return {
            "zh": f"{self.registers}个台账，{self.records:,}条记录，{self.rules}条规则；"
            f"规则无法判定{self.undecided:,}次。",
            "en": f"{self.registers} registers, {self.records:,} records, {self.rules} rules; "
            f"undecided {self.undecided:,} times.",
        }[lang]


def seen(loaded: Loaded, judged: Iterable[Judged]) -> Seen:
    undecided = [rule.undecided for rule in judged]
    return Seen(len(loaded.files), sum(loaded.rows.values()), len(undecided), sum(undecided))


@cache
def _titles() -> dict[str, dict[Lang, str]]:
    text = (files("kaocheng.outputs") / "checks.toml").read_text("utf-8")
    return tomllib.loads(text)
