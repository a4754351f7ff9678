import { defineCalendarYear } from '#language'
import { 中秋节, 元旦, 劳动节, 国庆节, 春节, 清明节, 端午节 } from '../festivals.ts'

export default defineCalendarYear({
  region: '000000',
  year: 2022,
  notices: [
    {
      id: '000000-2022',
      title: { zh: '国务院办公厅关于2022年部分节假日安排的通知', en: 'General Office of the State Council: holidays in 2022' },
      announcedOn: '2021-10-25',
      source: '国办发明电〔2021〕11号',
      holidays: [
        { name: 元旦, from: '2022-01-01', to: '2022-01-03' },
        { name: 春节, from: '2022-01-31', to: '2022-02-06' },
        { name: 清明节, from: '2022-04-03', to: '2022-04-05' },
        { name: 劳动节, from: '2022-04-30', to: '2022-05-04' },
        { name: 端午节, from: '2022-06-03', to: '2022-06-05' },
        { name: 中秋节, from: '2022-09-10', to: '2022-09-12' },
        { name: 国庆节, from: '2022-10-01', to: '2022-10-07' },
      ],
      makeUpDays: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
    },
  ],
})
