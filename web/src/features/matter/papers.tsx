import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileAddress } from '../../api/client.ts'
import { readersQuery } from '../../api/queries.ts'
import type { MatterView } from '../../api/types.ts'
import { organName, say } from '../../text/index.ts'
import { sayDay, sayMoment } from '../../time/dates.ts'

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** Documents, attachments, linked matters, tasks and who has read all this. */
export function Papers({ matter, now }: { matter: MatterView; now: number }) {
  const { t } = useTranslation('matter')
  return (
    <div className="papers">
      <section className="card" aria-labelledby="documents-title">
        <h2 id="documents-title">{t('documents')}</h2>
        {matter.documents.length === 0 ? <p className="quiet small">{t('documentsNone')}</p> : null}
        <ul className="lines">
          {matter.documents.map((document) => (
            <li key={`${document.document}-${document.at}`}>
              <span className="document-name">{say(document.title)}</span>{' '}
              {document.number ? <strong>{document.number}</strong> : null}
              <span className="small quiet"> {sayMoment(document.at, now)}</span>
            </li>
          ))}
        </ul>
        <h3>{t('files')}</h3>
        {matter.files.length === 0 ? <p className="quiet small">{t('filesNone')}</p> : null}
        <ul className="lines">
          {matter.files.map((file) => (
            <li key={file.id}>
              {file.erased ? (
                <span className="quiet">{t('erased')}</span>
              ) : (
                <a href={fileAddress(matter.number, file.id)} target="_blank" rel="noreferrer">
                  {file.name}
                </a>
              )}
              <span className="small quiet"> {size(file.size)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Links matter={matter} />
      <Tasks matter={matter} now={now} />
      <Readers matter={matter} now={now} />
    </div>
  )
}

function Links({ matter }: { matter: MatterView }) {
  const { t } = useTranslation('matter')
  return (
    <section className="card" aria-labelledby="links-title">
      <h2 id="links-title">{t('links')}</h2>
      {matter.links.length === 0 ? <p className="quiet small">{t('linksNone')}</p> : null}
      <ul className="lines">
        {matter.links.map((link, index) => (
          <li key={link.number ?? `${link.link}-${index}`}>
            {say(link.title)}：
            {link.number ? (
              <Link to="/matters/$number" params={{ number: link.number }}>
                <span className="number">{link.number}</span> {link.procedure ? say(link.procedure.title) : ''}
              </Link>
            ) : (
              <span className="quiet">{t('linkHidden')}</span>
            )}
            {link.state ? <span className="state-tag">{say(link.state.title)}</span> : null}
            {link.holder ? <span className="small quiet"> {organName(link.holder)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tasks({ matter, now }: { matter: MatterView; now: number }) {
  const { t } = useTranslation('matter')
  if (matter.allTasks.length === 0) return null
  return (
    <section className="card" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{t('tasks')}</h2>
      <ul className="lines">
        {matter.allTasks.map((task) => (
          <li key={`${task.task}-${task.key}`}>
            {[say(task.title), task.about].filter(Boolean).join(' · ')} {organName(task.organ)} ·{' '}
            {task.outcome ? say(task.outcome.title) : t(task.status === 'done' ? 'allTasksDone' : 'taskOpen')}
            {task.due ? <span className="small quiet"> {sayDay(task.due, now)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const known = ['opened', 'unmasked', 'exported', 'printed', 'file', 'listed', 'events'] as const
type Known = (typeof known)[number]

function Readers({ matter, now }: { matter: MatterView; now: number }) {
  const { t } = useTranslation('matter')
  const [open, setOpen] = useState(false)
  const { data } = useQuery(readersQuery(matter.number, open))
  return (
    <section className="card" aria-labelledby="readers-title">
      <h2 id="readers-title">{t('readers')}</h2>
      <p className="small quiet">{t('readersSay', { n: matter.readers })}</p>
      {open ? null : (
        <button type="button" className="plain opens" onClick={() => setOpen(true)}>
          {t('readersShow')}
        </button>
      )}
      <ul className="lines small">
        {(data?.items ?? []).map((reader) => (
          <li key={`${reader.at}-${reader.what}-${reader.organ?.id ?? ''}`}>
            {sayMoment(reader.at, now)} ·{' '}
            {reader.party ? t('byParty') : `${organName(reader.organ)} ${say(reader.post?.name)}`} ·{' '}
            {say(reader.title) || t(`what${reader.what as Known}`)}
            {reader.purpose ? ` · ${reader.purpose}` : ''}
          </li>
        ))}
      </ul>
    </section>
  )
}
