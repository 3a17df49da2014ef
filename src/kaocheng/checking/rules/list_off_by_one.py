"""A list has one member more or less than the number that takes it up: 钢铁、建材4个行业.

A member was cut or added and the number left as it was. Where list and number are further apart,
the number counts something else.

An entry with 和 may be one or two; both are accepted, and so is a list inside another
(加强制度建设、推进教育、医疗两项改革). Behind 两市, 三个方面 and their like CNT006 judges. Not
assessable: a last entry that does something to what is counted (甲、乙共建3个园区), a number that
goes on with the list (低保、“三项补贴”、救助), entries that are not clear of each other.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.kinds import opening
from kaocheng.checking.lists import GATHERING, entries_before, joined
from kaocheng.patterns import pattern
from kaocheng.reading.names import set_phrase_end
from kaocheng.reading.numerals import parse_numeral
from kaocheng.reading.reading import Reading

CODE = "CNT008"
NAME = "list-off-by-one"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("、",)

FIRES = (
    "推进钢铁、建材«3个»行业改造，投资12亿元。",
    "实施特色养殖、技能培训、道路改造“«四项»行动”，惠及12户。",
    "提升应急供给、民生保障«三大»能力，投资12亿元。",
    "推进钢铁、有色、建材、化工、电力«4个»重点行业改造，投资12亿元。",
    "举办主题类、经贸类«三大»板块24项活动。",
    "将全省划分为优化开发、限制开发和禁止开发«四类»区域，投资12亿元。",
)
QUIET = (
    "推进钢铁、有色、建材3个行业改造，投资12亿元。",
    "推进钢铁、有色和建材3个行业改造，投资12亿元。",
    "推进钢铁、建材5个行业改造，投资12亿元。",  # further apart: the five may be others
    "推进钢铁、建材等3个行业改造，投资12亿元。",
    "甲山、乙河共同建设3个园区，投资12亿元。",  # the two build them
    "加强制度建设、推进教育、医疗两项改革，加强廉政建设、推进教育、医疗、养老三项改革，投资12亿元。",
    "推动改革、发挥“三个作用”，投资12亿元。",  # one thing done, another done
    "做好低保、优抚“三项补贴”、临时救助，发放12万元。",  # the number goes on with the list
    "做好低保、优抚、救助“两项补贴”等工作，发放12万元。",
    "新增绿色工厂12家、绿色园区3个，绿色学校、绿色医院3个以上。",
    "推进钢铁、建材3个月去产能，投资12亿元。",
    "在甲山、乙河2个镇3个村试点，投资12亿元。",
)

_COUNTED = pattern(  # begins with a class of characters, to which a search skips
    r"(?P<said>(?P<number>[两三四五六七八九十1-9](?:(?<!1)|(?<=1)[0-2]))(?=[个项大类种条座家])"
    r"(?<![一二两三四五六七八九十百千万亿几数第年\d.,—\-～至].)(?<![第\d.,—\-～至]1\d)[个项大类种条座家])"
    r"(?P<noun>(?!百分点|月|小时|工作日|季度|年|以[上下内]|左右|多|余|[一二两三四五六七八九十百千万亿])[一-鿿]+”?[一-鿿]*)"
    r"(?P<on>、?)"
)
_GATHERED = pattern(f"[两三四五六七八九十]个(?:{'|'.join(GATHERING)})")  # CNT006 judges these
_GOES_ON = pattern("(?<![高中初平对])等")
_UNCLEAR = pattern(r"\d|[一二两三四五六七八九十百][个家项条种类所座名大]|[等的了着及]$|其[他它]$")
_ACTS = pattern(
    "(?:建设|建成|新建|共建|兴建|开工|新增|增加|打造|培育|创建|实施|承接|承担|承办|举办|获批|获得|获评|入选|入围|列入|"
    "拥有|引进|落地|开展|完成|推出|形成|设立|组建|成立|安排|支持|援助|投资|签约|签订|通过|推进|涉及|发挥|坚定|缩小|"
    "连续|保持|分别|达成|合作|各|[和与及有设达至超约近满共均都已]|另外?|以及)$"
)
_LONGEST_MEMBER = 12
_SHORT = 4  # 组织开展


def check(reading: Reading) -> Iterator[Outcome]:
    plain = reading.plain
    for found in _COUNTED.finditer(plain):
        quoted = plain[found.start() - 1 : found.start()] == "“"
        entries = entries_before(plain, found.start() - quoted)
        named = set_phrase_end(plain, found.start("number"))
        if len(entries) < 2 or named or _GATHERED.match(found["said"] + found["noun"]):
            continue
        number = parse_numeral(found["number"]).value
        least = len(entries)
        most = least + joined(entries)
        inner = len(_inner(entries))
        if (
            found["on"]
            or _GOES_ON.search(found["noun"])
            or _acts(entries)
            or any(len(entry) > _LONGEST_MEMBER for entry in entries[1:])
            or any(_UNCLEAR.search(entry) for entry in entries)
            or joined(entries[1:-1])
        ):
            yield NotAssessable((), entries[-1])
        elif least <= number <= most or inner <= number <= inner + most - least:
            yield Held(())
        elif number in (least - 1, most + 1):
            said = reading.text[slice(*found.span("said"))]
            listed, to = (str(least), "") if least == most else (f"{least}至{most}", f" to {most}")
            yield Finding(
                *found.span("said"),
                {
                    "zh": f"“{said}”之前列出{listed}项，相差一项",
                    "en": f"{least}{to} entries stand before “{said}”, which is one off",
                },
            )


def _acts(entries: list[str]) -> bool:
    """Whether the last entry is, or ends in, what is done to the things counted: 甲山、乙河共建.

    One that ends so with its object before it, like the others, is a member: 集群打造、能力建设.
    """
    *others, last = entries
    acting = _ACTS.search(last)
    if acting is None:
        return False
    if acting.start() == 0 or (len(last) <= _SHORT and opening().match(last)):
        return True
    return not any(opening().fullmatch(entry[-2:]) or _ACTS.search(entry) for entry in others)


def _inner(entries: list[str]) -> list[str]:
    """The entries from the last that a verb opens: another list may begin there."""
    openings = (opening().match(entry) for entry in entries)
    opened = [at for at, found in enumerate(openings) if found and len(found.group()) > 1]
    return entries[opened[-1] :] if opened else entries
