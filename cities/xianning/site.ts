import type { SiteField, Text } from './shapes.ts'

/** What the pages, the receipts and the ledger say about who runs this site. */
export const identity = {
  city: { zh: '咸宁市', en: 'Xianning' } satisfies Text,
  /** The city's name leads; 法度 stands in the footer. */
  portal: { zh: '咸宁市网络问政平台', en: 'Xianning Online Inquiry Platform' } satisfies Text,
  workbench: { zh: '咸宁市法治政府工作平台', en: 'Xianning Rule-of-Law Workbench' } satisfies Text,
  product: { zh: '法度', en: 'Fadu' } satisfies Text,
  region: '421200',
  matterPrefix: 'XN',
  timeZone: 'Asia/Shanghai',
  hotline: '12345',
  /** First line of every checkpoint: names the log and nothing else. The demonstration has an origin of its own. */
  ledgerOrigin: 'fadu.example/xianning',
  demonstrationLedgerOrigin: 'fadu.example/xianning/demonstration',
  watermark: {
    zh: '演示数据 · 人物与事件均为虚构',
    en: 'Demonstration data · all people and events are fictitious',
  } satisfies Text,
}

const demonstration: Text = {
  zh: '演示环境不是政府网站，没有此项；正式使用前由主办单位填写',
  en: 'The demonstration is no government site and has none; the responsible organ fills it in before real use',
}

/** `fadu doctor` warns of every field that is needed and empty. */
export const siteFields: readonly SiteField[] = [
  ['party-government-mark', '党政机关网站标识', 'Mark of party and government sites'],
  ['site-id-code', '政府网站标识码', 'Government site code'],
  ['icp', 'ICP备案号', 'ICP filing number'],
  ['public-security-filing', '公安机关备案号', 'Public security filing number'],
  ['domain', '网站域名', 'Domain'],
  ['sponsor', '主办单位', 'Responsible organ'],
  ['operator', '承办单位', 'Operating unit'],
  ['contact', '联系方式', 'Contact'],
  ['error-report', '“我为政府网站找错”入口', 'Entry for reporting errors of government sites'],
  ['classified-protection', '网络安全等级保护备案号', 'Classified protection filing number'],
].map(([id, zh, en]) => ({
  id: id as string,
  title: { zh: zh as string, en: en as string },
  value: '',
  reason: demonstration,
  neededInProduction: true,
}))
