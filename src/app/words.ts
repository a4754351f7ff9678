import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { pinyin } from 'pinyin-pro'

let jieba: Jieba | undefined
/** The dictionary takes a tenth of a second and 30 MB: it is loaded at the first word. */
const cutter = (): Jieba => {
  jieba ??= Jieba.withDict(dict)
  return jieba
}

/** Words without meaning of their own; they would only make every text alike. */
const EMPTY = new Set(
  '的 了 和 是 在 有 我 我们 你 您 他 她 它 们 这 那 就 都 也 还 又 很 把 被 让 给 从 到 对 与 及 或 等 请 不 没 没有 一个 一直 现在 但是 因为 所以 希望 反映 问题 情况'.split(
    ' ',
  ),
)

/** The words of a text as the search index keeps them, each once. Long words also by their parts. */
export function wordsOf(text: string): string[] {
  const words = new Set<string>()
  for (const raw of cutter().cutForSearch(text.normalize('NFKC').toLowerCase(), true)) {
    const word = raw.trim()
    if (word !== '' && /[\p{L}\p{N}]/u.test(word) && !EMPTY.has(word)) words.add(word)
  }
  return [...words]
}

/** A name as it is typed without Chinese characters: whole and by initials, from each of its parts on. */
export function pinyinOf(name: string): string[] {
  const found = new Set<string>()
  const parts = name.normalize('NFKC').split(/[^\p{Script=Han}]+/u)
  for (const part of parts) {
    if (part === '' || part.length > 12) continue
    const syllables = pinyin(part, { toneType: 'none', type: 'array', mode: 'surname', v: true, nonZh: 'removed' })
    if (syllables.length === 0) continue
    found.add(`${BY_SOUND}${syllables.join('')}`)
    found.add(`${BY_SOUND}${syllables.map((syllable) => syllable[0]).join('')}`)
  }
  return [...found]
}

/** Marks a token as a sound; the store finds these by their beginning. */
export const BY_SOUND = 'py:'

/** How much two texts have in common, 0 to 100: shared words over all words. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : Math.floor((shared * 100) / all)
}
