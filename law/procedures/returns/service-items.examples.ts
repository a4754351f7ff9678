import { examples } from '#language'
import { no, opening, organiser, part, partSigned, signedAndVerified, step, units } from './steps.ts'

const kind = 'services.items-return'
const officer = 'return-officer@city-gov-service'
const county = 'return-officer@xianan-gov-service'
const cutOff = '2020-11-26'
const ask = {
  ...step('2020-11-26 09:00', organiser, 'ask', { periodFrom: cutOff, periodTo: cutOff, dueOn: '2020-12-04' }, { state: 'due' }),
  reads: opening('city-gov-service', 'city-statistics'),
}
const register = units(kind, 'city-gov-service', 'xianan-gov-service')
const counts = (level: string, total: number, instant: number, online: number, once: number, zero: number) => ({ level, total, instant, online, once, zero })

export default examples(kind, [
  {
    title: 'the counts of 2020 add up over four levels, and give the shares that follow from them: two are not as reported',
    register,
    steps: [
      ask,
      step('2020-11-27 09:00', officer, 'enter-row', counts('city', 2470, 1912, 2416, 2345, 1936)),
      step('2020-11-27 09:10', county, 'enter-row', counts('county', 10000, 6000, 9900, 9900, 8500)),
      step('2020-11-27 09:20', county, 'enter-row', counts('township', 20000, 8000, 19900, 19000, 15000)),
      step('2020-11-27 09:30', county, 'enter-row', counts('village', 100000, 40000, 100000, 100000, 65000)),
      part('2020-11-27 10:00', 'city-gov-service', {}),
      partSigned('2020-11-27 11:00', 'city-gov-service'),
      part('2020-11-27 10:00', 'xianan-gov-service', {}),
      partSigned('2020-11-27 11:00', 'xianan-gov-service'),
      step(
        '2020-11-30 09:00',
        officer,
        'fill',
        {},
        {
          fields: {
            itemLevels: 4,
            itemsTotal: 132470,
            itemsInstant: 55912,
            itemsOnline: 132216,
            itemsOnce: 131245,
            itemsZero: 90436,
            instantShare: 4221,
            onlineShare: 9981,
            onceShare: 9908,
            zeroShare: 6827,
          },
        },
      ),
      ...signedAndVerified('2020-12-01', 'city-gov-service', 'city-statistics', {
        state: 'verified',
        writes: ['cutoff', 'levels', 'items-total', 'items-instant', 'items-online', 'items-once', 'items-zero', 'instant-share'].map((name) => ({
          register: 'returned-values',
          key: `services.${name}/${cutOff}..${cutOff}/421200`,
          op: 'add',
        })),
      }),
    ],
  },
  {
    title: 'no part above the whole, no level twice, and no share can be typed',
    register,
    steps: [
      ask,
      no('PART_ABOVE_WHOLE', '2020-11-27 09:00', county, 'enter-row', counts('county', 100, 101, 90, 90, 50)),
      no('PART_ABOVE_WHOLE', '2020-11-27 09:00', county, 'enter-row', counts('county', 100, 50, 90, 40, 50)),
      step('2020-11-27 09:05', county, 'enter-row', counts('county', 100, 50, 90, 90, 50)),
      no('LISTED_ALREADY', '2020-11-27 09:10', county, 'enter-row', counts('county', 100, 50, 90, 90, 50)),
      step('2020-11-27 09:15', officer, 'enter-row', counts('county', 100, 50, 90, 90, 50)),
      part('2020-11-27 10:00', 'city-gov-service', {}),
      partSigned('2020-11-27 11:00', 'city-gov-service'),
      part('2020-11-27 10:00', 'xianan-gov-service', {}),
      partSigned('2020-11-27 11:00', 'xianan-gov-service'),
      no('FORM_INVALID', '2020-11-30 09:00', officer, 'fill', { onlineShare: 9999 }),
    ],
  },
])
