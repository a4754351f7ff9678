import { atWork, DAY, HOUR, midnightOf, workdaysLater } from './days.ts'
import { claimed } from './honours/claimed.ts'
import { registered } from './honours/registered.ts'
import type { PlannedLife, YearPart } from './shapes.ts'
import { Story } from './story.ts'

const SERIAL = 60_000
const verifier = { post: 'honour-verifier', organ: 'city-rule-of-law-office' }
const officer = (organ: string) => ({ post: 'honour-officer', organ })

/** What was there before the platform is entered in its first weeks, what came later when it came. */
const registeredAt = (issuedOn: string, i: number): number =>
  issuedOn < '2020-01-01'
    ? atWork(midnightOf('2020-01-03') + 9 * HOUR + i * 11 * 60_000)
    : atWork(midnightOf(issuedOn) + 2 * DAY + 10 * HOUR + (i % 9) * 7 * 60_000)

function honours(): { at: number; life: PlannedLife }[] {
  return registered.map(({ id, given }, i) => {
    const story = new Story()
    const at = registeredAt(String(given.issuedOn), i)
    story.say(at, officer(String(given.unit)), 'register', given)
    story.say(workdaysLater(at, 1.5), verifier, 'confirm', {
      entryId: id,
      seenDigest: given.scanDigest as string,
      seenAt: 'original',
    })
    return { at, life: story.told({ procedure: 'honour.registration', channel: 'web', serial: SERIAL + i }) }
  })
}

function claims(): { at: number; life: PlannedLife }[] {
  return claimed.map(({ id, given, proofs = [], ranking }, i) => {
    const story = new Story()
    const unit = officer(String(given.unit))
    const at = midnightOf('2020-12-21') + 9 * HOUR + i * 12 * 60_000
    story.say(at, unit, 'claim', given)
    for (const [n, proof] of proofs.entries()) story.say(at + (n + 1) * 60_000, unit, 'add-proof', proof)
    if (ranking) story.say(at + 60_000, unit, 'state-ranking', ranking)
    const submitted = atWork(at + 2 * HOUR)
    story.say(submitted, unit, 'submit')
    story.say(workdaysLater(submitted, 1.4), verifier, 'confirm', { claimId: id })
    return { at, life: story.told({ procedure: 'honour.claim', channel: 'web', serial: SERIAL + 500 + i }) }
  })
}

const lives = (): PlannedLife[] => [...honours(), ...claims()].sort((a, b) => a.at - b.at).map(({ life }) => life)

/** 荣誉登记和报告主张: every year, term and banner with a document, and every claim of the report with its proofs. */
const part: YearPart = {
  id: 'honours',
  title: { zh: '荣誉和主张', en: 'Honours and claims' },
  inTurn: true,
  total: () => registered.length + claimed.length,
  *lives(_seed, _scale, from = 0) {
    yield* lives().slice(from)
  },
}
export default part
