/** What can be wrong with an export, each with what it means. `{…}` is filled from the finding's facts. */
export const FINDING_MESSAGES = {
  'not-an-export': {
    zh: '这不是法度账本的导出文件（第一行无法识别）。请重新下载导出文件。',
    en: 'This is no Fadu ledger export (the first line is not recognised). Download the export again.',
  },
  'malformed-line': {
    zh: '第 {line} 行无法读懂，不符合导出格式。',
    en: 'Line {line} cannot be read; it is not in the form of an export.',
  },
  'cut-off': {
    zh: '文件不完整：在第 {line} 行之后中断，没有结尾行。',
    en: 'The file is cut off: it breaks off after line {line}, without its end line.',
  },
  'after-end': {
    zh: '结尾行之后还有内容（第 {line} 行）。',
    en: 'Something follows the end line (line {line}).',
  },
  'end-differs': {
    zh: '结尾行所载的条数或根哈希与实际读到的不符：所载 {want}，实际 {got}。',
    en: 'The end line does not fit what was read: it says {want}, read were {got}.',
  },
  changed: {
    zh: '第 {index} 条记录的内容被改动：与账本登记的哈希不符。',
    en: 'Event {index} was changed: its text does not fit the hash that the log holds.',
  },
  missing: {
    zh: '缺少第 {index} 条至第 {to} 条记录：已被删除。',
    en: 'Events {index} to {to} are missing: they were deleted.',
  },
  'out-of-order': {
    zh: '第 {index} 条记录的位置不对：重复、插入或被移动（此处应为第 {want} 条）。',
    en: 'Event {index} stands in the wrong place: repeated, inserted or moved (here belongs event {want}).',
  },
  'not-an-event': {
    zh: '第 {index} 条记录不符合事件的规范写法。',
    en: 'Event {index} is not written as an event of the ledger.',
  },
  'not-canonical': {
    zh: '第 {index} 条记录不是规范形式（RFC 8785）。',
    en: 'Event {index} is not in canonical form (RFC 8785).',
  },
  'other-city': {
    zh: '第 {index} 条记录属于另一个城市。',
    en: 'Event {index} belongs to another city.',
  },
  'broken-chain': {
    zh: '链条断裂：第 {related} 条记录所指的上一条，与第 {index} 条现有内容不符。两者之一被改动。',
    en: 'Broken chain: the predecessor that event {related} names is not what event {index} now is. One of the two was changed.',
  },
  'seq-gap': {
    zh: '第 {index} 条记录的序号 {seq} 与上一条（第 {related} 条）不连续。',
    en: 'The number {seq} of event {index} does not follow that of its predecessor, event {related}.',
  },
  'other-subject': {
    zh: '第 {index} 条记录接在另一事项的记录（第 {related} 条）之后。',
    en: 'Event {index} continues another matter’s event (event {related}).',
  },
  'no-predecessor': {
    zh: '第 {index} 条记录（序号 {seq}）找不到同一事项的上一条：已被删除或移动。',
    en: 'Event {index} (number {seq}) has no predecessor of its matter before it: that one was deleted or moved.',
  },
  forked: {
    zh: '同一事项出现两条并行的历史：第 {index} 条记录另起分支。',
    en: 'One matter has two histories: event {index} begins a second branch.',
  },
  rewritten: {
    zh: '第 {index} 条至第 {to} 条之间的记录被改写，且哈希已重新计算；只有已签名的检查点（{size} 条）能够揭示。',
    en: 'Events between {index} and {to} were rewritten and the hashes computed anew; only the signed checkpoint at {size} events shows it.',
  },
  'bad-signature': {
    zh: '检查点（{size} 条）的签名与内容不符：检查点或签名被改动。',
    en: 'The signature of the checkpoint at {size} events does not fit it: one of the two was changed.',
  },
  'unknown-signer': {
    zh: '检查点（{size} 条）不是由所信任的密钥签名的（签名者：{names}）。',
    en: 'The checkpoint at {size} events was not signed by a key that is trusted (signed by {names}).',
  },
  'bad-checkpoint': {
    zh: '第 {line} 行的检查点无法读懂（{reason}）',
    en: 'The checkpoint on line {line} cannot be read ({reason})',
  },
  'misplaced-checkpoint': {
    zh: '第 {line} 行的检查点覆盖 {size} 条，却排在第 {got} 条之后，不能用来证明。',
    en: 'The checkpoint on line {line} covers {size} events but stands after {got}, where it proves nothing.',
  },
  'tail-dropped': {
    zh: '记录尾部被删：已签名的检查点载有 {size} 条，文件只有 {got} 条。',
    en: 'The tail was dropped: a signed checkpoint counts {size} events, the file holds {got}.',
  },
  'unsigned-tail': {
    zh: '第 {index} 条至第 {to} 条记录没有任何已签名的检查点覆盖，无法证明。',
    en: 'No signed checkpoint covers events {index} to {to}; they prove nothing.',
  },
  'two-histories': {
    zh: '账本对同一条数（{size} 条）签出了两个不同的检查点：对外出示了两份历史。',
    en: 'The log signed two different checkpoints at {size} events: it has shown two histories.',
  },
  'definition-missing': {
    zh: '第 {index} 条记录依据的规则文本（{digest}）没有在此之前存入账本。',
    en: 'The definition {digest}, under which event {index} was decided, is not in the log before it.',
  },
  'definition-changed': {
    zh: '第 {index} 条记录存入的规则文本与其摘要 {digest} 不符。',
    en: 'The definition stored by event {index} does not fit its digest {digest}.',
  },
  'attachment-unrecorded': {
    zh: '附件 {id} 的哈希没有记载在第 {index} 条记录中。',
    en: 'The hash of attachment {id} is not recorded in event {index}.',
  },
  'attachment-changed': {
    zh: '附件 {id}（第 {index} 条记录）的内容被改动。',
    en: 'Attachment {id} of event {index} was changed.',
  },
  'attachment-missing': {
    zh: '附件 {id}（第 {index} 条记录）不存在。',
    en: 'Attachment {id} of event {index} is missing.',
  },
  'value-differs': {
    zh: '所出示的内容与第 {index} 条记录中的承诺 {commitment} 不符。',
    en: 'The value shown does not fit the commitment {commitment} in event {index}.',
  },
} as const

export type FindingKind = keyof typeof FINDING_MESSAGES

export interface Finding {
  kind: FindingKind
  /** Log index of the event; for a range its first. */
  index?: number
  /** Last index of a range. */
  to?: number
  /** The other event of a broken link. */
  related?: number
  subject?: string
  seq?: number
  message: { zh: string; en: string }
}

const MOST = 100

/** Keeps the first hundred findings, counts the rest, and knows the smallest index. */
export class Findings {
  readonly list: Finding[] = []
  count = 0
  first: number | undefined

  add(kind: FindingKind, facts: Omit<Finding, 'kind' | 'message'> & Record<string, unknown> = {}): void {
    this.count++
    if (facts.index !== undefined && (this.first === undefined || facts.index < this.first)) this.first = facts.index
    if (this.list.length >= MOST) return
    const { index, to, related, subject, seq } = facts
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]))
    const { zh, en } = FINDING_MESSAGES[kind]
    const finding: Finding = { kind, message: { zh: fill(zh), en: fill(en) } }
    if (index !== undefined) finding.index = index
    if (to !== undefined) finding.to = to
    if (related !== undefined) finding.related = related
    if (subject !== undefined) finding.subject = subject
    if (seq !== undefined) finding.seq = seq
    this.list.push(finding)
  }
}
