import type { OrganView } from '../../app/index.ts'
import { pick, useVisit } from '../visit.ts'
import type { ControlProps } from './form-field.tsx'

/** Units in groups by where they stand, as people look for them. */
export function OrganField({ field, entered, id, describedBy, invalid }: ControlProps) {
  const visit = useVisit()
  const { services, t } = visit
  const groups = Map.groupBy(
    services.organs().filter((organ) => organ.validTo === undefined || organ.validTo >= visit.now.slice(0, 10)),
    (organ: OrganView) => organ.region.path.split(' ').slice(0, 2).join(' '),
  )
  const many = field.type === 'organs'
  const chosen = entered[field.name] ?? []
  return (
    <select
      id={id}
      name={field.name}
      multiple={many}
      size={many ? 8 : undefined}
      defaultValue={many ? chosen : (chosen.at(-1) ?? '')}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    >
      {many ? null : <option value="">{t('file.choose')}</option>}
      {[...groups].map(([place, organs]) => (
        <optgroup key={place} label={place}>
          {organs.map((organ) => (
            <option key={organ.id} value={organ.id}>
              {pick(visit, organ.name)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
