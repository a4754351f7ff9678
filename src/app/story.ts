import { type Instant, toMs } from '#calendar'
import type { ActorRef, Effect } from '#engine'
import type { Text, Value } from '#language'
import type { StoredEvent } from '#store'
import { toMatterEvent } from '#store'
import { fieldView, organRef, type Sight } from './field-views.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { basisViews } from './law-views.ts'
import type { ActorView, StateView, StoryItemView } from './views/index.ts'

const LATE_ENTRY_MS = 24 * 3_600_000

export function stateView(compiled: Compiled, id: string): StateView {
  const state = compiled.definition.states[id]
  if (!state) return { id, title: { zh: id, en: id }, final: false }
  return { id, title: state.title, ...(state.say ? { say: state.say } : {}), final: state.final === true }
}

const OPENED: Text = { zh: '登记', en: 'Opened' }
const EVENT_TITLES: Record<string, Text> = {
  expired: { zh: '期限届满', en: 'Period ended' },
  reminded: { zh: '系统提醒', en: 'Reminder' },
  informed: { zh: '关联事项办结', en: 'A linked matter ended' },
  recomputed: { zh: '期限重新计算', en: 'Periods recomputed' },
  observed: { zh: '外部系统记录', en: 'Seen in an outside system' },
  legacy: { zh: '历史数据转入', en: 'Taken over from old records' },
  erased: { zh: '个人信息已删除', en: 'Personal data erased' },
}

function titleOf(compiled: Compiled, event: StoredEvent, what: string, effects: readonly Effect[]): Text {
  const { actions, tasks, deadlines } = compiled.definition
  if (event.type === 'opened' || event.type === 'acted') return actions[what]?.title ?? OPENED
  if (event.type === 'task-settled') {
    const title = tasks?.[what]?.title ?? { zh: what, en: what }
    const done = effects.find((effect) => effect.is === 'done')
    const outcome = done && tasks?.[what]?.outcomes?.find(({ id }) => id === done.outcome)?.title
    return outcome ? { zh: `${title.zh}：${outcome.zh}`, en: `${title.en}: ${outcome.en}` } : title
  }
  const general = EVENT_TITLES[event.type] ?? { zh: event.type, en: event.type }
  if (event.type === 'expired') {
    const deadline = deadlines[what]
    return deadline ? { zh: `${deadline.title.zh}：期限届满`, en: `${deadline.title.en}: the period ended` } : general
  }
  if (event.type === 'reminded') {
    const rung = Object.values(deadlines)
      .flatMap((deadline) => deadline.escalates ?? [])
      .find((item) => item.id === what)
    return rung?.title ?? general
  }
  return general
}

export interface Names {
  /** Names of persons by id, for those who work on the matter; empty for the party. */
  persons: ReadonlyMap<string, string>
}

export function actorView(house: House, compiled: Compiled, by: ActorRef, names: Names): ActorView {
  if ('system' in by) return { kind: 'system', label: { zh: '系统', en: 'System' } }
  const name = by.person ? names.persons.get(by.person) : undefined
  if ('post' in by && by.post && by.organ && !('proxyFor' in by)) {
    const organ = organRef(house.city, by.organ)
    const post = house.city.post(by.post)
    const postName = post?.name ?? { zh: by.post, en: by.post }
    return {
      kind: 'post',
      label: { zh: `${organ.shortName} ${postName.zh}`, en: `${organ.name.en}, ${postName.en}` },
      organ,
      post: { id: by.post, name: postName },
      ...(name ? { name } : {}),
    }
  }
  if ('proxyFor' in by) {
    const role = compiled.definition.parties[by.proxyFor]?.title ?? { zh: by.proxyFor, en: by.proxyFor }
    return {
      kind: 'proxy',
      label: { zh: `代${role.zh}办理`, en: `For the ${role.en}` },
      role: by.proxyFor,
      ...(by.organ ? { organ: organRef(house.city, by.organ) } : {}),
      ...(name ? { name } : {}),
    }
  }
  const role = 'party' in by ? by.party : ''
  const title = compiled.definition.parties[role]?.title ?? { zh: '群众', en: 'Citizen' }
  return { kind: 'party', label: title, role }
}

function notesOf(house: House, compiled: Compiled, effects: readonly Effect[]): Text[] {
  const { definition } = compiled
  const notes: Text[] = []
  const deadline = (id: string): Text => definition.deadlines[id]?.title ?? { zh: id, en: id }
  for (const effect of effects) {
    switch (effect.is) {
      case 'started':
        notes.push({
          zh: `“${deadline(effect.deadline).zh}”期限开始，${effect.due}到期${effect.provisional ? '（暂定）' : ''}`,
          en: `“${deadline(effect.deadline).en}” runs until ${effect.due}${effect.provisional ? ' (provisional)' : ''}`,
        })
        break
      case 'met':
        notes.push(
          effect.late
            ? { zh: `“${deadline(effect.deadline).zh}”逾期完成`, en: `“${deadline(effect.deadline).en}” was met late` }
            : {
                zh: `“${deadline(effect.deadline).zh}”按期完成`,
                en: `“${deadline(effect.deadline).en}” was met in time`,
              },
        )
        break
      case 'paused':
        notes.push({
          zh: `“${deadline(effect.deadline).zh}”期限中止计算`,
          en: `“${deadline(effect.deadline).en}” stands still`,
        })
        break
      case 'resumed':
        notes.push({
          zh: `“${deadline(effect.deadline).zh}”恢复计算，${effect.due}到期`,
          en: `“${deadline(effect.deadline).en}” runs on until ${effect.due}`,
        })
        break
      case 'moved':
        notes.push({
          zh: `“${deadline(effect.deadline).zh}”改为${effect.due}到期`,
          en: `“${deadline(effect.deadline).en}” now ends on ${effect.due}`,
        })
        break
      case 'expired': {
        const say = definition.deadlines[effect.deadline]?.onExpiry?.say
        notes.push(
          say ?? {
            zh: `“${deadline(effect.deadline).zh}”已逾期，尚未完成`,
            en: `“${deadline(effect.deadline).en}” is late and still owed`,
          },
        )
        break
      }
      case 'task': {
        const task = definition.tasks?.[effect.task]?.title ?? { zh: effect.task, en: effect.task }
        const organ = effect.organ ? organRef(house.city, effect.organ) : null
        notes.push({
          zh: `交办“${task.zh}”${organ ? `：${organ.shortName}` : ''}`,
          en: `Task “${task.en}”${organ ? `: ${organ.name.en}` : ''}`,
        })
        break
      }
      case 'issued': {
        const document = definition.documents?.[effect.document]?.title ?? { zh: effect.document, en: effect.document }
        notes.push({
          zh: `制发《${document.zh}》${effect.number ?? ''}`,
          en: `Issued: ${document.en} ${effect.number ?? ''}`.trim(),
        })
        break
      }
      case 'holder':
        if (effect.organ) {
          const organ = organRef(house.city, effect.organ)
          notes.push({ zh: `现由${organ.shortName}负责`, en: `Now with ${organ.name.en}` })
        }
        break
      case 'drawn':
        notes.push({
          zh: `随机抽取${effect.keys.length}件，种子${effect.seed}`,
          en: `Drawn at random: ${effect.keys.length}, seed ${effect.seed}`,
        })
        break
    }
  }
  return notes
}

/** The story of a matter: every event as a person reads it, oldest first. */
export function storyOf(
  house: House,
  compiled: Compiled,
  events: readonly StoredEvent[],
  sight: Sight,
  names: Names,
): StoryItemView[] {
  return events.map((stored) => {
    const { body, effectiveOn } = toMatterEvent(stored)
    const entered = body.effects?.findLast((effect) => effect.is === 'state')
    const values = Object.entries(body.values ?? {}).filter(([name]) => compiled.fields.has(name))
    const action = compiled.definition.actions[body.what]
    const basis = stored.type === 'expired' ? compiled.definition.deadlines[body.what]?.basis : action?.basis
    return {
      seq: stored.seq,
      type: stored.type,
      what: body.what ?? '',
      title: titleOf(compiled, stored, body.what ?? '', body.effects ?? []),
      by:
        stored.type === 'erased'
          ? { kind: 'system', label: { zh: '系统', en: 'System' } }
          : actorView(house, compiled, body.by, names),
      effectiveOn,
      recordedAt: stored.recordedAt,
      recordedLate: isLateEntry(effectiveOn, stored.recordedAt, stored.type),
      ...(entered?.is === 'state' ? { state: stateView(compiled, entered.to) } : {}),
      values: values.map(([name, value]) => fieldView(house.city, compiled, name, value as Value, sight)),
      notes: notesOf(house, compiled, body.effects ?? []),
      basis: basisViews(house, basis ?? []),
    }
  })
}

/** Entered long after it happened; what time itself brought about is not an entry. */
function isLateEntry(effectiveOn: Instant, recordedAt: Instant, type: string): boolean {
  if (type === 'expired' || type === 'reminded') return false
  return effectiveOn.length > 10 && toMs(recordedAt) - toMs(effectiveOn) > LATE_ENTRY_MS
}
