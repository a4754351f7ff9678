import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldValueView, MatterView } from '../../api/types.ts'
import { Basis } from '../../components/basis.tsx'
import { say } from '../../text/index.ts'
import { Tables } from './tables.tsx'
import { Unmask } from './unmask.tsx'

const empty = (field: FieldValueView): boolean =>
  !field.hidden && !field.erased && (field.value === null || field.value === '') && say(field.shown) === ''

/** What was filed stands first; what acts added later is told in the story; what no act asked for is folded away. */
function sorted(fields: readonly FieldValueView[], matter: MatterView) {
  const first = new Set(matter.story[0]?.values.map(({ name }) => name))
  const told = new Set(matter.story.flatMap((item) => item.values.map(({ name }) => name)))
  return { filed: fields.filter(({ name }) => first.has(name)), noted: fields.filter(({ name }) => !told.has(name)) }
}

/** What was filed and what has been added, with personal values masked until someone says why they need them. */
export function Content({ matter }: { matter: MatterView }) {
  const { t } = useTranslation('matter')
  const [asking, setAsking] = useState(false)
  const [plain, setPlain] = useState<Record<string, string>>({})
  const fields = matter.fields.filter((field) => !empty(field) && field.type !== 'files')
  const { filed, noted } = sorted(fields, matter)
  const masked = fields.some((field) => field.masked && plain[field.name] === undefined)
  return (
    <section className="card" aria-labelledby="content-title">
      <div className="row spread">
        <h2 id="content-title">{t('content')}</h2>
        {masked ? (
          <Button size="small" className="no-print" onClick={() => setAsking(true)}>
            {t('unmask')}
          </Button>
        ) : null}
      </div>
      {matter.shielded ? (
        <p className="small shielded">
          ■ {t('shielded')} <Basis of={matter.shielded.basis} />
        </p>
      ) : null}
      {fields.length === 0 ? <p className="quiet">{t('fieldsEmpty')}</p> : null}
      <dl className="values">
        {filed.map((field) => (
          <FieldValue key={field.name} field={field} plain={plain[field.name]} />
        ))}
      </dl>
      {noted.length > 0 ? (
        <details className="noted">
          <summary className="small">{t('noted')}</summary>
          <dl className="values">
            {noted.map((field) => (
              <FieldValue key={field.name} field={field} plain={plain[field.name]} />
            ))}
          </dl>
        </details>
      ) : null}
      <Tables tables={matter.tables.filter(({ id }) => id !== matter.textTable)} />
      {asking ? (
        <Unmask
          number={matter.number}
          onClose={() => setAsking(false)}
          onShown={(values) => {
            setPlain(values)
            setAsking(false)
          }}
        />
      ) : null}
    </section>
  )
}

const long = (field: FieldValueView): boolean => field.type === 'longtext' || say(field.shown).length > 40

export function FieldValue({ field, plain }: { field: FieldValueView; plain?: string | undefined }) {
  const { t } = useTranslation('matter')
  const text = plain ?? say(field.shown)
  return (
    <div className={long(field) ? 'value value-long' : 'value'}>
      <dt>{say(field.title)}</dt>
      <dd>
        {field.hidden ? <span className="quiet">▨ {t('hidden')}</span> : null}
        {field.erased ? <span className="quiet">{t('erased')}</span> : null}
        {field.hidden || field.erased ? null : text}
        {field.masked && plain === undefined && !field.hidden ? (
          <span className="small quiet">{t('masked')}</span>
        ) : null}
      </dd>
    </div>
  )
}
