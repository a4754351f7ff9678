import { defineCalendarYear } from '#language'
import { 元旦, 劳动节, 国庆节中秋节, 春节, 清明节, 端午节 } from '../festivals.ts'

// First year under the revised statute (国务院令第795号): thirteen days, New Year's Eve and 2 May among them.
export default defineCalendarYear({
  region: '000000',
  year: 2025,
  notices: [
    {
      id: '000000-2025',
      title: { zh: '国务院办公厅关于2025年部分节假日安排的通知', en: 'General Office of the State Council: holidays in 2025' },
      announcedOn: '2024-11-12',
      source: '国办发明电〔2024〕12号',
      holidays: [
        { name: 元旦, from: '2025-01-01', to: '2025-01-01' },
        { name: 春节, from: '2025-01-28', to: '2025-02-04' },
        { name: 清明节, from: '2025-04-04', to: '2025-04-06' },
        { name: 劳动节, from: '2025-05-01', to: '2025-05-05' },
        { name: 端午节, from: '2025-05-31', to: '2025-06-02' },
        { name: 国庆节中秋节, from: '2025-10-01', to: '2025-10-08' },
      ],
      makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
  ],
})
