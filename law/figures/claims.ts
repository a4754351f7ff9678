import { and, eq, type FigureDefinition, field, lastOf, oneOf, period, when } from '#language'
import { since2020, text, 本市规则 } from './shared.ts'

/** A claim of a report, as far as it is proven. An unproven one has no value. */
const claim = (id: string, serves: string, zh: string, en: string, unit: 'place' | 'only' = 'place'): FigureDefinition => ({
  id,
  title: text(zh, en),
  says: text(
    '报告里的这一说法，须有公布机关的文件证实比较范围和位次；没有证实的没有值，只能注明后使用。',
    'This claim must be proven by a document that names the class and the place; unproven, it has no value and stands in a report only as marked.',
  ),
  unit: unit === 'place' ? text('位次', 'place') : text('家', 'only one'),
  kind: 'stated',
  serves: [serves],
  basis: [本市规则('荣誉登记'), 本市规则('年度报告')],
  inForce: since2020,
  scope: {
    time: 'at-end',
    of: text('以证明文件写明的范围为限', 'Within the class that the document names'),
    prevails: text('以公布机关的文件为准。', 'The document of the body that published it holds.'),
  },
  value: {
    of: lastOf(
      { register: 'claims', where: and(eq(field('figure'), id), eq(field('reportYear'), period('year')), eq(field('status'), 'proven')) },
      // Who is first or the only one claims the first place by that, without a number.
      when(oneOf(field('claimKind'), 'first', 'only'), 1, field('claimed')),
      field('id'),
    ),
  },
  wording: { as: 'number' },
})

/** 首创、率先、唯一、第一: what a report says of itself beyond its counts. */
export const claimFigures = [
  claim('hotline.province-first', 'hotline.complaints', '投诉专线全省率先开通', 'Complaint line first in the province'),
  claim('epidemic.burials-province-rank', 'epidemic.burials', '病亡人员安葬全省率先', 'Burials completed first in the province'),
  claim('bizenv.new-entities-growth-rank', 'bizenv.market-entities', '市场主体增幅全省位次', 'Provincial rank of growth'),
  claim('bizenv.online-rate-rank', 'bizenv.market-entities', '网办率全省位次', 'Provincial rank of the online rate'),
  claim('credit.province-best-rank', 'credit.monitoring', '信用监测全省最好位次', 'Best provincial rank in credit monitoring'),
  claim('eco.air-rank-band', 'eco.quality-return', '空气质量全国名次段', 'Band of the national air ranking'),
  claim('foodsafety.province-first', 'foodsafety.smart-governance', '食品安全智慧共治全省首创', 'Food-safety model first in the province'),
  claim('enforcement.record-platform-first', 'enforcement.process-record', '全过程记录平台全省率先', 'Recording platform first in the province'),
  claim('enforcement.civilcode-guide-first', 'enforcement.civilcode-guide', '民法典执法指引全省率先', 'Civil Code guide first in the province'),
  claim('reconsideration.online-hearing-first', 'reconsideration.online-hearing', '复议微信听证全省首创', 'Online hearings first in the province'),
  claim('drug.testing-province-first', 'drug.testing', '公职人员吸毒检测全省率先', 'Testing of officials first in the province'),
  claim('correction.province-only', 'correction.community', '社区矫正先进单位全省唯一', 'Only one in the province: community correction', 'only'),
  claim('survey.province-only', 'survey.awareness', '普法知晓率调查全省独家', 'Only one in the province: awareness survey', 'only'),
]
