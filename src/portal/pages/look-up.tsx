import type { FieldProblem } from '../form/problems.ts'
import { Page } from '../parts/layout.tsx'
import { LookUp } from '../parts/look-up.tsx'
import { useVisit } from '../visit.ts'

export type LookUpPurpose = 'track' | 'rate' | 'ledger'

interface Props {
  purpose: LookUpPurpose
  number: string
  problems: readonly FieldProblem[]
  left?: boolean
}

const WORDS = {
  track: { title: 'track.title', lead: 'track.lead', button: 'track.go', action: '/track' },
  rate: { title: 'rate.title', lead: 'rate.lead', button: 'rate.title', action: '/rate' },
  ledger: { title: 'ledger.verify', lead: 'ledger.verify.lead', button: 'ledger.verify.go', action: '/ledger/verify' },
} as const

/** The same two boxes for following, rating and checking a matter. */
export function LookUpPage({ purpose, number, problems, left }: Props) {
  const { t } = useVisit()
  const words = WORDS[purpose]
  return (
    <Page
      title={t(words.title)}
      titlePrefix={problems.length > 0 ? t('error.prefix') : ''}
      trail={purpose === 'ledger' ? [{ href: '/ledger', title: t('ledger.title') }] : []}
      meta={{ column: t(words.title) }}
    >
      <h1>{t(words.title)}</h1>
      {left ? (
        <p className="notice" role="status">
          {t('track.left')}
        </p>
      ) : null}
      <p className="lead">{t(words.lead)}</p>
      <LookUp action={words.action} button={t(words.button)} number={number} problems={problems} />
    </Page>
  )
}
