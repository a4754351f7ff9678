/** A headline joins several fields: the first says what it is about, the others stand quietly behind it. */
export function headlineParts(headline: string, place: string | undefined): { about: string; more: string } {
  const [about = '', ...rest] = headline.split(' · ')
  return { about, more: rest.filter((part) => part !== place).join(' · ') }
}
