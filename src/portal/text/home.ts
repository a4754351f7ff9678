import type { Texts } from './index.ts'

export const home = {
  'home.lead': [
    '您说一次，我们派给该管的单位，按期给您答复。谁在办、到哪一天、凭哪一条，随时能查。',
    'Tell us once. We pass it to the unit in charge and you get an answer in time. Who has it, until when and by which rule: you can always see.',
  ],
  'home.urgent': ['紧急情况不要在这里等，请直接打电话', 'In an emergency do not wait here: call'],
  'home.doors': ['您要做什么', 'What would you like to do'],
  'home.doors.note': ['不用注册，不用下载。', 'No account, nothing to install.'],
  'door.file': ['我要反映', 'Tell us something'],
  'door.file.say': ['咨询、求助、投诉、举报、建议', 'A question, a request for help, a complaint, a report, an idea'],
  'door.track': ['我要查进度', 'See how far it is'],
  'door.track.say': ['用编号和查询码，看谁在办、哪天到期', 'With number and query code: who has it and when it is due'],
  'door.rate': ['我要评价', 'Rate the answer'],
  'door.rate.say': ['联系了吗、解决了吗、满意吗', 'Were you contacted, is it solved, are you satisfied'],
  'door.disputes': ['遇到纠纷怎么办', 'I have a dispute'],
  'door.disputes.say': [
    '调解、复议、诉讼、仲裁，各管什么，要赶在哪天之前',
    'Mediation, review, court, arbitration: what each is for and until when',
  ],
  'door.answers': ['看公开', 'Published answers'],
  'door.answers.say': ['别人问过的，答复公开在这里', 'What others asked and what was answered'],
  'door.report': ['看年度报告', 'Annual report'],
  'door.report.say': ['法治政府建设，一年做了什么', 'What the city did in a year for government by law'],
  'door.report.year': [
    '{{year}}年的已经公布，每个数都能点开',
    'The report for {{year}} can be read, and every figure in it opens',
  ],
  'home.before': ['先看看哪些事归我们管', 'First see what we can and cannot take on'],
  'home.trust': ['凭什么相信', 'Why you can believe it'],
  'home.trust.law': [
    '每一步按哪条规定办、限几天，都写在这里',
    'Every step, its rule and its time limit are written here',
  ],
  'home.trust.ledger': ['记录一旦写下就改不了，您可以自己验', 'What is recorded cannot be changed; check it yourself'],
  'home.officers': ['工作人员入口', 'Entrance for officers'],

  'scope.title': ['受理范围', 'What we take on'],
  'scope.lead': [
    '政府职责范围内的咨询、求助、投诉、举报和建议，都可以在这里说。拿不准归谁管也没关系，先说，我们来找。',
    'Questions, requests for help, complaints, reports and ideas within the duties of government can all be told here. If you are not sure whose duty it is, tell us anyway: we find out.',
  ],
  'scope.urgent': ['先打电话的事', 'Call first'],
  'scope.call': ['拨打 {{number}}', 'Call {{number}}'],
  'scope.taken': ['在这里能办的', 'What can be done here'],
  'scope.elsewhere': ['有专门渠道的事', 'What has a door of its own'],
  'scope.elsewhere.say': [
    '下面这些事我们不能替有权的机关决定。您来说了，我们不会把您推出去：记下时间，告诉您该去哪里、哪个期限还在走。',
    'These are not ours to decide. You will not be turned away: we note the time and tell you where to go and which clock still runs.',
  ],
  'scope.here': ['怎么办', 'What happens'],
  'scope.contact': ['电话', 'Telephone'],
  'scope.basis': ['依据：{{basis}}', 'By: {{basis}}'],
  'scope.go': ['知道了，我要反映', 'I see. Tell us something'],
} as const satisfies Texts
