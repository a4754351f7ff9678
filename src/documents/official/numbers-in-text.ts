/** A number as it stands in a text. */
export interface WrittenNumber {
  /** As written, with its unit sign: 2.3万余, 99.39%, 三分之二. */
  text: string
  /** Offset in UTF-16 units. */
  at: number
  /** Equal for numbers that say the same: 2.3万 and 23000. What 余 or 多 leaves open is another number. */
  value: string
}

const HAN_DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const HAN_UNITS: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n }
const LARGE: Record<string, bigint> = {
  百: 100n,
  千: 1000n,
  万: 10_000n,
  亿: 100_000_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
}

const ARABIC = String.raw`\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,12})?|\d{1,24}(?:\.\d{1,12})?`
const HAN = '[〇零一二两三四五六七八九十百千万亿]{1,30}(?:点[〇零一二三四五六七八九]{1,9})?'
const LOOSE = '[余多]?'
const PATTERN = new RegExp(
  [
    `(?<arabic>${ARABIC})(?<large>百万|千万|百|千|万|亿)?(?<loose>${LOOSE})(?<large2>万|亿)?(?<sign>%|‰|个百分点)?`,
    `(?<base>${HAN})分之(?<part>${HAN})`,
    `(?<han>${HAN})(?<hanLoose>${LOOSE})(?<hanLarge>万|亿)?(?<after>.?)`,
  ].join('|'),
  'gsu',
)

/** What is counted, so that 三个 is a number and 三农 is none. */
const COUNTED =
  /^[个件人名户家次起场期批份条项部处所支辆台栋座间张页字篇卷宗桩类级级位届轮年月日天周季时分秒元角亩吨斤米里倍成折岁组队员种门]/u
/** Words that begin like a number and are none. */
const NO_NUMBER =
  /^(?:一(?:个|种|次|项|名|位|些|批|定|律|致|体|般|样|起|直|切|旦|系列|方面|把手|道|点|面|手|时|级|年来|件事|条龙|张网|网)|两(?:手|岸)|千方百计|千家万户|万户|千头万绪|百姓|万一|十分)/u
const HEADING =
  /^[\s\u3000]*(?:第?[一二三四五六七八九十百]+[、章节条是]|[（(][一二三四五六七八九十]+[）)]|\d+[.、．]|[（(]\d+[）)])/u
/** 一是 … 二是 …: order in a sentence. */
const ORDER = /^[是要来则]/u
const FULL = /[０-９．，％]/gu

const half = (sign: string): string => {
  if (sign === '，') return sign
  return String.fromCodePoint(sign.codePointAt(0)! - 0xfee0)
}

/**
 * Numbers in Arabic digits (full width too) and in Chinese characters, with 万, 亿, %, 余. The number of a heading, the
 * order of points (一是) and set phrases (一律, 第一责任人) are none.
 */
export function numbersIn(original: string): WrittenNumber[] {
  const text = original.replace(FULL, half)
  const heading = HEADING.exec(text)?.[0].length ?? 0
  const found: WrittenNumber[] = []
  PATTERN.lastIndex = heading
  for (let match = PATTERN.exec(text); match !== null; match = PATTERN.exec(text)) {
    const value = readValue(match, text)
    const length = match[0].length - (match.groups?.after?.length ?? 0)
    const at = value?.startsWith('第') ? match.index - 1 : match.index
    if (value !== undefined) found.push({ text: original.slice(at, match.index + length), at, value })
    PATTERN.lastIndex = match.index + Math.max(1, length)
  }
  return found
}

function readValue(match: RegExpExecArray, text: string): string | undefined {
  const { arabic, large, loose, large2, sign, base, part, han, hanLoose, hanLarge } = match.groups as Record<
    string,
    string
  >
  if (arabic !== undefined) {
    const scale = (LARGE[large ?? ''] ?? 1n) * (LARGE[large2 ?? ''] ?? 1n)
    return scaled(arabic.replaceAll(',', ''), scale) + (loose === '' ? '' : '+') + (sign ?? '')
  }
  if (base !== undefined) {
    if (base === '百') return `${hanValue(part!)}%`
    return `${hanValue(part!)}/${hanValue(base)}`
  }
  const rest = text.slice(match.index)
  const tail = rest.slice((han! + hanLoose! + (hanLarge ?? '')).length)
  const ordinal = text[match.index - 1] === '第'
  if (ordinal) return /^(?:责任人|书记|时间|线|方|者|届|条|款|项|章)/u.test(tail) ? undefined : `第${hanValue(han!)}`
  if (NO_NUMBER.test(rest) || ORDER.test(tail)) return undefined
  const long = han!.length > 1 && !/^[十百千万亿]{2,}$/u.test(han!)
  if (!long && hanLoose === '' && !COUNTED.test(tail)) return undefined
  if (long && !COUNTED.test(tail) && hanLoose === '' && !/[十百千万亿]/u.test(han!)) return undefined
  return scaled(hanValue(han!), LARGE[hanLarge ?? ''] ?? 1n) + (hanLoose === '' ? '' : '+')
}

/** Decimal digits times a power of ten, exactly. */
function scaled(digits: string, scale: bigint): string {
  const [whole, fraction = ''] = digits.split('.')
  const value = BigInt(whole! + fraction) * scale
  const shifted = value.toString().padStart(fraction.length + 1, '0')
  const at = shifted.length - fraction.length
  const tail = shifted.slice(at).replace(/0+$/, '')
  return tail === '' ? shifted.slice(0, at) : `${shifted.slice(0, at)}.${tail}`
}

/** 二千零二十 and 二〇二〇 as digits. */
function hanValue(han: string): string {
  const [whole, fraction] = han.split('点')
  const tail = fraction === undefined ? '' : `.${[...fraction].map((sign) => HAN_DIGITS[sign]).join('')}`
  if (!/[十百千万亿]/u.test(whole!)) return String(BigInt([...whole!].map((sign) => HAN_DIGITS[sign]).join(''))) + tail
  let total = 0n
  let section = 0n
  let digit: bigint | undefined
  for (const sign of whole!) {
    if (HAN_DIGITS[sign] !== undefined) digit = BigInt(HAN_DIGITS[sign])
    else if (HAN_UNITS[sign] !== undefined) {
      section += (digit ?? 1n) * HAN_UNITS[sign]
      digit = undefined
    } else {
      const here = section + (digit ?? 0n)
      total = sign === '亿' ? (total + (here || 1n)) * LARGE.亿! : total + (here || 1n) * LARGE.万!
      section = 0n
      digit = undefined
    }
  }
  return String(total + section + (digit ?? 0n)) + tail
}
