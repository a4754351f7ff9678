const PERIOD = /(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})/g

/** A headline joins several fields: the first says what it is about, the others stand quietly behind it. */
export function headlineParts(headline: string, place: string | undefined): { about: string; more: string } {
  const [first = '', ...others] = headline.replaceAll(PERIOD, '$1至$2').split(' · ')
  // A round of a period is called by its first and its last day.
  const isPeriod = isDay(first) && isDay(others[0] ?? '')
  const about = isPeriod ? `${first} — ${others[0]}` : first
  const rest = isPeriod ? others.slice(1) : others
  return { about, more: rest.filter((part) => part !== place).join(' · ') }
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)
