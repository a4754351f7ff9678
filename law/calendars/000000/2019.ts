import { defineCalendarYear } from '#language'
import { 中秋节, 元旦, 劳动节, 国庆节, 春节, 清明节, 端午节 } from '../festivals.ts'

// The first notice gave Labour Day one day; the second made four days of it and two Sundays into working days.
export default defineCalendarYear({
  region: '000000',
  year: 2019,
  notices: [
    {
      id: '000000-2019',
      title: { zh: '国务院办公厅关于2019年部分节假日安排的通知', en: 'General Office of the State Council: holidays in 2019' },
      announcedOn: '2018-12-06',
      source: '国办发明电〔2018〕15号',
      holidays: [
        { name: 元旦, from: '2018-12-30', to: '2019-01-01' },
        { name: 春节, from: '2019-02-04', to: '2019-02-10' },
        { name: 清明节, from: '2019-04-05', to: '2019-04-05' },
        { name: 劳动节, from: '2019-05-01', to: '2019-05-01' },
        { name: 端午节, from: '2019-06-07', to: '2019-06-07' },
        { name: 中秋节, from: '2019-09-13', to: '2019-09-13' },
        { name: 国庆节, from: '2019-10-01', to: '2019-10-07' },
      ],
      makeUpDays: ['2018-12-29', '2019-02-02', '2019-02-03', '2019-09-29', '2019-10-12'],
    },
    {
      id: '000000-2019-labour-day',
      title: { zh: '国务院办公厅关于调整2019年劳动节假期安排的通知', en: 'General Office of the State Council: Labour Day 2019 changed to four days' },
      announcedOn: '2019-03-22',
      source: '国办发明电〔2019〕3号',
      holidays: [{ name: 劳动节, from: '2019-05-01', to: '2019-05-04' }],
      makeUpDays: ['2019-04-28', '2019-05-05'],
    },
  ],
})
