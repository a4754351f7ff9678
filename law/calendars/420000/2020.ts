import { defineCalendarYear } from '#language'
import { 春节 } from '../festivals.ts'

// Hubei alone rested on until 13 February and worked from the 14th; what it ordered in January and after was when
// enterprises might reopen, which makes no day a holiday and is no part of this table. The notice's number was not found.
export default defineCalendarYear({
  region: '420000',
  year: 2020,
  notices: [
    {
      id: '420000-2020-extension',
      title: {
        zh: '湖北省人民政府办公厅关于延长2020年春节假期的通知',
        en: 'General Office of the Hubei Provincial Government: Spring Festival 2020 extended to 13 February',
      },
      announcedOn: '2020-02-01',
      source: '湖北省人民政府办公厅2020年2月1日通知',
      holidays: [{ name: 春节, from: '2020-02-03', to: '2020-02-13' }],
      makeUpDays: [],
    },
  ],
})
