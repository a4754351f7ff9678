import { compareDates, isPlainDate, type PlainDate, plainDate, weekday } from '#calendar'
import { type DateWords, readDates } from '../text/dates.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const dates: Family = {
  rules: [
    {
      id: 'date-impossible',
      title: { zh: '不存在的日期', en: 'A date that does not exist' },
      explains: { zh: '这一天或这个月在日历上不存在。', en: 'The calendar has no such day or month.' },
    },
    {
      id: 'weekday-mismatch',
      title: { zh: '星期与日期不符', en: 'The weekday does not fit the date' },
      explains: { zh: '按日历推算，这一天不是所写的星期几。', en: 'By the calendar the day is another weekday.' },
    },
    {
      id: 'range-reversed',
      title: { zh: '起止颠倒', en: 'An end before its beginning' },
      explains: { zh: '期间的终点早于起点。', en: 'The end of a period lies before its beginning.' },
    },
    {
      id: 'cutoff-after-signature',
      title: { zh: '截止日期晚于成文日期', en: 'A cut-off after the date of signature' },
      explains: { zh: '数据截止日期在落款日期之后。', en: 'The cut-off of the data lies after the date of signature.' },
    },
    {
      id: 'half-year-month',
      title: { zh: '月份不在所写的季度或半年内', en: 'A month outside its quarter or half-year' },
      explains: {
        zh: '写的是上半年、下半年或某季度，日期却在其外。',
        en: 'The month lies outside the stated half-year or quarter.',
      },
    },
    {
      id: 'number-year',
      title: { zh: '文号年份与日期不符', en: 'Document number and date of different years' },
      explains: {
        zh: '发文字号六角括号里的年份与印发日期的年份不同。',
        en: 'The year in the document number differs from the date of issue.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    const found = readDates(reading.page)
    for (let i = 0; i < found.length; i++) {
      const d = found[i] as DateWords
      if (impossible(reading, d, out)) continue
      wrongWeekday(reading, d, out)
      reversed(found[i - 1], d, out)
      cutoff(reading, d, out)
      halfYear(reading, d, out)
    }
    yearRanges(reading, out)
    monthRanges(reading, out)
    numbers(reading, out)
    return out
  },
}

const two = (n: number): string => String(n).padStart(2, '0')
const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`

const LENGTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function impossible(reading: Reading, d: DateWords, out: Draft[]): boolean {
  if (d.month === undefined) return false
  const badMonth = d.month < 1 || d.month > 12
  const longest = LENGTH[d.month - 1] ?? 31
  const badDay = d.day !== undefined && (d.day < 1 || d.day > longest)
  const badLeap =
    !badMonth &&
    !badDay &&
    d.month === 2 &&
    d.day === 29 &&
    d.year !== undefined &&
    !d.borrowed &&
    !isPlainDate(iso(d.year, 2, 29))
  if (!badMonth && !badDay && !badLeap) return false
  // 12-15月龄, 24月 as a duration
  if (badMonth && d.day === undefined && d.year === undefined) return false
  if (/[龄份]?[以之]?[内上下]/.test(reading.page.flat.slice(d.end, d.end + 2)) && d.day === undefined) return false
  out.push({
    rule: 'date-impossible',
    severity: 'certain',
    start: d.start,
    end: d.end,
    zh: badMonth
      ? `一年没有${d.month}月。`
      : badLeap
        ? `${d.year}年不是闰年,没有2月29日。`
        : `${d.month}月没有${d.day}日。`,
    en: badMonth ? `There is no month ${d.month}.` : `There is no such day: ${d.text}.`,
  })
  return true
}

const WEEKDAYS = '日一二三四五六'

function wrongWeekday(reading: Reading, d: DateWords, out: Draft[]): void {
  if (!d.weekday || d.day === undefined || d.month === undefined) return
  const year = d.year ?? reading.subject.year
  if (year === undefined) return
  const written = iso(year, d.month, d.day)
  if (!isPlainDate(written)) return
  const right = WEEKDAYS[weekday(plainDate(written)) % 7] as string
  const said = d.weekday === '天' ? '日' : d.weekday
  if (right === said) return
  out.push({
    rule: 'weekday-mismatch',
    severity: d.year !== undefined && !d.borrowed ? 'certain' : 'likely',
    start: d.start,
    end: d.end,
    repair: `星期${right}`,
    zh: `${year}年${d.month}月${d.day}日是星期${right}，不是星期${d.weekday}。`,
    en: `${written} is a ${ENGLISH[WEEKDAYS.indexOf(right)]}, not a ${ENGLISH[WEEKDAYS.indexOf(said)]}.`,
  })
}

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function reversed(before: DateWords | undefined, d: DateWords, out: Draft[]): void {
  if (!before || !d.rangeEnd || before.year === undefined || d.year === undefined) return
  if (before.month === undefined && d.month === undefined && d.year >= before.year) return
  const key = (x: DateWords, low: boolean) =>
    (x.year as number) * 10_000 + (x.month ?? (low ? 1 : 12)) * 100 + (x.day ?? (low ? 1 : 31))
  if (key(d, false) >= key(before, true)) return
  // 11月至次年3月 without a second year may cross the year
  const crosses = d.borrowed && before.month !== undefined
  if (crosses && (d.day === undefined || before.day === undefined || before.month !== d.month)) return
  out.push({
    rule: 'range-reversed',
    severity: crosses ? 'likely' : 'certain',
    start: before.start,
    end: d.end,
    zh: `终点“${d.text}”早于起点“${before.text}”。`,
    en: `The end ${d.text} lies before the beginning ${before.text}.`,
  })
}

const YEARS = /(?<![\d年])((?:19|20)\d\d)年?\s?(?:-|—|——|–|~|至)\s?((?:19|20)\d\d)(?=年)/g

function yearRanges(reading: Reading, out: Draft[]): void {
  for (const m of reading.page.flat.matchAll(YEARS)) {
    if (Number(m[2]) >= Number(m[1]) || m[0].includes('年')) continue
    out.push({
      rule: 'range-reversed',
      severity: 'certain',
      start: m.index,
      end: m.index + m[0].length + 1,
      zh: `终点${m[2]}年早于起点${m[1]}年。`,
      en: `The end ${m[2]} lies before the beginning ${m[1]}.`,
    })
  }
}

const MONTHS = /(?<![\d年.-])(?:((?:20)\d\d)年)?(\d{1,2})月?\s?(?:-|—|–|~|至)\s?(\d{1,2})月(?!\d)/g

function monthRanges(reading: Reading, out: Draft[]): void {
  for (const m of reading.page.flat.matchAll(MONTHS)) {
    const [from, to] = [Number(m[2]), Number(m[3])]
    const start = m.index
    if (from > 12 || from < 1) continue
    if (to > 12 || to < 1) {
      if (/[龄]/.test(reading.page.flat.slice(m.index + m[0].length, m.index + m[0].length + 1))) continue
      out.push({
        rule: 'date-impossible',
        severity: 'certain',
        start,
        end: start + m[0].length,
        zh: `一年没有${to}月。`,
        en: `There is no month ${to}.`,
      })
    } else if (
      to < from &&
      from - to < 9 &&
      !/次年|翌年|冬|跨|来年/.test(reading.page.flat.slice(start - 10, start + 20))
    ) {
      out.push({
        rule: 'range-reversed',
        severity: m[1] ? 'likely' : 'ask',
        start,
        end: start + m[0].length,
        zh: `${from}月至${to}月起止颠倒；如跨年，应写明“次年”。`,
        en: `From month ${from} to month ${to} runs backwards; if it crosses the year, say so.`,
      })
    }
  }
}

function cutoff(reading: Reading, d: DateWords, out: Draft[]): void {
  const signed = reading.subject.signedDate
  if (!signed || d.month === undefined || d.start >= signed.start) return
  const before = reading.page.flat.slice(Math.max(0, d.start - 4), d.start)
  if (!/截[至止]|止于|截止到$|截至到$/.test(before)) return
  const year = d.year ?? reading.subject.year
  if (year === undefined) return
  const on = iso(year, d.month, d.day ?? 1)
  const own = iso(signed.year, signed.month, signed.day)
  if (!isPlainDate(on) || !isPlainDate(own) || compareDates(on as PlainDate, own as PlainDate) <= 0) return
  out.push({
    rule: 'cutoff-after-signature',
    severity: d.year !== undefined ? 'certain' : 'likely',
    start: d.start,
    end: d.end,
    also: [signed],
    zh: `数据截至${d.text}，落款却是${signed.year}年${signed.month}月${signed.day}日。`,
    en: `The data reach to ${on}, but the text is signed on ${own}.`,
  })
}

const HALVES: Record<string, [number, number]> = {
  上半年: [1, 6],
  下半年: [7, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
}

/** 上半年(截至9月底): only where month and period stand side by side. */
function halfYear(reading: Reading, d: DateWords, out: Draft[]): void {
  if (d.month === undefined || d.rangeEnd) return
  const { flat } = reading.page
  const before = flat.slice(Math.max(0, d.start - 12), d.start)
  const m = /(上半年|下半年|[一二三四]季度)(?:\(|,)?(?:即|截至|截止)?$/.exec(before)
  if (!m) return
  const [low, high] = HALVES[m[1] as string] as [number, number]
  if (d.month >= low && d.month <= high) return
  if (/截[至止]/.test(before) && d.month === high + 1) return
  out.push({
    rule: 'half-year-month',
    severity: 'likely',
    start: d.start - m[0].length,
    end: d.end,
    zh: `${d.month}月不在${m[1]}内。`,
    en: `Month ${d.month} is not in the stated period.`,
  })
}

const NUMBER = /[〔[【(]((?:19|20)\d\d)[〕\]】)]\s?\d{1,4}号/g

/** The number in the heading of the text against its date, and 于…年…月印发《…》(…〔…〕…号) in one sentence. */
function numbers(reading: Reading, out: Draft[]): void {
  const { flat, paragraphs } = reading.page
  const signed = reading.subject.signedDate
  for (const m of flat.matchAll(NUMBER)) {
    const at = m.index
    const own = paragraphs.slice(0, 4).find((p) => p.start <= at && at < p.end && p.end - p.start <= 30)
    if (own && signed && Number(m[1]) !== signed.year) {
      out.push({
        rule: 'number-year',
        severity: 'likely',
        start: at,
        end: at + m[0].length,
        also: [signed],
        zh: `发文字号是${m[1]}年的，落款日期是${signed.year}年。`,
        en: `The number is of ${m[1]}, the date of ${signed.year}.`,
      })
      continue
    }
    const before = flat.slice(Math.max(0, at - 80), at)
    const issued =
      /((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?,?[^。;年]{0,14}(?:印发|出台|制定|下发|发布|公布)(?:了)?《[^《》]{2,50}》\([^()《》]{1,8}$/.exec(
        before,
      )
    if (issued && issued[1] !== m[1]) {
      out.push({
        rule: 'number-year',
        severity: 'likely',
        start: at,
        end: at + m[0].length,
        zh: `文中说${issued[1]}年印发，文号却是${m[1]}年的。`,
        en: `Issued in ${issued[1]} according to the text, but numbered of ${m[1]}.`,
      })
    }
  }
}
