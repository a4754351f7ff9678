import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { figuresQuery } from '../../api/queries.ts'
import type { FigureLine, FigurePage } from '../../api/types.ts'
import type { FiguresSearch } from '../../app/router.tsx'
import { useCityTime } from '../../components/city-time.ts'
import { CsvButton } from '../../components/csv.tsx'
import { useKeys } from '../../components/keys.ts'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { say } from '../../text/index.ts'
import { sayMoment } from '../../time/dates.ts'
import { sayPeriod, yearBefore } from '../../time/periods.ts'
import { Lines } from './lines.tsx'
import { type Mark, marksOf } from './marks.tsx'
import { grouped, isKnown, sayExact } from './numbers.ts'
import { PeriodPicker, thisYear } from './period-picker.tsx'

const route = getRouteApi('/figures')
const attention: readonly Mark[] = ['unbalanced', 'differs', 'noValue', 'assumed']

const fits = (line: FigureLine, words: readonly string[]): boolean => {
  const text =
    `${line.title.zh} ${line.title.en} ${line.id} ${line.sounds.join(' ')} ${line.area.title.zh}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

/** Every figure of a period, by area; each opens to what it means and to its records. */
export function FiguresPage() {
  const { t } = useTranslation('figures')
  const search = route.useSearch()
  const period = search.period ?? thisYear()
  const query = useQuery({ ...figuresQuery(period), placeholderData: keepPreviousData })
  const past = useQuery(figuresQuery(yearBefore(period), query.isSuccess))
  if (query.isPending) return <Loading />
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <div className="page-head">
        <h1>{t('titleOf', { period: sayPeriod(query.data.period, t) })}</h1>
        <Read page={query.data} />
      </div>
      <Found page={query.data} before={past.data?.items ?? []} search={search} />
    </>
  )
}

function Read({ page }: { page: FigurePage }) {
  const { t } = useTranslation('figures')
  const now = useCityTime()
  return (
    <span className="small quiet">
      {t('count', { n: page.items.length, count: page.items.length })} ·{' '}
      {t('asOf', { at: sayMoment(page.cutOff, now) })} · {t('logSize', { n: grouped(page.logSize) })}
    </span>
  )
}

function Found({ page, before, search }: { page: FigurePage; before: readonly FigureLine[]; search: FiguresSearch }) {
  const { t } = useTranslation(['figures', 'common'])
  const navigate = useNavigate()
  const box = useRef<InputRef>(null)
  const { q = '', mark } = search
  const change = (part: Partial<{ [Name in keyof FiguresSearch]: FiguresSearch[Name] | undefined }>) =>
    void navigate({
      to: '/figures',
      search: Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, v]) => v)),
      replace: true,
    })
  useKeys({ f: () => box.current?.focus() })
  const words = useMemo(() => q.toLowerCase().split(/\s+/).filter(Boolean), [q])
  const lines = useMemo(
    () => page.items.filter((line) => fits(line, words) && (!mark || marksOf(line).includes(mark))),
    [page.items, words, mark],
  )
  const past = useMemo(() => new Map(before.map((line) => [line.id, line])), [before])
  const counts = attention
    .map((one) => [one, page.items.filter((line) => marksOf(line).includes(one)).length] as const)
    .filter(([one, n]) => n > 0 || one === mark)
  const csv = [
    ...[[t('name'), t('id'), t('asWritten'), t('exact'), t('unit'), t('before'), t('kind'), t('records'), t('marks')]],
    ...lines.map((line) => {
      const last = past.get(line.id)
      return [
        say(line.title),
        line.id,
        line.asWritten,
        sayExact(line),
        say(line.unitName),
        isKnown(last) ? last.asWritten : '',
        t(line.kind),
        line.records,
        marksOf(line)
          .map((one) => t(one))
          .join('、'),
      ]
    }),
  ]
  return (
    <>
      <div className="list-bar">
        <PeriodPicker period={page.period} onChange={(period) => change({ period })} />
        <Input
          ref={box}
          className="list-filter"
          value={q}
          onChange={(event) => change({ q: event.target.value })}
          placeholder={t('filter')}
          aria-label={t('filter')}
          allowClear
        />
        <CsvButton name={`${t('title')} ${page.period}`} rows={csv} />
      </div>
      {counts.length > 0 ? (
        <div className="attention">
          <span className="small quiet">{t('toSee')}</span>
          {counts.map(([one, n]) => (
            <button
              key={one}
              type="button"
              className={`plain attention-${one}`}
              aria-pressed={mark === one}
              onClick={() => change({ mark: mark === one ? undefined : (one as FiguresSearch['mark']) })}
            >
              {t(one)} <strong>{n}</strong>
            </button>
          ))}
        </div>
      ) : null}
      {page.items.length === 0 ? <Empty title={t('empty')} /> : null}
      {page.items.length > 0 && lines.length === 0 ? <Empty title={t('noMatch')}>{t('noMatchDo')}</Empty> : null}
      {lines.length > 0 ? <Lines lines={lines} before={past} period={page.period} /> : null}
    </>
  )
}
