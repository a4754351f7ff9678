/** Numbers as Word writes them in lists (ECMA-376, 17.18.59 ST_NumberFormat): the formats that Chinese papers use. */

const DIGITS = '零一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五. Up to 9999. */
function counted(n: number, digits: string, units: readonly string[], bareTen: boolean): string {
  if (n < 1 || n > 9999) return String(n)
  let said = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10
    if (digit === 0) {
      gap = said !== ''
      continue
    }
    if (gap) said += digits[0]
    gap = false
    said += `${digits[digit]}${units[power]}`
  }
  return bareTen && n >= 10 && n < 20 ? said.slice(1) : said
}

const chinese = (n: number) => counted(n, DIGITS, ['', '十', '百', '千'], true)

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = n
  let said = ''
  for (const [value, letters] of steps) {
    while (left >= value) {
      said += letters
      left -= value
    }
  }
  return said
}

/** a … z, aa, bb … */
const letters = (n: number): string =>
  n < 1 || n > 780 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))

const from = (first: number, last: number) => (n: number) =>
  n >= 1 && n <= last ? String.fromCodePoint(first + n - 1) : String(n)

const circled = (n: number): string =>
  n === 0
    ? '⓪'
    : n <= 20
      ? from(0x2460, 20)(n)
      : n <= 35
        ? String.fromCodePoint(0x3251 + n - 21)
        : n <= 50
          ? String.fromCodePoint(0x32b1 + n - 36)
          : String(n)

const digitByDigit = (n: number): string =>
  [...String(n)].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit).join('')

const among = (list: string) => (n: number) => (n >= 1 && n <= list.length ? (list[n - 1] as string) : String(n))

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalFullWidth2: (n) => String(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalHalfWidth: String,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  koreanCounting: chinese,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (n) => counted(n, LEGAL, ['', '拾', '佰', '仟'], false),
  ideographLegalTraditional: (n) => counted(n, LEGAL, ['', '拾', '佰', '仟'], false),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: from(0x2474, 20),
  decimalEnclosedFullstop: from(0x2488, 20),
  ideographEnclosedCircle: from(0x3280, 10),
  ideographTraditional: among('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: among('子丑寅卯辰巳午未申酉戌亥'),
  none: () => '',
}

/** A number in a list's format; a format that is not known is written in digits, as Word does for those it lacks. */
export function numberWords(n: number, format: string): string {
  return (FORMATS[format] ?? String)(n)
}
