"""A figure's card: what it says, what it can mean, what it measures, and its relations."""

from kaocheng.outputs.written import Lang, days, interval, short_value, unit_name, value, written
from kaocheng.reading.links import RelationKind
from kaocheng.reading.modality import Modality
from kaocheng.reading.reading import Reading

_ROWS: dict[Lang, tuple[str, ...]] = {
    "zh": ("数值", "取值范围", "单位", "指标", "性质", "时期", "主体"),
    "en": ("value", "can mean", "unit", "measure", "said as", "period", "of"),
}
_MODALITIES: dict[Modality, dict[Lang, str]] = {
    "result": {"zh": "结果", "en": "result"},
    "target": {"zh": "目标", "en": "target"},
    "limit": {"zh": "限度", "en": "limit"},
    "background": {"zh": "背景", "en": "background"},
}
_RELATIONS: dict[RelationKind, dict[Lang, str]] = {
    "growth": {"zh": "增减", "en": "growth"},
    "change": {"zh": "变动", "en": "change"},
    "part": {"zh": "其中", "en": "part"},
    "sum": {"zh": "合计", "en": "sum"},
    "share": {"zh": "占比", "en": "share"},
    "pair": {"zh": "平均", "en": "average"},
}
_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_<>[]|~"})


def card(reading: Reading, mention: int, lang: Lang) -> str:
    """The card of one mention in Markdown; rows that say nothing are left out."""
    found = reading.mentions[mention]
    colon = "：" if lang == "zh" else ": "
    short, full = short_value(found, lang), value(found, lang)
    claim = reading.claim_of(mention)
    said = (
        full if short == full else f"{short} = {full}",
        interval(found, reading.plain, lang),
        unit_name(found, lang).strip(),
        claim.measure if claim else "",
        _MODALITIES[claim.modality][lang] if claim else "",
        days(*claim.period, lang) if claim and claim.period else "",
        _subject(reading, mention),
    )
    rows = [
        f"- {name}{colon}{' '.join(words.split()).translate(_SIGNS)}"
        for name, words in zip(_ROWS[lang], said, strict=True)
        if words
    ]
    relations = [
        f"- {_RELATIONS[relation.kind][lang]}{colon}"
        + "".join(
            part if isinstance(part, str) else reading.words(part)
            for part in written(relation, reading, lang)
        ).translate(_SIGNS)
        for relation in reading.relations
        if mention in (relation.a, *relation.b)
    ]
    return "\n".join((f"**{reading.words(mention).translate(_SIGNS)}**", "", *rows, *relations))


def _subject(reading: Reading, mention: int) -> str:
    """The unit and the item a claim stands in: 县渔业局，2. 渔港安全可控."""
    claim = reading.claim_of(mention)
    if claim is None or claim.unit is None:
        return ""
    unit = reading.units[claim.unit]
    if claim.item is None:
        return unit.name
    item = unit.items[claim.item]
    return f"{unit.name}, {item.number}. {item.title}"
