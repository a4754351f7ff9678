import {
  addTo,
  among,
  and,
  daysBetween,
  entry,
  eq,
  exists,
  field,
  ge,
  gt,
  input,
  joined,
  le,
  lt,
  ne,
  need,
  not,
  oneOf,
  or,
  param,
  plus,
  times,
  today,
} from '#language'

// What must hold before a step of a demand may be taken, each with what is said to whoever is held back.

/** Requests for more time that were answered, either way. */
const answeredRequests = plus(times('grant-extension'), times('refuse-extension'))
const identityIsSecret = or(eq(field('secrecy'), true), eq(field('kind'), 'report'))

export const conditions = {
  entryIsFresh: {
    that: or(not(exists(input('knowledge'))), ge(entry('answer', 'reviewBy'), today())),
    code: 'KNOWLEDGE_EXPIRED',
    say: { zh: '这一知识条目已过复核日期，请先核对，再写明怎样核对的。', en: 'This entry is past its review date: check it first, then say how.' },
    reason: 'staleChecked',
  },
  mayGoToTownship: need(
    or(not(oneOf(entry('unit', 'level'), 'township', 'village')), eq(entry('item', 'township'), true)),
    'NOT_FOR_TOWNSHIPS',
    '这一事项依目录属部门职责，不得派给乡镇街道和村社区。',
    'By the catalogue this is a department’s duty; it may not be sent to a township or village.',
  ),
  notToTheUnitReported: need(
    or(
      and(not(identityIsSecret), ne(input('classifiedKind'), 'report')),
      and(ne(input('handlingOrgan'), field('namedOrgan')), not(among(field('namedOrgan'), input('assistOrgans')))),
    ),
    'UNIT_IS_REPORTED',
    '举报和要求保密的诉求不得派给被反映的单位。',
    'A report, or a demand kept secret, may not be sent to the unit that it names.',
  ),
  assistNotByTheUnitReported: need(
    or(not(identityIsSecret), not(among(field('namedOrgan'), input('assistOrgans')))),
    'UNIT_IS_REPORTED',
    '举报和要求保密的诉求不得请被反映的单位协办。',
    'The unit that a report names may not be asked to assist.',
  ),
  reportStaysReport: need(
    or(ne(field('kind'), 'report'), not(exists(input('classifiedKind'))), eq(input('classifiedKind'), 'report')),
    'REPORT_STAYS',
    '举报不得改作其他类型，以免身份失去保护。',
    'A report may not be turned into another kind: its protection would be lost.',
  ),
  correctedReportStays: need(
    or(ne(field('kind'), 'report'), not(exists(input('correctedKind'))), eq(input('correctedKind'), 'report')),
    'REPORT_STAYS',
    '举报不得改作其他类型，以免身份失去保护。',
    'A report may not be turned into another kind: its protection would be lost.',
  ),
  notRuledYet: need(
    eq(times('rule'), 0),
    'ALREADY_RULED',
    '已经裁定由您单位承办，不得再退。',
    'It was ruled that your unit is in charge; it cannot be returned again.',
  ),
  returnInTime: need(ne(field('returnLapsed'), true), 'RETURN_LAPSED', '退单期限已过，视为接收。', 'The time for returning has passed; it counts as accepted.'),
  opinionGiven: need(joined('ruling-opinion'), 'OPINION_MISSING', '还没有司法局的意见。', 'The justice bureau has not given its opinion yet.'),
  byRelayIfSecret: need(
    or(not(identityIsSecret), eq(input('contactWay'), 'relay')),
    'RELAY_ONLY',
    '诉求人要求保密或属举报，只能由平台转达联系。',
    'The identity is secret: contact only through the platform.',
  ),
  noRequestPending: need(eq(times('ask-extension'), answeredRequests), 'STILL_PENDING', '上一次延期申请还没有答复。', 'An earlier request is still waiting.'),
  requestPending: need(lt(answeredRequests, times('ask-extension')), 'NOTHING_ASKED', '没有待答复的延期申请。', 'No request is waiting.'),
  toldOfExtension: need(eq(input('toldPetitioner'), true), 'TELL_FIRST', '延期理由须先告知诉求人。', 'The person must be told the reason first.'),
  reviewWithinLimit: need(
    and(gt(input('reviewOn'), today()), le(input('reviewOn'), addTo(today(), param('hotline.park-review'), 'month'))),
    'REVIEW_TOO_FAR',
    '复查日期须在今天之后，且不超过规定的最长间隔。',
    'The review date must lie after today and within the longest interval allowed.',
  ),
  noParkPending: need(ne(field('parkPending'), true), 'PARK_PENDING', '上一次挂账申请还没有答复。', 'An earlier request to park it is still waiting.'),
  parkPending: need(eq(field('parkPending'), true), 'NOTHING_ASKED', '没有待审批的挂账申请。', 'No request is waiting.'),
  toldOfParking: need(eq(input('toldParked'), true), 'TELL_FIRST', '须先告知诉求人。', 'The person must be told first.'),
  answerStillRateable: need(
    le(daysBetween(field('closedOn'), today()), param('hotline.rating-window')),
    'RATING_LAPSED',
    '评价期限已过，记为未评价。',
    'The time for rating has passed; it is recorded as not rated.',
  ),
  reopenInTime: need(
    le(daysBetween(field('closedOn'), today()), param('hotline.reopen-window')),
    'REOPEN_LAPSED',
    '已超过重新办理的期限，请重新反映，编号可以引用。',
    'The time for reopening has passed; please file it anew and quote this number.',
  ),
}
