import { defineStatutes } from '#language'

/** Every law that a file under law/ cites. A citation that is not resolved here is an error of the lint. */
export const statutes = defineStatutes([
  {
    id: 'hotline-standard',
    title: { zh: '政府热线服务规范', en: 'Government hotline service specification' },
    short: { zh: 'GB/T 33358', en: 'GB/T 33358' },
    issuer: { zh: '国家标准', en: 'National standard' },
    rank: 'standard',
    versions: [{ from: '2017-07-01', issuedAs: 'GB/T 33358-2016' }],
  },
  {
    id: 'hotline-opinion',
    title: {
      zh: '国务院办公厅关于进一步优化地方政务服务便民热线的指导意见',
      en: 'Guiding opinion of the General Office of the State Council on local government service hotlines',
    },
    short: { zh: '热线指导意见', en: 'Hotline opinion' },
    issuer: { zh: '国务院办公厅', en: 'General Office of the State Council' },
    rank: 'policy',
    versions: [{ from: '2020-12-28', issuedAs: '国办发〔2020〕53号', unverified: true }],
  },
  {
    id: 'xianning-inquiry-rules',
    title: { zh: '咸宁市网络问政办理规则（假定的地方规则）', en: 'Xianning rules on online inquiry (assumed local rules)' },
    short: { zh: '问政规则', en: 'Inquiry rules' },
    issuer: { zh: '咸宁市（假定，待市里确认）', en: 'Xianning (assumed; to be confirmed by the city)' },
    rank: 'local',
    versions: [{ from: '2020-01-01', unverified: true }],
  },
  {
    id: 'business-environment-regulation',
    title: { zh: '优化营商环境条例', en: 'Regulation on optimising the business environment' },
    short: { zh: '营商环境条例', en: 'Business environment regulation' },
    issuer: { zh: '国务院', en: 'State Council' },
    rank: 'regulation',
    versions: [{ from: '2020-01-01', issuedAs: '国务院令第722号' }],
  },
  {
    id: 'hubei-complaint-measures',
    title: { zh: '湖北省营商环境问题投诉联动处理办法', en: 'Hubei measures on business environment complaints' },
    short: { zh: '联动处理办法', en: 'Complaint measures' },
    issuer: { zh: '湖北省人民政府办公厅', en: 'General Office of the Hubei Government' },
    rank: 'local',
    versions: [{ from: '2021-01-01', issuedAs: '鄂政办发〔2020〕66号', unverified: true }],
  },
  {
    id: 'inspection-regulation',
    title: { zh: '政府督查工作条例', en: 'Regulation on government inspection' },
    short: { zh: '督查条例', en: 'Inspection regulation' },
    issuer: { zh: '国务院', en: 'State Council' },
    rank: 'regulation',
    versions: [{ from: '2021-02-01', issuedAs: '国务院令第733号' }],
  },
  {
    id: 'personal-information-law',
    title: { zh: '中华人民共和国个人信息保护法', en: 'Personal Information Protection Law' },
    short: { zh: '个人信息保护法', en: 'PIPL' },
    issuer: { zh: '全国人大常委会', en: 'NPC Standing Committee' },
    rank: 'law',
    versions: [{ from: '2021-11-01' }],
  },
  {
    id: 'local-organisation-law',
    title: { zh: '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法', en: 'Organic Law of Local People’s Congresses and Governments' },
    short: { zh: '地方组织法', en: 'Local organic law' },
    issuer: { zh: '全国人民代表大会', en: 'National People’s Congress' },
    rank: 'law',
    versions: [
      { from: '2015-08-29', to: '2022-03-11', unverified: true },
      { from: '2022-03-12', unverified: true },
    ],
  },
])
