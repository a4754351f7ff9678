import { first, placeParts } from '../form/entered.ts'
import { placesOf } from '../places.ts'
import { useVisit } from '../visit.ts'
import type { ControlProps } from './form-field.tsx'

/** A place without a script: county and township in one list, the village after it, or a name typed and found. */
export function PlaceField({ field, entered, id, invalid, placeQuery }: ControlProps) {
  const { services, site, t } = useVisit()
  const places = placesOf(services, site.region)
  const parts = placeParts(field.name)
  const found = first(entered, parts.found)
  const chosen = found === '' ? first(entered, field.name) : ''
  const township = chosen.length === 9 ? places.byCode.get(chosen) : undefined
  const villages = township ? places.under(township.code) : []
  const results = placeQuery ? places.find(placeQuery) : []
  const kept = found !== '' && !results.some(({ code }) => code === found) ? places.byCode.get(found) : undefined
  return (
    <>
      <p className="hint">{t('file.place.note')}</p>
      <label htmlFor={`${id}-pick`} className="small-label">
        {t('file.place.pick')}
      </label>
      <div className="together">
        <select id={`${id}-pick`} name={field.name} defaultValue={chosen} aria-invalid={invalid || undefined}>
          <option value="">{t('file.choose')}</option>
          {places.counties.map((county) => (
            <optgroup key={county.code} label={county.place}>
              <option value={county.code}>{t('file.place.whole', { place: county.place })}</option>
              {places.under(county.code).map((unit) => (
                <option key={unit.code} value={unit.code}>
                  {unit.place}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit" className="secondary" name="do" value={`villages:${field.name}`} formNoValidate>
          {t('file.place.villages')}
        </button>
      </div>
      {villages.length > 0 ? (
        <>
          <label htmlFor={`${id}-village`} className="small-label">
            {t('file.place.village')}
          </label>
          <select id={`${id}-village`} name={parts.village} defaultValue={first(entered, parts.village)}>
            <option value="">{t('file.choose')}</option>
            {villages.map((village) => (
              <option key={village.code} value={village.code}>
                {village.place}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <label htmlFor={`${id}-query`} className="small-label">
        {t('file.place.search')}
      </label>
      <div className="together">
        <input
          type="text"
          id={`${id}-query`}
          name={parts.query}
          className="medium"
          autoComplete="off"
          defaultValue={first(entered, parts.query)}
        />
        <button type="submit" className="secondary" name="do" value={`places:${field.name}`} formNoValidate>
          {t('file.place.find')}
        </button>
      </div>
      {kept ? (
        <label className="choice" htmlFor={`${id}-kept`}>
          <input type="radio" id={`${id}-kept`} name={parts.found} value={kept.code} defaultChecked />
          <span>{kept.path}</span>
        </label>
      ) : null}
      {placeQuery ? <Found query={placeQuery} results={results} name={parts.found} id={id} chosen={found} /> : null}
    </>
  )
}

interface FoundProps {
  query: string
  results: { code: string; path: string }[]
  name: string
  id: string
  chosen: string
}

function Found({ query, results, name, id, chosen }: FoundProps) {
  const { t } = useVisit()
  if (results.length === 0) return <p role="status">{t('file.place.nothing', { q: query })}</p>
  return (
    <fieldset className="found">
      <legend>{t('file.place.found', { n: results.length })}</legend>
      <div className="choices">
        {results.map(({ code, path }) => (
          <label key={code} className="choice" htmlFor={`${id}-${code}`}>
            <input
              type="radio"
              id={`${id}-${code}`}
              name={name}
              value={code}
              defaultChecked={code === chosen || results.length === 1}
            />
            <span>{path}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
