import { choice, date, entryOf, files, integer, longText, organ, person, phone, text } from '#language'
import { honourColumns } from '../../registers/honours/honour-columns.ts'

// What is asked at each step of the register of honours. Examples are accepted as they are.

const asked = { public: true as const, required: true as const }
const shown = { public: true as const }

export const honour = entryOf('honours', '登记条目', 'Entry', { ...asked, example: 'finance-credit-city-2020' })

export const registration = {
  unit: organ('登记单位', 'Registering unit', { ...asked, example: 'city-finance' }),
  ...honourColumns,
  stage: choice(
    '阶段',
    'Stage',
    { given: ['已授予、已批准', 'Given'], candidate: ['申报、推荐、入围、创建中', 'Applied for, nominated, in progress'] },
    { ...asked, example: 'given' },
  ),
  scan: files('文件扫描件（批示不传）', 'Scan of the document (never of an instruction)', { max: 3 }),
  approvalNumber: text('批准项目的编号或者文号', 'Approval of the drive', { ...shown, max: 80 }),
  noApprovalReason: text('没有批准项目的说明', 'Why there is no approval', { ...shown, max: 300 }),
}

export const confirmation = {
  entryId: text('编号', 'Id of the entry', { ...asked, max: 80, example: 'finance-credit-city-2020' }),
  seenScan: files('核验时对照的扫描件（与登记的是同一文件才能通过）', 'The scan as the verifier has it: it must be the file that was registered', { max: 1 }),
  seenDigest: text('或者填它的摘要值', 'Or its digest', { ...shown, max: 128, example: '3a7f00演示' }),
  seenAt: choice(
    '对照的来源',
    'Compared with',
    { original: ['文件原件', 'Original'], archive: ['档案', 'Archive'], published: ['授予机关网站', 'Issuer’s website'] },
    { ...asked, example: 'original' },
  ),
}

export const correction = {
  honour,
  newTitle: text('更正后的名称', 'Right title', { ...shown, max: 100 }),
  newHolder: text('更正后的获得者', 'Right holder', { ...shown, max: 100 }),
  newIssuer: text('更正后的授予机关', 'Right issuer', { ...shown, max: 100 }),
  newYear: integer('更正后的年度', 'Right year', { ...shown, min: 1980, max: 2100 }),
  newTerm: integer('更正后的届次', 'Right term', { ...shown, min: 1, max: 200 }),
  newNumber: text('更正后的文号', 'Right document number', { ...shown, max: 80 }),
  correctionReason: longText('更正理由', 'Why', { required: true, min: 4, max: 500, example: '届次录入有误，以文件为准。' }),
}

export const recall = {
  honour,
  recallAs: choice(
    '原因',
    'Why',
    {
      revoked: ['授予机关撤销', 'Revoked by the issuer'],
      expired: ['到期、试点结束', 'Expired, pilot over'],
      cancelled: ['合并、更名等注销', 'Merged or renamed: cancelled without blame'],
    },
    { ...asked, example: 'revoked' },
  ),
  recallDocument: text('依据文号', 'Document', { ...asked, max: 80, example: '鄂政函〔2021〕00号（演示）' }),
  recallOn: date('失效日期', 'Ends on', { ...asked, example: '2021-03-01' }),
}

export const objection = {
  honour,
  objector: person('异议人', 'Who objects', { required: true, max: 40, example: '演示·陈立' }),
  objectorPhone: phone('联系电话', 'Telephone', { required: true, example: '13900000000' }),
  objection: longText('异议内容', 'What is wrong', { required: true, min: 4, max: 2000, example: '获奖的是本站，登记成了另一单位。' }),
}

export const upheld = {
  objectionAnswer: longText('对异议的答复', 'Answer to the objection', { required: true, min: 4, max: 2000, example: '经查文件，登记无误。' }),
}
export const repaired = {
  repair: choice(
    '处理',
    'Repair',
    { correct: ['更正获得者', 'Correct the holder'], hide: ['不再公开', 'Show it no longer'], cancel: ['注销条目', 'Cancel the entry'] },
    { ...asked, example: 'correct' },
  ),
  newHolder: correction.newHolder,
  objectionAnswer: upheld.objectionAnswer,
}
export const refused = { refuseReason: longText('不予登记的理由', 'Why not', { required: true, min: 4, max: 500, example: '文件不能证明已经授予。' }) }
export const takenBack = { takeBackReason: text('撤回理由', 'Why taken back', { ...asked, max: 200, example: '与其他单位重复登记。' }) }
