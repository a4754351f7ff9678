import { choice, date, defineRegister, organ, statute, text } from '#language'

const 本市规则 = statute('xianning-work-rules', { unverified: true })

/** Banks that file the monthly return of loans and deposits. Policy banks form a group of their own. */
export default defineRegister({
  id: 'banks',
  title: { zh: '报送存贷款月报的银行', en: 'Banks that file the monthly return' },
  serves: ['finance.loan-deposit-bulletin'],
  key: 'id',
  columns: {
    id: text('编号', 'Id', { public: true, required: true, example: 'bank-01' }),
    name: text('名称', 'Name', { public: true, required: true, example: '演示·咸宁某农村商业银行' }),
    organ: organ('填报单位', 'Filing unit', { public: true, required: true, example: 'bank-01' }),
    group: choice(
      '组别',
      'Group',
      {
        policy: ['政策性银行', 'Policy bank'],
        state: ['国有大型银行', 'State bank'],
        'joint-stock': ['股份制银行', 'Joint-stock bank'],
        local: ['地方法人银行', 'Local bank'],
      },
      { public: true, required: true, example: 'local' },
    ),
    validFrom: date('起始日期', 'From', { public: true, required: true, example: '2020-01-01' }),
  },
  retain: { length: { permanent: true }, then: 'archive', basis: [本市规则('档案')] },
  basis: [本市规则('金融通报')],
})
