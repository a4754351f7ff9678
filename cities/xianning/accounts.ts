import { organs } from './organs.ts'
import { reportAccounts } from './report/people.ts'
import { returnAccounts } from './return-accounts.ts'
import type { Account, AccountPost } from './shapes.ts'

/** People of the demonstration. All are fictitious; 演示 stands in every name. Never loaded outside the demonstration. */
export const demonstrationPassword = 'fadu-demo-2026'

const from = '2020-01-01'
const post = (id: string, organ: string, region?: string): AccountPost =>
  region ? { post: id, organ, region, from } : { post: id, organ, from }
const account = (id: string, name: string, ...posts: AccountPost[]): Account => ({
  account: id,
  name: `演示·${name}`,
  posts,
})

const named: readonly Account[] = [
  account('huawuyuan1', '宋知音', post('hotline-operator', 'hotline-12345')),
  account('huawuyuan2', '许听澜', post('hotline-operator', 'hotline-12345')),
  account('paidan', '顾行之', post('dispatcher', 'hotline-12345')),
  account('zhibanzhang', '陆明衡', post('hotline-head', 'hotline-12345')),
  account('huifang', '孟回音', post('call-back-officer', 'hotline-12345')),
  account('zhishiku', '温如典', post('knowledge-editor', 'hotline-12345')),
  account('duban', '严督成', post('supervisor', 'hotline-12345')),
  account('gongkai1', '白慎言', post('publication-reviewer', 'hotline-12345')),
  account('gongkai2', '杜再阅', post('publication-reviewer', 'city-gov-service')),
  account('zhengfuban', '方总筹', post('government-office', 'city-government-office')),
  account(
    'shizhang',
    '齐市长',
    post('mayor', 'city-government'),
    post('chief-executive', 'city-government'),
    post('report-signer', 'city-government'),
  ),
  account('bianban', '程定职', post('jurisdiction-officer', 'city-institution-office')),
  account(
    'sifaju',
    '江依法',
    post('legal-officer', 'city-justice'),
    post('legal-reviewer', 'city-justice'),
    post('reconsideration-officer', 'city-justice'),
  ),
  account(
    'sifaju-fuzeren',
    '石衡平',
    post('reconsideration-head', 'city-justice'),
    post('cleanup-reviewer', 'city-justice'),
    post('certificate-approver', 'city-justice'),
  ),
  account('zhujian', '郭修远', post('handler', 'city-housing')),
  account('zhujian-fenguan', '尹建章', post('handling-leader', 'city-housing')),
  account('chengguan', '路清扬', post('handler', 'city-urban-management')),
  account('chengguan-fenguan', '岳秩然', post('handling-leader', 'city-urban-management')),
  account('renshe', '甘有酬', post('handler', 'city-hrss')),
  account('renshe-fenguan', '常保民', post('handling-leader', 'city-hrss')),
  account('shichang', '秤小平', post('handler', 'city-market')),
  account('shichang-fenguan', '秦量公', post('handling-leader', 'city-market')),
  account('shengtai', '林青川', post('handler', 'city-ecology')),
  account('shengtai-fenguan', '蓝守澈', post('handling-leader', 'city-ecology')),
  account('gongshui', '井长流', post('handler', 'utility-water')),
  account('gongshui-fenguan', '源清正', post('handling-leader', 'utility-water')),
  account('xianan-zhujian', '房安宇', post('handler', 'xianan-housing', '421202')),
  account('xianan-zhujian-fenguan', '梁栋成', post('handling-leader', 'xianan-housing', '421202')),
  account('wenquan', '泉小暖', post('handler', 'xianan-wenquan', '421202001')),
  account('wenquan-fenguan', '温主任', post('handling-leader', 'xianan-wenquan', '421202001')),
  account('tingsiqiao', '桥自通', post('handler', 'xianan-tingsiqiao', '421202100')),
  account('wanggeyuan', '田小格', post('grid-worker', 'xianan-tingsiqiao', '421202100')),
  account('youhuaban', '商便捷', post('bizenv-officer', 'bizenv-office')),
  account('qicao', '章草拟', post('drafting-officer', 'city-housing'), post('cleanup-unit', 'city-housing')),
  account(
    'huiwu',
    '席会务',
    post('meeting-office', 'city-government-office'),
    post('cleanup-organiser', 'city-justice'),
  ),
  account('zhuchi', '楚主持', post('meeting-chair', 'city-government')),
  account('zhengjian', '牌有证', post('certificate-officer', 'city-justice'), post('exam-admin', 'city-justice')),
  account('tianbao', '数小填', post('return-officer', 'xianan-justice', '421202'), post('examinee', 'xianan-justice')),
  account('tianbao-shenqian', '签慎行', post('return-leader', 'xianan-justice', '421202')),
  account('heshi', '核真实', post('return-verifier', 'city-justice'), post('score-reviewer', 'city-justice')),
  account('tongji', '簿有据', post('return-organiser', 'city-rule-of-law-office')),
  account('fuyi-jiguan', '衡机关', post('reconsideration-organ-head', 'city-government')),
  account('dafu', '辩有据', post('responding-officer', 'city-housing')),
  account('shangji', '上承令', post('superior-officer', 'city-government')),
  account('xitong', '管系统', post('system-admin', 'city-gov-service')),
  account('anquan', '安守密', post('security-admin', 'city-gov-service')),
  account('shenji', '留痕迹', post('audit-admin', 'city-gov-service')),
]

const handles = new Set(
  named.flatMap(({ posts }) => posts.filter(({ post }) => post === 'handler').map(({ organ }) => organ)),
)

/** Every other organ has one handler as well, whose account is the organ's id: whatever is dispatched can be answered. */
export const accounts: readonly Account[] = [
  ...named,
  ...organs
    .filter(({ id, validTo }) => !handles.has(id) && validTo === undefined)
    .map(({ id, shortName, region }) => account(id, `${shortName}承办人`, post('handler', id, region))),
  ...returnAccounts(named),
  ...reportAccounts,
]
