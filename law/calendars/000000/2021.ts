import { defineCalendarYear } from '#language'
import { 中秋节, 元旦, 劳动节, 国庆节, 春节, 清明节, 端午节 } from '../festivals.ts'

export default defineCalendarYear({
  region: '000000',
  year: 2021,
  notices: [
    {
      id: '000000-2021',
      title: { zh: '国务院办公厅关于2021年部分节假日安排的通知', en: 'General Office of the State Council: holidays in 2021' },
      announcedOn: '2020-11-25',
      source: '国办发明电〔2020〕27号',
      holidays: [
        { name: 元旦, from: '2021-01-01', to: '2021-01-03' },
        { name: 春节, from: '2021-02-11', to: '2021-02-17' },
        { name: 清明节, from: '2021-04-03', to: '2021-04-05' },
        { name: 劳动节, from: '2021-05-01', to: '2021-05-05' },
        { name: 端午节, from: '2021-06-12', to: '2021-06-14' },
        { name: 中秋节, from: '2021-09-19', to: '2021-09-21' },
        { name: 国庆节, from: '2021-10-01', to: '2021-10-07' },
      ],
      makeUpDays: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
    },
  ],
})
