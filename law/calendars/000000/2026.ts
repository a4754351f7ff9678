import { defineCalendarYear } from '#language'
import { 中秋节, 元旦, 劳动节, 国庆节, 春节, 清明节, 端午节 } from '../festivals.ts'

// Text and day of signing from the published notice; its number is from memory.
export default defineCalendarYear({
  region: '000000',
  year: 2026,
  notices: [
    {
      id: '000000-2026',
      title: { zh: '国务院办公厅关于2026年部分节假日安排的通知', en: 'General Office of the State Council: holidays in 2026' },
      announcedOn: '2025-11-04',
      source: '国办发明电〔2025〕7号',
      unverified: true,
      holidays: [
        { name: 元旦, from: '2026-01-01', to: '2026-01-03' },
        { name: 春节, from: '2026-02-15', to: '2026-02-23' },
        { name: 清明节, from: '2026-04-04', to: '2026-04-06' },
        { name: 劳动节, from: '2026-05-01', to: '2026-05-05' },
        { name: 端午节, from: '2026-06-19', to: '2026-06-21' },
        { name: 中秋节, from: '2026-09-25', to: '2026-09-27' },
        { name: 国庆节, from: '2026-10-01', to: '2026-10-07' },
      ],
      makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  ],
})
