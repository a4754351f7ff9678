import type { KnowledgeEntry } from '../shapes.ts'

/** id | owner | updated on | review by | source | keywords. The text follows in its own fields. */
export type KnowledgeText = readonly [head: string, question: string, zh: string, en: string]

export const entryOf = ([head, question, zh, en]: KnowledgeText): KnowledgeEntry => {
  const [id, owner, updatedOn, reviewBy, source, keywords] = head.split('|').map((cell) => cell.trim()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    id,
    question: { zh: question },
    answer: { zh, en },
    keywords: keywords.split(' '),
    owner,
    source,
    reviewBy,
    updatedOn,
    demonstration: true,
  }
}
