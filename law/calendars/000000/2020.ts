import { defineCalendarYear } from '#language'
import { 元旦, 劳动节, 国庆节中秋节, 春节, 清明节, 端午节 } from '../festivals.ts'

// The second notice kept the nation at home: it took the make-up Saturday 1 February back. Signed on 26 January, published on the 27th.
export default defineCalendarYear({
  region: '000000',
  year: 2020,
  notices: [
    {
      id: '000000-2020',
      title: { zh: '国务院办公厅关于2020年部分节假日安排的通知', en: 'General Office of the State Council: holidays in 2020' },
      announcedOn: '2019-11-21',
      source: '国办发明电〔2019〕16号',
      holidays: [
        { name: 元旦, from: '2020-01-01', to: '2020-01-01' },
        { name: 春节, from: '2020-01-24', to: '2020-01-30' },
        { name: 清明节, from: '2020-04-04', to: '2020-04-06' },
        { name: 劳动节, from: '2020-05-01', to: '2020-05-05' },
        { name: 端午节, from: '2020-06-25', to: '2020-06-27' },
        { name: 国庆节中秋节, from: '2020-10-01', to: '2020-10-08' },
      ],
      makeUpDays: ['2020-01-19', '2020-02-01', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
    },
    {
      id: '000000-2020-extension',
      title: { zh: '国务院办公厅关于延长2020年春节假期的通知', en: 'General Office of the State Council: Spring Festival 2020 extended to 2 February' },
      announcedOn: '2020-01-27',
      source: '国办发明电〔2020〕1号',
      holidays: [{ name: 春节, from: '2020-01-31', to: '2020-02-02' }],
      makeUpDays: [],
      cancelsMakeUp: ['2020-02-01'],
    },
  ],
})
