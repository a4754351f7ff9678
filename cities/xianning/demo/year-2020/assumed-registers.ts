import { catalogue } from '../../catalogue.ts'
import { knowledge } from '../../knowledge.ts'
import { epidemicAnswers } from './demands/epidemic-answers.ts'
import type { PlannedEntries } from './shapes.ts'

const from = '2020-01-01'

/** What did not exist or did not hold in 2020. */
const LATER =
  /202[1-9]|民法典|噪声污染防治法|法律援助法|信访工作条例|市场主体登记管理条例|预付式消费|优待证|延迟|高层民用建筑|款项支付条例|复议法|〔2024〕|鄂政办发|查询码/

/** Entries of the knowledge base that could be read out in 2020, with those of the epidemic. */
export const answersOf2020 = [
  ...knowledge
    .filter((entry) => !LATER.test(`${entry.question.zh}${entry.answer.zh}${entry.source}${entry.keywords.join('')}`))
    .map(({ id, question, answer, owner, keywords }) => ({
      id,
      question: question.zh,
      answer: answer.zh,
      owner,
      keywords,
    })),
  ...epidemicAnswers,
]

/** The registers that a demand of 2020 reads, as they are taken to have stood then. */
export const assumedRegisters = (): PlannedEntries[] => [
  {
    register: 'dispatch-catalogue',
    assumed: {
      zh: '2020年的派单目录没有找到：以现行目录代替，演示假定。',
      en: 'The dispatch catalogue of 2020 was not found: the present one stands in for it, assumed for the demonstration.',
    },
    rows: catalogue.map((row) => ({
      key: row.code,
      from,
      values: {
        code: row.code,
        title: row.title.zh,
        lead: row.fallback,
        assist: row.assist.filter((organ) => !organ.includes(':') && organ !== 'township' && organ !== 'village'),
        provision: `${row.basis.zh}（2020年目录为演示假定）`,
        township: row.placeRule === 'township' || row.placeRule === 'village',
        placeRule: row.placeRule,
        validFrom: from,
      },
    })),
  },
  {
    register: 'knowledge',
    assumed: {
      zh: '2020年的知识库为演示假定：取现有条目中当时已有依据的部分，另加疫情防控问答。',
      en: 'The knowledge base of 2020 is assumed: those present entries that already had their basis, and answers on the epidemic.',
    },
    rows: answersOf2020.map(({ id, question, answer, owner }) => ({
      key: id,
      from,
      values: { id, question, answer, owner, source: '演示假定（2020年）', reviewBy: '2021-06-30' },
    })),
  },
]
