import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { suggestionsQuery } from '../../api/queries.ts'
import type { Given, MatterView, SuggestionView } from '../../api/types.ts'
import type { Spec } from '../../components/form/schema.ts'
import { useKeys } from '../../components/keys.ts'
import { organName, say } from '../../text/index.ts'

/** Assisting units that are named; "the county's organ of that line" is no unit until the place is known. */
const named = (one: SuggestionView): string[] => one.assist.map((organ) => organ.id).filter((id) => !id.includes(':'))

/** What the catalogue suggests for the text of a matter; one key fills in the item, the lead and who assists. */
export function Suggestions({
  matter,
  specs,
  values,
  onPatch,
}: {
  matter: MatterView
  specs: readonly Spec[]
  values: Given
  onPatch: (part: Given) => void
}) {
  const entry = specs.find((spec) => spec.kind === 'entry' && spec.register === 'dispatch-catalogue')
  return entry ? <FromCatalogue matter={matter} specs={specs} entry={entry} values={values} onPatch={onPatch} /> : null
}

const textOf = (matter: MatterView): string =>
  [
    matter.headline,
    ...matter.fields
      .filter((field) => ['text', 'longtext'].includes(field.type))
      .map((field) => say(field.shown, 'zh')),
  ]
    .join(' ')
    .slice(0, 1000)

function FromCatalogue(props: {
  matter: MatterView
  specs: readonly Spec[]
  entry: Spec
  values: Given
  onPatch: (part: Given) => void
}) {
  const { matter, specs, entry, values, onPatch } = props
  const { t } = useTranslation('form')
  const { data = [] } = useQuery(suggestionsQuery(textOf(matter), matter.region?.code))
  const shown = data.slice(0, 3)
  const take = (one: SuggestionView | undefined) => {
    if (!one) return
    const lead = specs.find((spec) => spec.kind === 'organ')
    const assist = specs.find((spec) => spec.kind === 'organs')
    onPatch({
      [entry.name]: one.code,
      ...(lead ? { [lead.name]: one.lead.id } : {}),
      ...(assist && named(one).length > 0 ? { [assist.name]: named(one) } : {}),
    })
  }
  useKeys({ 'alt+1': () => take(shown[0]), 'alt+2': () => take(shown[1]), 'alt+3': () => take(shown[2]) })
  if (shown.length === 0) return null
  return (
    <section className="suggestions" aria-label={t('suggested')}>
      <p className="small quiet">
        {t('suggested')} <span className="only-wide">· {t('suggestedKeys')}</span>
      </p>
      <ol>
        {shown.map((one, index) => (
          <li key={one.code}>
            <button
              type="button"
              className="plain"
              aria-pressed={values[entry.name] === one.code}
              onClick={() => take(one)}
            >
              <kbd className="only-wide">{index + 1}</kbd>
              <span>
                <strong>{organName(one.lead)}</strong> {say(one.title)}
                <span className="small quiet">
                  {' '}
                  {one.code} · {say(one.basis)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
