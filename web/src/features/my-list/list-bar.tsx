import { useNavigate } from '@tanstack/react-router'
import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { useKeys } from '../../components/keys.ts'
import { Switch } from '../../components/switch.tsx'
import { useSavedFilters } from './saved-filters.ts'

/** Mine or all, a filter, and the filters that were worth keeping. The address carries them. */
export function ListBar({ view, text }: { view: 'mine' | 'all'; text: string }) {
  const { t } = useTranslation(['desks', 'common'])
  const navigate = useNavigate()
  const session = useSession()
  const saved = useSavedFilters(session.account ?? '')
  const [name, setName] = useState<string>()
  const box = useRef<InputRef>(null)
  const go = (next: { view: 'mine' | 'all'; text: string }) =>
    void navigate({
      to: '/',
      search: { ...(next.view === 'all' ? { view: 'all' as const } : {}), ...(next.text ? { f: next.text } : {}) },
      replace: true,
    })
  useKeys({ f: () => box.current?.focus(), v: () => go({ view: view === 'mine' ? 'all' : 'mine', text }) })
  const save = () => {
    if (name?.trim()) saved.add({ name: name.trim(), text, view })
    setName(undefined)
  }
  return (
    <div className="list-bar">
      <Switch
        label={t('common:all')}
        value={view}
        choices={[
          ['mine', t('listMine')],
          ['all', t('listAll')],
        ]}
        onChange={(one) => go({ view: one, text })}
      />
      <Input
        ref={box}
        className="list-filter"
        value={text}
        onChange={(event) => go({ view, text: event.target.value })}
        placeholder={t('listFilter')}
        aria-label={t('listFilter')}
        allowClear
      />
      {saved.filters.map((filter) => (
        <span key={filter.name} className="saved">
          <button type="button" className="plain" onClick={() => go(filter)}>
            {filter.name}
          </button>
          <button
            type="button"
            className="plain"
            aria-label={`${t('common:remove')} ${filter.name}`}
            onClick={() => saved.remove(filter.name)}
          >
            ×
          </button>
        </span>
      ))}
      {text.trim() !== '' && name === undefined ? (
        <Button size="small" onClick={() => setName(text)}>
          {t('saveFilter')}
        </Button>
      ) : null}
      {name === undefined ? null : (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <Input
            size="small"
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            aria-label={t('saveName')}
            maxLength={20}
          />
          <Button size="small" type="primary" htmlType="submit">
            {t('common:save')}
          </Button>
        </form>
      )}
    </div>
  )
}
