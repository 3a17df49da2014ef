"""A measure word does not go with the noun it counts: 1名团队, 两名公司, 3个人次.

名 and 位 count people, 家 firms, 项 matters. The wrong one is often the trace of a change: the
noun was put in where a person stood, and the number may be that of the persons.

The nouns and their measure words are measure_words.toml. Judged is the last of the nouns behind
the number (1名教师团队 counts a team), where the noun clearly ends: at a stop, or before a verb.
Quiet: nouns and measure words that are not in the data, 个, ranks (前3名企业), whatever 的 follows
in the clause (3名学校推荐的学生). Practice as dictionaries record it, no standard.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.measure_words import counted, measure_words
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "MEA001"
NAME = "measure-word-mismatch"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "1«名»教师团队入选省级创新团队。",
    "与两«名»公司签约。",
    "服务群众3«个»人次。",
    "共有一«位»学校获奖12项。",
    "获批3«家»项目，到位资金2亿元。",
)
QUIET = (
    "1名教师入选省级创新团队。",
    "1个教师团队入选省级创新团队。",
    "全省前3名企业，第2名学校，表彰12项。",  # ranks
    "3名学校推荐的学生获奖12项。",
    "培训2名企业高管，服务3000人次。",  # 高管 is not in the data
    "12家企业、3所学校、5名律师、2项课题。",
)


def check(reading: Reading) -> Iterator[Finding]:
    data, plain = measure_words(), reading.plain
    for word, end in counted(reading):
        start = end - len(word)
        if found := data.nouns.match(plain, end):
            fitting = data.words[found["last"]]
            if word in data.judged and word not in fitting:
                better = next(iter(fitting)) if len(fitting) == 1 else "个"
                yield _finding(reading, start, end, found["nouns"], better)
        elif complete := data.complete.match(plain, end):
            yield _finding(reading, start, end, complete.group(), "")


def _finding(reading: Reading, start: int, end: int, noun: str, better: str) -> Finding:
    word = reading.text[start:end]
    if better:
        zh, en = f"可用“{better}”", f"perhaps {better}"
    else:
        zh, en = "其中已有量词", "which has one of its own"
    why = (
        {"zh": "换用量词", "en": "another measure word"}
        if better
        else {"zh": "删去量词", "en": "measure word removed"}
    )
    return Finding(
        start,
        end,
        {
            "zh": f"量词“{word}”与“{noun}”不搭配，{zh}",
            "en": f"The measure word {word} does not go with {noun}; {en}",
        },
        repairs=(Repair(Span(start, end), better, why),),
    )
