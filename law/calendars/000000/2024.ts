import { defineCalendarYear } from '#language'
import { 中秋节, 元旦, 劳动节, 国庆节, 春节, 清明节, 端午节 } from '../festivals.ts'

// New Year's Eve (9 February) stayed a working day: the notice only asked employers to let people take leave.
export default defineCalendarYear({
  region: '000000',
  year: 2024,
  notices: [
    {
      id: '000000-2024',
      title: { zh: '国务院办公厅关于2024年部分节假日安排的通知', en: 'General Office of the State Council: holidays in 2024' },
      announcedOn: '2023-10-25',
      source: '国办发明电〔2023〕7号',
      holidays: [
        { name: 元旦, from: '2024-01-01', to: '2024-01-01' },
        { name: 春节, from: '2024-02-10', to: '2024-02-17' },
        { name: 清明节, from: '2024-04-04', to: '2024-04-06' },
        { name: 劳动节, from: '2024-05-01', to: '2024-05-05' },
        { name: 端午节, from: '2024-06-10', to: '2024-06-10' },
        { name: 中秋节, from: '2024-09-15', to: '2024-09-17' },
        { name: 国庆节, from: '2024-10-01', to: '2024-10-07' },
      ],
      makeUpDays: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
    },
  ],
})
