import type { Paragraph } from '../text/page.ts'
import type { Draft, Family, Reading } from './rule.ts'

export const places: Family = {
  rules: [
    {
      id: 'place-differs',
      title: { zh: '正文开头的地名与标题不符', en: 'The opening names another place' },
      explains: {
        zh: '标题和正文开头写的不是同一个地方，可能沿用了别处文稿。',
        en: 'Title and opening name different places; perhaps another place’s text was reused.',
      },
    },
    {
      id: 'own-place',
      title: { zh: '“我市”“我县”混用', en: 'Our city, our county: mixed' },
      explains: { zh: '同一份报告自称应当一致。', en: 'One report calls its own place by one name.' },
    },
    {
      id: 'organ-level',
      title: { zh: '机关名称层级不符', en: 'An organ of the wrong level' },
      explains: {
        zh: '市、县的工作部门一般称局，不称厅。',
        en: 'A city or county has bureaus, not provincial departments.',
      },
    },
  ],
  run(reading) {
    const out: Draft[] = []
    ownPlace(reading, out)
    otherPlace(reading, out)
    organs(reading, out)
    return out
  },
}

/** The opening names another county than the title: text of another place. */
function otherPlace(reading: Reading, out: Draft[]): void {
  const { page, subject } = reading
  const titled = /^([\u4e00-\u9fa5]{2,4}[市县区镇乡])/.exec(subject.titleText)?.[1]
  if (!titled || !subject.title || /关于|中共/.test(titled)) return
  const opening = page.paragraphs.find((p) => p.index > (subject.title as Paragraph).index && p.end - p.start > 40)
  if (!opening) return
  const text = page.flat.slice(opening.start, Math.min(opening.end, opening.start + 120))
  const m = /(?:^|[,。])(?:20\d\d年(?:以来)?,)?([\u4e00-\u9fa5]{2,4}[市县区镇乡])(?=人民政府|坚持|认真|深入|以)/.exec(
    text,
  )
  if (
    !m ||
    m[1] === titled ||
    text.includes(titled) ||
    titled.endsWith(m[1] as string) ||
    (m[1] as string).endsWith(titled) ||
    /[我全各本]/.test(m[1] as string)
  )
    return
  const start = opening.start + m.index + m[0].lastIndexOf(m[1] as string)
  out.push({
    rule: 'place-differs',
    severity: 'likely',
    start,
    end: start + (m[1] as string).length,
    also: [subject.title],
    zh: `标题是“${titled}”的报告，正文开头却是“${m[1]}”。`,
    en: 'The opening names another place than the title.',
  })
}

function ownPlace(reading: Reading, out: Draft[]): void {
  const { flat } = reading.page
  const found = new Map<string, number[]>()
  for (const m of flat.matchAll(/(?<![自本])我(市|县|区|省|镇|乡|街道|局|州)(?!场|政府|委书)/g)) {
    const list = found.get(m[1] as string) ?? []
    list.push(m.index)
    found.set(m[1] as string, list)
  }
  const { level } = reading.subject
  const ranked = [...found].sort((a, b) => b[1].length - a[1].length)
  const most = level && found.has(level) ? level : ranked[0]?.[0]
  if (!most) return
  const higher = ['省', '市', '县', '区', '镇', '乡', '街道']
  for (const [kind, places] of ranked) {
    const first = places[0] as number
    if (kind === '局' || most === '局' || kind === '省') continue
    if (kind === most && (!level || kind === level || reading.subject.kind === 'other')) continue
    if (!level && ranked.length < 2) continue
    if (!level && higher.indexOf(kind) < higher.indexOf(most)) {
      // without a known issuer only the rarer name is asked about
      if (places.length > (found.get(most)?.length ?? 0)) continue
    }
    out.push({
      rule: 'own-place',
      severity: 'ask',
      start: first,
      end: first + 1 + kind.length,
      also: places.slice(1, 10).map((start) => ({ start, end: start + 1 + kind.length })),
      zh: level
        ? `本文由${level}一级发出,这里自称“我${kind}”,是否沿用了别处的文稿?`
        : `文中既称“我${most}”又称“我${kind}”,请统一。`,
      en: `The text calls its own place 我${kind} here, and elsewhere something else.`,
    })
  }
}

const HALL =
  /(?<!省)([市县区])(司法|公安|财政|教育|民政|水利|农业农村|自然资源|生态环境|住房和城乡建设|交通运输|商务|文化和旅游|人力资源和社会保障|科技|科学技术|工业和信息化|应急管理|审计)厅/g

function organs(reading: Reading, out: Draft[]): void {
  const { flat } = reading.page
  for (const m of flat.matchAll(HALL)) {
    const before = flat.slice(Math.max(0, m.index - 6), m.index)
    if (/[省、和及]|自治$/.test(before) || (m[1] === '区' && /自治$/.test(before))) continue
    out.push({
      rule: 'organ-level',
      severity: 'likely',
      start: m.index,
      end: m.index + m[0].length,
      repair: `${m[0].slice(0, -1)}局`,
      zh: `${m[1]}一级的工作部门称“局”，“${m[0]}”应为“${m[0].slice(0, -1)}局”。`,
      en: 'A city or county has a bureau (局), not a provincial department (厅).',
    })
  }
}
