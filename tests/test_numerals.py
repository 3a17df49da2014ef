"""Numerals to exact numbers: written forms, the worth of the last digit, a writer to read back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaocheng.reading.numerals import Numeral, NumeralError, parse_numeral, scale_value


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        pytest.param("120", "120", "1", id="integer"),
        pytest.param("19.55", "19.55", "0.01", id="fraction"),
        pytest.param("2.50", "2.50", "0.01", id="last-zero-is-written"),
        pytest.param("131,119", "131119", "1", id="comma"),
        pytest.param("131，119", "131119", "1", id="full-width-comma"),
        pytest.param("7 2", "72", "1", id="spaced"),
        pytest.param("2 . 4", "2.4", "0.1", id="spaced-point"),
        pytest.param("0.05", "0.05", "0.01", id="leading-zero"),
        pytest.param("3.5万", "35000", "1000", id="ten-thousand"),
        pytest.param("57.15亿", "5715000000", "1000000", id="hundred-million"),
        pytest.param("1.2万亿", "1200000000000", "100000000000", id="trillion"),
        pytest.param("3500万", "35000000", "10000", id="thousands-of-ten-thousand"),
        pytest.param("6千万", "60000000", "10000000", id="two-scales-together"),
        pytest.param("3百", "300", "100", id="hundred"),
        pytest.param("1万2千", "12000", "1000", id="two-groups"),
        pytest.param("1亿2000万", "120000000", "10000", id="two-groups-large"),
        pytest.param("三", "3", "1", id="chinese-digit"),
        pytest.param("两", "2", "1", id="chinese-liang"),
        pytest.param("〇", "0", "1", id="chinese-circle"),
        pytest.param("十", "10", "1", id="chinese-ten"),
        pytest.param("十五", "15", "1", id="chinese-teens"),
        pytest.param("二十", "20", "1", id="chinese-tens"),
        pytest.param("二十六", "26", "1", id="chinese-tens-and-ones"),
        pytest.param("廿六", "26", "1", id="chinese-nian"),
        pytest.param("卅", "30", "1", id="chinese-sa"),
        pytest.param("一百零五", "105", "1", id="chinese-gap"),
        pytest.param("一百一十", "110", "1", id="chinese-hundred-ten"),
        pytest.param("二百五", "250", "10", id="chinese-scale-left-out"),
        pytest.param("三万八", "38000", "1000", id="chinese-ten-thousand-left-out"),
        pytest.param("三万零八", "30008", "1", id="chinese-gap-keeps-the-ones"),
        pytest.param("一千二百", "1200", "1", id="chinese-thousands"),
        pytest.param("两千亿", "200000000000", "100000000", id="chinese-hundred-millions"),
        pytest.param("一百二十亿", "12000000000", "100000000", id="chinese-compound"),
        pytest.param("一亿二千三百万", "123000000", "10000", id="chinese-two-large"),
        pytest.param("一万亿", "1000000000000", "1000000000000", id="chinese-trillion"),
        pytest.param("万", "10000", "10000", id="chinese-bare-scale"),
        pytest.param("亿", "100000000", "100000000", id="chinese-bare-hundred-million"),
        pytest.param("一九五四", "1954", "1", id="chinese-digits-in-a-row"),
        pytest.param("二〇二三", "2023", "1", id="chinese-digits-with-circle"),
        pytest.param("二零二三", "2023", "1", id="chinese-digits-with-ling"),
        pytest.param("三十六点九", "36.9", "0.1", id="chinese-point"),
        pytest.param("零点零五", "0.05", "0.01", id="chinese-point-after-ling"),
        pytest.param("三点六亿", "360000000", "10000000", id="chinese-point-scaled"),
        pytest.param("壹佰贰拾", "120", "1", id="financial"),
        pytest.param("叁仟肆佰伍拾陆万柒仟捌佰玖拾", "34567890", "1", id="financial-all"),
    ],
)
def test_value_and_step(text: str, value: str, step: str) -> None:
    numeral = parse_numeral(text)
    assert (numeral.value, numeral.step) == (Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("约三十", "'约三十' (stopped at '约')", id="hedge-in-front"),
        pytest.param("三十多", "'三十多' (stopped at '多')", id="hedge-behind"),
        pytest.param("三点十", "'三点十' (stopped at '十')", id="ten-behind-the-point"),
        pytest.param("3.5元", "'3.5元' (stopped at '元')", id="unit"),
        pytest.param("1.2.3", "'1.2.3'", id="two-points"),
        pytest.param("1a", "'1a'", id="letter"),
        pytest.param("三点", "'三点' (stopped at '点')", id="point-at-the-end"),
        pytest.param("", "''", id="nothing"),
    ],
)
def test_no_numeral(text: str, message: str) -> None:
    with pytest.raises(NumeralError) as raised:
        parse_numeral(text)
    assert str(raised.value) == f"not a numeral: {message}"


@pytest.mark.parametrize(
    ("scale", "value"),
    [
        ("", 1),
        ("十", 10),
        ("百", 100),
        ("仟", 1000),
        ("万", 10**4),
        ("百万", 10**6),
        ("亿", 10**8),
        ("万亿", 10**12),
    ],
)
def test_scale(scale: str, value: int) -> None:
    assert scale_value(scale) == value


# A writer of Chinese numerals, as people say them: 一万零五, 一十 or 十, 一亿零三百万.

ORDINARY, FINANCIAL = "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"


def _section(number: int, digits: str, small: tuple[str, str, str, str]) -> str:
    """A number below 10000, without zeros in front."""
    said, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            said += ("零" if gap and said else "") + digits[digit] + small[place]
            gap = False
        else:
            gap = True
    return said


def write_numeral(
    number: int,
    *,
    digits: str = ORDINARY,
    small: tuple[str, str, str, str] = ("", "十", "百", "千"),
) -> str:
    """A number below 10**16 as it is said; 亿 counts all that stands before it (一万零二亿)."""
    for size, scale in ((10**8, "亿"), (10**4, "万")):
        head, rest = divmod(number, size)
        if head:
            said = write_numeral(head, digits=digits, small=small) + scale
            gap = digits[0] if 0 < rest < size // 10 else ""
            return said + gap + (write_numeral(rest, digits=digits, small=small) if rest else "")
    return _section(number, digits, small) or digits[0]


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (10, "一十"),
        (105, "一百零五"),
        (1_0005, "一万零五"),
        (10_0300_0000, "一十亿零三百万"),
        (1_0002_0000_0000, "一万零二亿"),
        (34_5678_9012, "三十四亿五千六百七十八万九千零一十二"),
    ],
)
def test_writer(number: int, written: str) -> None:
    assert write_numeral(number) == written


NUMBERS = st.one_of(
    st.integers(0, 10**16 - 1),
    st.integers(0, 99_999),
    st.builds(lambda head, zeros: head * 10**zeros, st.integers(1, 999), st.integers(0, 13)),
)


@given(NUMBERS)
def test_written_numerals_read_back(number: int) -> None:
    assert parse_numeral(write_numeral(number)).value == number


@given(NUMBERS)
def test_financial_numerals_read_back(number: int) -> None:
    written = write_numeral(number, digits=FINANCIAL, small=("", "拾", "佰", "仟"))
    assert parse_numeral(written).value == number


@given(st.integers(1000, 9999))
def test_digits_in_a_row_read_back(number: int) -> None:
    for zero in "零〇":
        written = "".join((zero + ORDINARY[1:])[int(digit)] for digit in str(number))
        assert parse_numeral(written).value == number


@given(st.integers(0, 10**9), st.integers(0, 4), st.sampled_from(["", "万", "亿", "万亿", "百万"]))
def test_arabic_numerals_read_back(digits: int, places: int, scale: str) -> None:
    value = Decimal(digits).scaleb(-places)
    numeral = parse_numeral(f"{value:f}{scale}")
    assert numeral.value == value * scale_value(scale)
    assert numeral.step == Decimal(1).scaleb(-places) * scale_value(scale)


@given(st.integers(0, 9999), st.text("0123456789", min_size=1, max_size=4))
def test_chinese_decimals_read_back(whole: int, fraction: str) -> None:
    written = write_numeral(whole) + "点" + "".join(ORDINARY[int(digit)] for digit in fraction)
    numeral = parse_numeral(written)
    assert numeral.value == Decimal(f"{whole}.{fraction}")
    assert numeral.step == Decimal(1).scaleb(-len(fraction))


@given(
    st.text(
        alphabet="零〇一二两三四五六七八九十百千万亿点廿卅壹拾佰0123456789.,，多约 ", max_size=12
    )
)
def test_anything_is_a_numeral_or_says_where_it_stopped(text: str) -> None:
    found = _read_or_refused(text)
    if isinstance(found, str):
        assert found.startswith(f"not a numeral: {text!r}")
    else:
        assert found.value >= 0
        assert found.step > 0


def _read_or_refused(text: str) -> Numeral | str:
    try:
        return parse_numeral(text)
    except NumeralError as error:
        return str(error)
