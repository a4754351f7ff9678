/** A text with one planted defect, and the stretch in which a finding about it may lie. */
export interface Defect {
  text: string
  start: number
  end: number
  what: string
}

export interface Mutator {
  /** The share of planted defects that must be found. */
  recall: number
  plant(text: string, random: () => number): Defect | undefined
}

type Random = () => number

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)]

/** Replaces one match of a pattern; the stretch is the sentence or, for headings, everything up to the next heading. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (m: RegExpExecArray) => string | undefined,
  reach: 'sentence' | 'rest' = 'sentence',
): Defect | undefined {
  const m = pick([...text.matchAll(pattern)] as RegExpExecArray[], random)
  if (!m) return undefined
  const put = change(m)
  if (put === undefined || put === m[0]) return undefined
  const mutated = text.slice(0, m.index) + put + text.slice(m.index + m[0].length)
  const before = Math.max(text.lastIndexOf('。', m.index), text.lastIndexOf('\n', m.index)) + 1
  const after = /[。\n]/.exec(mutated.slice(m.index + put.length))
  const end = reach === 'rest' ? mutated.length : m.index + put.length + (after ? after.index + 1 : 0)
  return { text: mutated, start: reach === 'rest' ? Math.max(0, before - 60) : before, end, what: `${m[0]} → ${put}` }
}

/** Another number of the same look, well away from the true one. */
function otherNumber(written: string, random: Random, least = 0.02): string {
  const decimals = written.split('.')[1]?.length ?? 0
  const value = Number(written)
  for (;;) {
    const factor = 1 + (random() < 0.5 ? -1 : 1) * (least + random() * 0.1)
    const other = (value * factor).toFixed(decimals)
    if (other !== written && Math.abs(Number(other) - value) >= 2 * 10 ** -decimals) return other
  }
}

const RATE =
  /(办结率|调解成功率|合格率|持证率|整改率|采纳率|通过率|出庭应诉率|参考率|公示率|占比|占[\u4e00-\u9fa5]{2,8}的)(\d+(?:\.\d+)?)%/g

const PAIRED =
  /(?<=办结|调解成功|合格|持证执法人员|其中持证|完成整改|已整改|通过|优秀案卷)(\d{2,5})(?=[件批份人起处]次?,(?:办结率|整改率|合格率|调解成功率|持证率|通过率|占)[^。;]{0,8}\d)/g

export const mutators: Record<string, Mutator> = {
  'a rate or share is changed': {
    recall: 0.85,
    plant: (text, random) =>
      replaceOne(text, RATE, random, (m) => {
        const sentence = text.slice(text.lastIndexOf('。', m.index), m.index)
        // a rate whose counts are not given cannot be judged
        if (!/\d[件批份人项起处][^;]*\d[件批份人项起处]/.test(sentence)) return undefined
        const other =
          Number(m[2]) >= 99
            ? String((Number(m[2]) - 3).toFixed((m[2] as string).split('.')[1]?.length ?? 0))
            : otherNumber(m[2] as string, random, 0.02)
        return Number(other) > 100 ? undefined : `${m[1]}${other}%`
      }),
  },
  'a count beside its rate is changed': {
    recall: 0.9,
    plant: (text, random) => replaceOne(text, PAIRED, random, (m) => otherNumber(m[1] as string, random, 0.05)),
  },
  'a top heading loses its number in the row': {
    recall: 1,
    plant: (text, random) =>
      replaceOne(text, /^([二三])、/gm, random, (m) => (m[1] === '二' ? '三、' : '四、'), 'rest'),
  },
  'a second heading skips a number': {
    recall: 1,
    plant: (text, random) =>
      replaceOne(
        text,
        /^\(([二三四])\)/gm,
        random,
        (m) => `(${{ 二: '三', 三: '四', 四: '五' }[m[1] as '二']})`,
        'rest',
      ),
  },
  'an ordinal of a running list is skipped': {
    recall: 1,
    plant: (text, random) =>
      replaceOne(text, /(二|三)是(?=[\u4e00-\u9fa5])/g, random, (m) => `${m[1] === '二' ? '三' : '五'}是`, 'rest'),
  },
  'a closing quotation mark is lost': { recall: 1, plant: (text, random) => replaceOne(text, /”/g, random, () => '') },
  'an opening quotation mark is lost': { recall: 1, plant: (text, random) => replaceOne(text, /“/g, random, () => '') },
  'a title mark is lost': { recall: 1, plant: (text, random) => replaceOne(text, /[《》]/g, random, () => '') },
  'a bracket is lost': {
    recall: 1,
    plant: (text, random) => replaceOne(text, /(?<=[\u4e00-\u9fa5])\((?=[\u4e00-\u9fa5])/g, random, () => ''),
  },
  'a mark is doubled': {
    recall: 1,
    plant: (text, random) =>
      replaceOne(text, /(?<=[\u4e00-\u9fa5])[,。](?=[\u4e00-\u9fa5])/g, random, (m) => m[0] + m[0]),
  },
  'a day of the month that does not exist': {
    recall: 1,
    plant: (text, random) =>
      replaceOne(text, /(?<=20\d\d年)\d{1,2}月\d{1,2}日/g, random, () =>
        pick(['2月30日', '4月31日', '13月5日', '6月31日'], random),
      ),
  },
  'a law is misspelt': {
    recall: 0.95,
    plant: (text, random) =>
      replaceOne(
        text,
        /《(法治政府建设实施纲要\(2021—2025年\)|重大行政决策程序暂行条例|法治中国建设规划\(2020—2025年\))》|(?<=。)(?=[^。]{30,})/g,
        random,
        (m) => {
          if (!m[1])
            return pick(
              [
                '严格落实《中华人民共和国行政复议发》。',
                '落实《优化营商环境条列》。',
                '学习《中华人民共和国民法点》。',
                '执行《保障农民工工资支付条列》。',
                '贯彻《中华人民共和国行政处法法》。',
              ],
              random,
            )
          const name = m[1]
          return `《${pick([name.replace('实施', '实旅').replace('暂行', '暂形').replace('建设规划', '建没规划'), name.replace('2025年)', '2026年)').replace('程序', '程续')], random)}》`
        },
      ),
  },
  'a word is misspelt': {
    recall: 1,
    plant: (text, random) =>
      replaceOne(
        text,
        /法治政府建设|行政复议|矛盾纠纷|贯彻|人民调解|优化营商环境|规范性文件|执法全过程记录制度|政府信息公开/g,
        random,
        (m) =>
          ({
            法治政府建设: '法制政府建设',
            行政复议: '行政复意',
            矛盾纠纷: '矛盾纠份',
            贯彻: '贯测',
            人民调解: '人民调节',
            优化营商环境: '优化营商环镜',
            规范性文件: '规范性文建',
            执法全过程记录制度: '执法全过程纪录制度',
            政府信息公开: '政府信息公天',
          })[m[0]],
      ),
  },
  'a part is made larger': {
    recall: 0.8,
    plant: (text, random) =>
      replaceOne(
        text,
        /(?<=(?:废止|终止|适用普通程序|其他纠纷|惠民政策信息|续建项目|咨询))(\d{1,5})(?=[件起条个])/g,
        random,
        (m) => String(Math.round(Number(m[1]) * 1.6) + 3),
      ),
  },
  'a weekday is wrong': {
    recall: 1,
    plant: weekday,
  },
  'a placeholder is left': {
    recall: 1,
    plant: (text, random) =>
      replaceOne(text, /(?<=[\u4e00-\u9fa5])\d{2,4}(?=件)/g, random, () => pick(['XX', '××', '***'], random)),
  },
  'a change does not follow': {
    recall: 0.9,
    plant: (text, random) =>
      replaceOne(
        text,
        /(?<=(?:增加到|下降到)\d{2,5}(?:人|件|件\(次\)|万元),(?:增长|下降)|净增|高达|(?:增加)\d{2,4}户,增长)(\d+(?:\.\d+)?)(?=%|家)/g,
        random,
        (m) => String(Number((Number(m[1]) + 2 + Math.floor(random() * 5)).toFixed(2))),
      ),
  },
}

/** Puts a day with a wrong weekday at the beginning of a sentence. */
function weekday(text: string, random: Random): Defect | undefined {
  return replaceOne(text, /(?<=。)(?=[\u4e00-\u9fa5]{6,})/g, random, () =>
    pick(
      [
        '2021年6月7日(星期三),召开推进会。',
        '2022年3月15日(星期五),开展集中宣传。',
        '2023年12月4日(星期二),举办宪法宣传活动。',
      ],
      random,
    ),
  )
}
