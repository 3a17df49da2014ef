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
            last = found["last"]
            if word in data.judged and word not in data.words[last]:
                yield _unfit(reading, Span(start, end), found["nouns"], data.usual[last])
        elif complete := data.complete.match(plain, end):
            yield _needless(reading, Span(start, end), complete.group())


def _unfit(reading: Reading, span: Span, noun: str, usual: str) -> Finding:
    word = reading.text[slice(*span)]
    return Finding(
        *span,
        {
            "zh": f"量词“{word}”与“{noun}”不搭配，可用“{usual}”",
            "en": f"The measure word {word} does not go with {noun}; perhaps {usual}",
        },
        repairs=(Repair(span, usual, {"zh": "换用量词", "en": "another measure word"}),),
    )


def _needless(reading: Reading, span: Span, count: str) -> Finding:
    word = reading.text[slice(*span)]
    return Finding(
        *span,
        {
            "zh": f"“{count}”已含量词，前面不再用“{word}”",
            "en": f"{count} has its measure word in it; {word} before it is one too many",
        },
        repairs=(Repair(span, "", {"zh": "删去量词", "en": "measure word removed"}),),
    )
