import { fileText, heldFiles } from '../form/entered.ts'
import { useVisit } from '../visit.ts'
import type { ControlProps } from './form-field.tsx'

/** Files that came are kept with the form; a browser cannot put them back into its own control. */
export function FileField({ field, entered, id, invalid }: ControlProps) {
  const { t } = useVisit()
  const files = heldFiles(entered, field.name)
  const declared = entered[`${field.name}~open`]?.at(-1) === 'true'
  return (
    <>
      <p className="hint" id={`${id}-limit`}>
        {t('file.files.note', { n: field.max ?? 9 })}
      </p>
      {files.length > 0 ? (
        <ul className="files" aria-label={t('file.files.have')}>
          {files.map((file) => (
            <li key={file.id}>
              <span className="file-name">{file.name}</span> <span className="quiet">{sayBytes(file.size)}</span>
              <input type="hidden" name={field.name} value={fileText(file)} />
              <button
                type="submit"
                className="secondary"
                name="do"
                value={`drop:${field.name}:${file.id}`}
                formNoValidate
              >
                {t('file.files.drop')}
                <span className="aloud">{file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <label className="choice" htmlFor={`${id}-open`}>
        <input
          type="checkbox"
          id={`${id}-open`}
          name={`${field.name}~open`}
          value="true"
          defaultChecked={declared}
          aria-describedby={`${id}-open-why`}
        />
        <span>{t('file.files.open')}</span>
      </label>
      <p className="hint" id={`${id}-open-why`}>
        {t('file.files.open.why')}
      </p>
      <div className="together">
        <input
          type="file"
          id={`${id}-new`}
          name={`${field.name}~new`}
          multiple
          aria-label={t('file.files.add')}
          aria-describedby={`${id}-limit`}
          aria-invalid={invalid || undefined}
        />
        <button type="submit" className="secondary" name="do" value={`upload:${field.name}`} formNoValidate>
          {t('file.files.add')}
        </button>
      </div>
    </>
  )
}

export function sayBytes(size: number): string {
  return size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`
}
