// Fills a demonstration with days of a city's work, over the API alone, as its people would: filed, dispatched,
// signed for, contacted, answered, rated, left lying. Everything in it is fictitious. For screenshots and browser tests.
import { setTimeout as pause } from 'node:timers/promises'

type Json = Record<string, unknown>

export interface Person {
  post(path: string, body: unknown): Promise<Json>
  get(path: string): Promise<Json>
}

/** Throws what the server said, with the address that was asked. */
export async function ask(base: string, path: string, init: RequestInit = {}, token?: string): Promise<Json> {
  const response = await fetch(`${base}/api/v1${path}`, {
    ...init,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${text.slice(0, 600)}`)
  return text === '' ? {} : (JSON.parse(text) as Json)
}

export async function signIn(base: string, account: string): Promise<Person> {
  const { accounts } = (await ask(base, '/demo')) as { accounts: { account: string; password: string }[] }
  const found = accounts.find((one) => one.account === account)
  if (!found) throw new Error(`The demonstration has no account ${account}`)
  const session = await ask(base, '/sessions', {
    method: 'POST',
    body: JSON.stringify({ account, password: found.password }),
  })
  return personOf(base, session.token as string)
}

export const personOf = (base: string, token?: string): Person => ({
  post: (path, body) => ask(base, path, { method: 'POST', body: JSON.stringify(body) }, token),
  get: (path) => ask(base, path, {}, token),
})

/** kind | one sentence | what happened | place | unit that gets it, where not the catalogue's first */
const demands = [
  'help | 小区二次供水水压不足 | 三单元从上周一起每天晚上七点到九点没有水，物业说是水泵坏了，一直没有人来修。 | 421202001 | utility-water',
  'complaint | 夜间施工噪声扰民 | 工地每天凌晨两点还在打混凝土，家里有高三学生，多次打电话没有改善。 | 421202001 | city-urban-management',
  'consult | 灵活就业人员怎样参加养老保险 | 本人户口在外地，在咸宁跑外卖，想知道在哪里办理、每月交多少。 | 421202001 | city-hrss',
  'complaint | 商场预付卡不退费 | 健身房关门停业，卡里还有一千八百元，负责人电话已经打不通。 | 421202001 | city-market',
  'help | 路灯整段不亮 | 温泉路从银泉大道口到桥头十二盏灯都不亮，晚上老人孩子走路很危险。 | 421202001 | city-urban-management',
  'complaint | 餐饮店油烟直排居民楼 | 楼下烧烤店没有装净化设备，油烟从后窗直排，全楼无法开窗。 | 421202001 | city-ecology',
  'help | 工地拖欠工资 | 我们十一个人在某项目做木工，干到九月底，包工头一直说没有钱。 | 421202 | city-hrss',
  'suggestion | 建议在医院门口增设公交站 | 市中心医院东门没有公交站，老人看病要走八百米，建议增设。 | 421202001 | ',
  'complaint | 物业费涨价没有征求业主意见 | 物业在公告栏贴一张纸就说下月起涨三毛，没有开过业主大会。 | 421202001 | city-housing',
  'help | 独居老人申请上门护理 | 母亲八十六岁独居，半失能，不清楚怎样申请居家养老服务和补贴。 | 421202100 | ',
  'complaint | 河道边倾倒建筑垃圾 | 汀泗河边这个月出现三堆建筑垃圾，夜里有车来倒，已经拍了照片。 | 421202100 | city-ecology',
  'report | 超市销售过期食品 | 在某超市买到过期八天的酸奶，货架上还有十几盒同一批次。 | 421202001 | city-market',
  'help | 小区电梯频繁困人 | 二号楼左侧电梯半个月困人三次，维保单位说在等配件。 | 421202001 | city-market',
  'complaint | 出租车拒载绕路 | 早上七点在火车站打车，司机听说路近就拒载，车牌已经记下。 | 421202001 | ',
  'consult | 新生儿怎样办理医保 | 孩子十月出生，想问参保时限和需要带的材料。 | 421202001 | city-hrss',
  'complaint | 人行道被占用堆放货物 | 五金店把货物堆满人行道，行人只能走机动车道，非常危险。 | 421202001 | city-urban-management',
  'help | 自来水发黄有异味 | 这两天早上自来水发黄，有铁锈味，整栋楼都这样，不敢喝。 | 421202001 | utility-water',
  'complaint | 学校门口接送拥堵 | 下午四点半校门口两侧停满车，救护车都过不去，希望安排人疏导。 | 421202001 | ',
  'help | 公租房漏雨没人修 | 顶楼卧室漏雨，报修两个月，每次来看一眼就走。 | 421202001 | city-housing',
  'complaint | 房产中介不退定金 | 合同没有签成，中介以各种理由不退五千元定金。 | 421202001 | city-housing',
] as const

const people = ['李青', '王守田', '陈小满', '赵云山', '周一川', '吴桂兰', '郑明', '冯雪', '沈南星', '韩冬']

export interface Filed {
  number: string
  queryCode: string
}

const HOUR = 3_600_000

/** `days` days, a handful of demands on each. The clock moves forward; the last matters are left where they stand. */
export async function busyDays(base: string, days: number, say: (text: string) => void = () => {}): Promise<Filed[]> {
  const operator = await signIn(base, 'huawuyuan1')
  const dispatcher = await signIn(base, 'paidan')
  const handlers = new Map<string, Person>()
  for (const [organ, account] of handlersOf) handlers.set(organ, await signIn(base, account))
  const filed: Filed[] = []
  let n = 0
  for (let day = 0; day < days; day += 1) {
    await moveTo(base, 9)
    for (let i = 0; i < 5; i += 1, n += 1) {
      const [kind, title, detail, place] = demands[n % demands.length]!.split(' | ') as [string, string, string, string]
      const by = i === 1 ? operator : personOf(base)
      const opened = await by.post('/matters', {
        procedure: 'inquiry.demand',
        action: i === 1 ? 'operator-file' : 'citizen-file',
        channel: i === 1 ? 'phone' : 'web',
        with: {
          kind,
          title: n < demands.length ? title : `${title}（${['再次反映', '仍未解决', '又出现'][n % 3]}）`,
          detail,
          place,
          petitioner: `演示·${people[n % people.length]}`,
          phone: `1990000${String(1000 + n).padStart(4, '0')}`,
          consentPublic: n % 3 === 0,
          secrecy: n % 7 === 0,
        },
      })
      filed.push({ number: opened.number as string, queryCode: opened.queryCode as string })
    }
    await dispatchSome(dispatcher, filed, day)
    await moveBy(base, 3 * HOUR)
    for (const [organ, handler] of handlers) await handleSome(base, handler, organ, day, filed)
    say(`day ${day + 1} of ${days}: ${filed.length} filed`)
    await moveBy(base, 18 * HOUR)
  }
  await moveTo(base, 10)
  return filed
}

const handlersOf = [
  ['city-housing', 'zhujian'],
  ['city-urban-management', 'chengguan'],
  ['city-hrss', 'renshe'],
  ['city-market', 'shichang'],
  ['city-ecology', 'shengtai'],
  ['utility-water', 'gongshui'],
  ['xianan-housing', 'xianan-zhujian'],
  ['xianan-wenquan', 'wenquan'],
] as const

/** Dispatches what the catalogue suggests; each day one is left waiting. */
async function dispatchSome(dispatcher: Person, filed: readonly Filed[], day: number): Promise<void> {
  for (const [index, { number }] of filed.entries()) {
    if (index % 5 === 3 && index < day * 5) continue
    const matter = await dispatcher.get(`/matters/${number}`)
    const actions = matter.actions as { id: string; open: boolean }[]
    if (index % 5 === 3 || !actions.some((action) => action.id === 'dispatch' && action.open)) continue
    const text = encodeURIComponent(String(matter.headline).slice(0, 200))
    const region = (matter.region as { code: string } | undefined)?.code ?? ''
    const { items } = (await dispatcher.get(`/catalogue/suggest?text=${text}&region=${region}`)) as {
      items: { code: string; lead: { id: string } }[]
    }
    const best = items[0]
    const organ = demands[index % demands.length]?.split(' | ')[4] || best?.lead.id
    if (!best || !organ || organ.includes(':')) continue
    await dispatcher
      .post(`/matters/${number}/actions/dispatch`, {
        with: { catalogue: best.code, handlingOrgan: organ, dispatchNote: '请按期联系群众并答复。' },
      })
      .catch(() => undefined)
  }
}

/** Each handler signs for what came, contacts, answers some and lets some lie. */
async function handleSome(base: string, handler: Person, organ: string, day: number, filed: readonly Filed[]) {
  const { items } = (await handler.get('/worklist?limit=100')) as {
    items: { number: string; state: { id: string }; headline: string }[]
  }
  for (const row of items) {
    const nth = filed.findIndex(({ number }) => number === row.number)
    const lazy = nth % 4 === 2
    const at = `/matters/${row.number}/actions`
    if (row.state.id === 'dispatched' && !lazy) await handler.post(`${at}/accept`, {}).catch(() => undefined)
    if (row.state.id !== 'handling' || lazy) continue
    const { now } = await ask(base, '/site')
    await handler
      .post(`${at}/contact`, {
        with: {
          contactedAt: now,
          contactWay: nth % 2 === 0 ? 'phone' : 'visit',
          contactNote: '已与群众联系，约定现场查看。',
        },
      })
      .catch(() => undefined)
    if (nth % 5 === 0 && day > 2) {
      await handler
        .post(`${at}/ask-extension`, { with: { askedDays: 3, extensionReason: '所需配件需从外地调运。' } })
        .catch(() => undefined)
      continue
    }
    if (nth % 3 !== 0) await answerAndRate(base, handler, at, nth, organ, filed[nth])
  }
}

async function answerAndRate(base: string, handler: Person, at: string, nth: number, organ: string, filed?: Filed) {
  const replied = await handler
    .post(`${at}/reply`, {
      with: {
        result: nth % 2 === 0 ? 'solved' : 'done',
        reply: `已到现场核实并处理完毕，今后每月检查一次，如再发生可直接联系${organ === 'utility-water' ? '供水服务热线' : '我单位'}。`,
      },
    })
    .catch(() => undefined)
  if (!replied || !filed || nth % 4 === 3) return
  const session = await ask(base, '/sessions', { method: 'POST', body: JSON.stringify(filed) })
  const citizen = personOf(base, session.token as string)
  const happy = nth % 7 !== 1
  await citizen
    .post(`${at}/rate`, {
      with: {
        responded: 'yes',
        solved: happy ? 'yes' : 'no',
        satisfied: happy ? 'good' : 'bad',
        hotlineSatisfied: 'good',
        remark: happy ? '处理得很快。' : '还是老样子，没有解决。',
      },
    })
    .catch(() => undefined)
}

async function cityTime(base: string): Promise<number> {
  return Date.parse(String((await ask(base, '/site')).now))
}

export async function moveBy(base: string, ms: number): Promise<void> {
  const now = new Date((await cityTime(base)) + ms).toISOString()
  await ask(base, '/demo/clock', { method: 'POST', body: JSON.stringify({ now }) })
  await pause(5)
}

/** To the next time that it is `hour` o'clock in China. */
export async function moveTo(base: string, hour: number): Promise<void> {
  const now = await cityTime(base)
  const local = new Date(now + 8 * HOUR)
  const target = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), hour) - 8 * HOUR
  await moveBy(base, (target > now ? target : target + 24 * HOUR) - now)
}
