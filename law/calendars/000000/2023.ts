import { defineCalendarYear } from '#language'
import { 元旦, 劳动节, 国庆节中秋节, 春节, 清明节, 端午节 } from '../festivals.ts'

export default defineCalendarYear({
  region: '000000',
  year: 2023,
  notices: [
    {
      id: '000000-2023',
      title: { zh: '国务院办公厅关于2023年部分节假日安排的通知', en: 'General Office of the State Council: holidays in 2023' },
      announcedOn: '2022-12-08',
      source: '国办发明电〔2022〕16号',
      holidays: [
        { name: 元旦, from: '2022-12-31', to: '2023-01-02' },
        { name: 春节, from: '2023-01-21', to: '2023-01-27' },
        { name: 清明节, from: '2023-04-05', to: '2023-04-05' },
        { name: 劳动节, from: '2023-04-29', to: '2023-05-03' },
        { name: 端午节, from: '2023-06-22', to: '2023-06-24' },
        { name: 国庆节中秋节, from: '2023-09-29', to: '2023-10-06' },
      ],
      makeUpDays: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
    },
  ],
})
