import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused, sendFile } from '../../api/client.ts'
import { say } from '../../text/index.ts'
import { Chips } from './chips.tsx'
import { nameOfFile, rememberFile } from './draft.ts'
import type { BoxProps } from './field.tsx'

/** Files go up at once, one after the other; the form keeps their ids. Each upload is declared free of state secrets. */
export function FileBox({ id, value, onChange, describedBy }: BoxProps) {
  const { t } = useTranslation(['form', 'common'])
  const chosen = Array.isArray(value) ? value : []
  const box = useRef<HTMLInputElement>(null)
  const [declared, setDeclared] = useState(chosen.length > 0)
  const [busy, setBusy] = useState('')
  const [notes, setNotes] = useState<string[]>([])

  const add = async (files: File[]) => {
    let ids = chosen
    const said: string[] = []
    for (const file of files) {
      setBusy(file.name)
      try {
        const up = await sendFile(file)
        rememberFile(up.id, up.name)
        ids = [...ids, up.id]
        onChange(ids)
        said.push(...up.warnings.map((warning) => `${file.name}：${say(warning.say)}`))
      } catch (error) {
        const why =
          error instanceof Refused
            ? `${say(error.problem.detail)} ${say(error.problem.whatToDo)}`
            : t('common:noAnswer')
        said.push(`${file.name}：${why}`)
      }
    }
    setBusy('')
    setNotes(said)
    if (box.current) box.current.value = ''
  }
  return (
    <div className="file-box">
      <Chips ids={chosen} nameOf={nameOfFile} onRemove={(gone) => onChange(chosen.filter((one) => one !== gone))} />
      <p className="small quiet">{t('fileSay')}</p>
      <label className="choice">
        <input type="checkbox" checked={declared} onChange={(event) => setDeclared(event.target.checked)} />
        {t('fileDeclared')}
      </label>
      <input
        ref={box}
        id={`${id}-files`}
        type="file"
        multiple
        hidden
        disabled={!declared}
        aria-describedby={describedBy}
        onChange={(event) => void add([...(event.target.files ?? [])])}
      />
      <Button size="small" disabled={!declared || busy !== ''} onClick={() => box.current?.click()}>
        {t('addFile')}
      </Button>
      <div role="status">
        {busy ? <p className="small">{t('uploading', { name: busy })}</p> : null}
        {notes.map((note) => (
          <p key={note} className="field-error">
            {note}
          </p>
        ))}
      </div>
    </div>
  )
}
