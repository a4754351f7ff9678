import type { Matter } from '#engine'
import type { DeadlineRow, LinkRow } from './batch.ts'

/** All runs of a matter's deadlines as rows. */
export function deadlineRows(matter: Matter): DeadlineRow[] {
  const rows: DeadlineRow[] = []
  for (const [deadline, runs] of Object.entries(matter.deadlines)) {
    for (const run of runs) {
      rows.push({
        deadline,
        run: run.run,
        due: run.due,
        at: run.at,
        status: run.status,
        provisional: run.provisional,
        late: run.late === true || run.status === 'expired',
        holder: matter.holder,
        startedAt: run.start,
        metAt: run.metAt ?? null,
      })
    }
  }
  return rows
}

/** All links of a matter as rows; of several to the same subject under one name, the last counts. */
export function linkRows(matter: Matter): LinkRow[] {
  const rows = new Map<string, LinkRow>()
  for (const [link, items] of Object.entries(matter.links)) {
    for (const item of items) rows.set(`${link} ${item.subject}`, { link, to: item.subject, open: item.open })
  }
  return [...rows.values()]
}
