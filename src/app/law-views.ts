import type { Refusal } from '#engine'
import type { Citation, Statute, Text } from '#language'
import type { House } from './house.ts'
import type { BasisView, RefusalView } from './views/index.ts'

const statuteOf = (house: House, id: string): Statute | undefined =>
  house.book.law.statutes.find((statute) => statute.id === id)

/** `62(1)` reads 第62条第1款; anything that is not a plain article number stands as it is written. */
export function articleLabel(article: string): Text {
  const match = /^(\d+)(?:-(\d+))?(?:\((\d+)\))?(?:\((\d+)\))?$/.exec(article)
  if (!match) return { zh: article, en: article }
  const [, main, sub, paragraph, item] = match
  return {
    zh: `第${main}条${sub ? `之${sub}` : ''}${paragraph ? `第${paragraph}款` : ''}${item ? `第${item}项` : ''}`,
    en: `art. ${main}${sub ? `-${sub}` : ''}${paragraph ? ` para. ${paragraph}` : ''}${item ? ` item ${item}` : ''}`,
  }
}

export function basisView(house: House, citation: Citation): BasisView {
  const statute = statuteOf(house, citation.statute)
  const article = articleLabel(citation.article)
  const short = statute?.short ?? { zh: citation.statute, en: citation.statute }
  return {
    statute: citation.statute,
    article: citation.article,
    label: { zh: `《${short.zh}》${article.zh}`, en: `${short.en}, ${article.en}` },
    href: `/law/${citation.statute}`,
    ...(citation.unverified ? { unverified: true } : {}),
    ...(citation.reading ? { reading: citation.reading } : {}),
  }
}

export const basisViews = (house: House, citations: readonly Citation[]): BasisView[] =>
  citations.map((citation) => basisView(house, citation))

/** What is wrong with one value of a form, and what would be right. */
const PROBLEMS: Record<string, (title: Text, want: unknown) => Text> = {
  MISSING: (t) => ({ zh: `请填写“${t.zh}”。`, en: `Please fill in “${t.en}”.` }),
  UNKNOWN: (t) => ({ zh: `不需要填写“${t.zh}”。`, en: `“${t.en}” is not asked for.` }),
  TYPE: (t, want) => ({
    zh: `“${t.zh}”的格式不正确（应为 ${want}）。`,
    en: `“${t.en}” has the wrong form (want ${want}).`,
  }),
  TOO_LONG: (t, want) => ({
    zh: `“${t.zh}”太长，最多${want}个字。`,
    en: `“${t.en}” is too long: at most ${want} characters.`,
  }),
  TOO_SMALL: (t, want) => ({
    zh: `“${t.zh}”太短或太小，至少${want}。`,
    en: `“${t.en}” is too short or too small: at least ${want}.`,
  }),
  TOO_LARGE: (t, want) => ({
    zh: `“${t.zh}”太大或太多，最多${want}。`,
    en: `“${t.en}” is too large or too many: at most ${want}.`,
  }),
  NOT_AN_OPTION: (t) => ({ zh: `“${t.zh}”请从给出的选项中选择。`, en: `Choose “${t.en}” from the options given.` }),
  IN_FUTURE: (t) => ({ zh: `“${t.zh}”不能晚于现在。`, en: `“${t.en}” may not lie in the future.` }),
  NOT_WELL_FORMED: (t) => ({
    zh: `“${t.zh}”含有无法保存的字符。`,
    en: `“${t.en}” holds characters that cannot be kept.`,
  }),
  NO_SUCH_ORGAN: (t) => ({ zh: `“${t.zh}”：没有这个单位。`, en: `“${t.en}”: there is no such organ.` }),
  NO_SUCH_REGION: (t) => ({ zh: `“${t.zh}”：没有这个地区。`, en: `“${t.en}”: there is no such region.` }),
  NO_SUCH_MATTER: (t) => ({ zh: `“${t.zh}”：没有找到这个编号。`, en: `“${t.en}”: no such number was found.` }),
  SAME_MATTER: (t) => ({
    zh: `“${t.zh}”：这是本件自己的编号。`,
    en: `“${t.en}”: this is the number of the matter itself.`,
  }),
  MATTER_ENDED: (t) => ({
    zh: `“${t.zh}”：这一件已经结束，请并入正在办理的事项。`,
    en: `“${t.en}”: that matter has ended; merge into one that is in hand.`,
  }),
  NO_SUCH_FILE: (t) => ({
    zh: `“${t.zh}”：附件不存在或已被使用，请重新上传。`,
    en: `“${t.en}”: the file is gone or in use; upload it again.`,
  }),
  NO_SUCH_ENTRY: (t) => ({ zh: `“${t.zh}”：名册中没有这一条。`, en: `“${t.en}”: the register has no such entry.` }),
}

interface FieldProblem {
  field: string
  code: string
  want?: unknown
}

/** Each problem of a form with a sentence for the person who filled it in. */
function told(problems: readonly FieldProblem[], titleOf: (field: string) => Text | undefined): object[] {
  return problems.map((problem) => {
    const title = titleOf(problem.field) ?? { zh: problem.field, en: problem.field }
    const want = Array.isArray(problem.want) ? problem.want.join('、') : problem.want
    const say = PROBLEMS[problem.code]?.(title, want) ?? {
      zh: `“${title.zh}”有误。`,
      en: `“${title.en}” is not acceptable.`,
    }
    return { ...problem, say }
  })
}

export function refusalView(
  house: House,
  refusal: Refusal,
  titleOf: (field: string) => Text | undefined = () => undefined,
): RefusalView {
  const { problems } = refusal.facts as { problems?: FieldProblem[] }
  return {
    code: refusal.code,
    say: refusal.say,
    basis: basisViews(house, refusal.basis),
    facts: problems ? { ...refusal.facts, problems: told(problems, titleOf) } : refusal.facts,
    ...(refusal.until ? { until: refusal.until } : {}),
  }
}
