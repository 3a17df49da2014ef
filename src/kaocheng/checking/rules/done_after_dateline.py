"""What is told as done is dated later than the report: of 2024年1月10日, 2024年3月已完成验收.

A plan was copied into the past tense, or a year was mistyped.

Judged where the year is written, the whole period lies after the report's day, and 已 or 了 says
in the same clause that it is done. Quiet: a plan (计划, 将, 预计, 到…), a deadline (前, 底前), a
validity (有效期至). Not assessable: a report without a date.
"""

import datetime
from collections.abc import Iterator

from kaocheng.checking.amounts import dated
from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "DAT008"
NAME = "done-after-dateline"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("已", "了")

FIRES = (
    "2024年1月10日\n项目«2024年3月»已完成验收，投资3亿元。",
    "2024年1月10日\n«2024年2月»开展了专项检查12次。",
)
QUIET = (
    "2024年1月10日\n计划2024年3月完成验收，投资3亿元。",
    "2024年1月10日\n项目2023年3月已完成验收，投资3亿元。",
    "2024年1月10日\n明确了2025年底前建成12个项目的目标。",  # a deadline
    "2024年1月10日\n项目3月已完成验收，投资3亿元。",  # of which year is not said
    "2024年1月10日\n已列入2025年计划的项目12个。",
    "项目2024年3月已完成验收，投资3亿元。",  # the report has no date
)

_YEAR = pattern(r"\d{4} ?年")
_DONE = pattern(
    r"(?:已经?(?!列入|纳入|明确|确定|安排|定于|提前|被|将|启动|下达|编制|签)"
    r"|(?:完成|建成|开展|召开|举办|组织|实施|获评|通过|竣工|投产|投用|开通|取得|实现)了)"
)
_PLANNED = pattern(
    r"计划|预计|将|拟|力争|目标|规划|争取|确保|要|明年|今后|任务|到$|至$|延续|延长|有效|期限|未来|"
    r"预期|安排|部署|提前|展望|建议|版|申办|赢得|承办|获得|届|“"
)
_DEADLINE = pattern(r" ?(?:底|末)?(?:之?前|以前|的|度|至|到|—|～|、|起|后|版|计划|预算|目标|任务)")
_REACH = 40
_STOP = pattern(r"[，。；！？\n]")


def check(reading: Reading) -> Iterator[Finding]:
    day = reading.date
    if day is None:
        return
    for mention in reading.mentions:
        low = mention.low
        if mention.kind != "date" or not isinstance(low, datetime.date) or low <= day:
            continue
        plain = reading.plain
        if not _YEAR.match(plain, mention.start) or _DEADLINE.match(plain, mention.end):
            continue
        front = _STOP.split(plain[max(0, mention.start - _REACH) : mention.start])[-1]
        behind = _STOP.split(plain[mention.end : mention.end + _REACH], maxsplit=1)[0]
        done = _DONE.search(behind)
        if done is None or _PLANNED.search(front) or _PLANNED.search(behind):
            continue
        said, dateline = reading.text[mention.start : mention.end], dated(day)
        yield Finding(
            mention.start,
            mention.end,
            {
                "zh": f"“{said}”晚于成文日期{dateline.zh}，文中却写作已完成（“{done.group()}”）",
                "en": f"{said} is later than the report itself ({dateline.en}), yet told as done "
                f"(“{done.group()}”)",
            },
        )
