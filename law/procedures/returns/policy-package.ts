import { and, choice, countRows, type Expression, eq, input, minus, money, need, organ, plus, row, statute, sumRows, text, yesNo } from '#language'
import { type Pair, said } from './meaning.ts'
import { asked, returnOf } from './parts.ts'

const 营商条例 = statute('business-environment-regulation')

const fen: Pair = ['元（以分计）', 'yuan (in fen)']
const is = (kind: string): Expression => eq(row('benefit'), kind)
const relief = sumRows('policies', row('amount'), is('tax-relief'))
const inside = sumRows('policies', row('amount'), and(is('tax-relief'), eq(row('insideCost'), true)))
const cost = sumRows('policies', row('amount'), is('cost-cut'))
const costCut = plus(cost, inside)

/** 减税降费和降成本统计: by policy, each unit its own; what is tax relief and cost reduction at once is counted once. */
export default returnOf({
  id: 'bizenv.policy-package',
  purpose: {
    zh: '税务、财政和有关部门按政策逐项报送本期减免和降低成本的金额，注明税费减免是否含在降成本之内，系统合计时不重复计算。',
    en: 'Tax, finance and other units file amounts policy by policy and say whether tax relief is inside cost reduction; sums never count it twice.',
  },
  basis: [营商条例('24', { unverified: true })],
  every: 'year',
  parts: { title: ['逐项报送并确认本单位金额', 'File the unit’s amounts by policy'], items: {} },
  rows: {
    id: 'policies',
    title: ['政策和金额', 'Policies and amounts'],
    row: ['一项政策金额', 'one policy'],
    columns: {
      policy: text('政策名称和文号', 'Policy', {
        ...asked,
        max: 120,
        hint: said({
          time: ['期间内已经兑现的', 'granted within the period'],
          scope: ['全市企业和个体工商户', 'enterprises and sole traders of the city'],
          counted: ['一项政策一条，同一笔钱只由一个单位报', 'one row for each policy; the same money is filed by one unit only'],
          source: ['征管、缴费和结算系统的导出数', 'the export of the collection and settlement systems'],
        }),
        example: '阶段性减免企业社会保险费（演示）',
      }),
      benefit: choice(
        '类别',
        'Kind',
        { 'tax-relief': ['减免税费', 'Tax relief'], 'cost-cut': ['降低其他成本（电、气、租、息等）', 'Other cost reduction'] },
        { ...asked, example: 'tax-relief' },
      ),
      amount: money('金额（分）', 'Amount (fen)', { ...asked, min: 1, example: 50_000_000_000 }),
      insideCost: yesNo('这笔减免税费同时计入降成本', 'This relief is inside cost reduction too', { public: true }),
      organ: organ('报送单位', 'Filing unit', { public: true }),
    },
    needs: [
      need(
        eq(countRows('policies', and(eq(row('policy'), input('policy')), eq(row('benefit'), input('benefit')))), 0),
        'LISTED_ALREADY',
        '这项政策的这一类金额已经登记，同一笔钱只报一次。',
        'This policy is entered already under this kind: the same money is filed once.',
      ),
    ],
  },
  computed: {
    taxRelief: { title: ['减免税费合计', 'Tax relief'], unit: fen, type: 'money', how: ['各项减免税费之和', 'the sum of tax relief'], is: relief },
    insideTotal: {
      title: ['其中计入降成本的', 'Of which inside cost reduction'],
      unit: fen,
      type: 'money',
      how: ['注明同时计入降成本的减免税费之和', 'tax relief that is inside cost reduction'],
      is: inside,
    },
    costCut: {
      title: ['降低成本合计', 'Cost reduction'],
      unit: fen,
      type: 'money',
      how: ['其他成本降低额加上注明计入的减免税费', 'other reductions plus the relief that is inside'],
      is: costCut,
    },
    benefitTotal: {
      title: ['两项合计（不重复）', 'Both, each yuan once'],
      unit: fen,
      type: 'money',
      how: ['减免税费加降低成本，减去重复部分', 'both sums less what stands in both'],
      is: minus(plus(relief, costCut), inside),
    },
    policiesCount: { title: ['政策项数', 'Policies'], unit: ['项', 'policies'], how: ['登记的条数', 'rows'], is: countRows('policies') },
  },
  figures: {
    'bizenv.tax-relief': { of: 'taxRelief' },
    'bizenv.cost-cut': { of: 'costCut' },
    'bizenv.tax-relief-inside-cost': { of: 'insideTotal' },
    'bizenv.benefit-total': { of: 'benefitTotal' },
  },
  compares: ['bizenv.tax-relief', 'bizenv.cost-cut'],
  zero: 'rows',
})
