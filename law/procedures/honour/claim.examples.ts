import { type Expectation, examples, type Step } from '#language'

const officer = 'honour-officer@city-finance'
const verifier = 'honour-verifier@city-justice'
const register = 'claims'

const step = (at: string, by: string, act: string, input?: Record<string, unknown>, gives?: Expectation): Step => ({
  at,
  by,
  do: act,
  ...(input ? { with: input } : {}),
  ...(gives ? { gives } : {}),
})
const no = (refused: string, at: string, by: string, act: string, input?: Record<string, unknown>): Step => ({ ...step(at, by, act, input), refused })

const claim = {
  unit: 'city-finance',
  figure: 'honour.finance-credit-city-years',
  reportYear: 2020,
  claimKind: 'consecutive',
  sentence: '连续18年被省政府授予“金融信用市”荣誉称号',
  claimed: 18,
  series: 'finance-credit-city',
  countedBy: 'year',
  lastNumber: 2020,
}
const made = (more: Record<string, unknown> = {}) => step('2020-12-01 09:00', officer, 'claim', { ...claim, ...more }, { state: 'gathering' })
const entryOf = (year: number) => ({ status: 'valid', series: 'finance-credit-city', year, term: null })
const proof = (year: number, entry: Record<string, unknown> = entryOf(year)): Step => ({
  ...step('2020-12-02 09:00', officer, 'add-proof', { proofNumber: year, honour: `finance-credit-city-${year}` }),
  reads: { stored: entry },
})
const refusedProof = (code: string, year: number, entry: Record<string, unknown>): Step => ({ ...proof(year, entry), refused: code })
const proofs = (from: number, to: number, but?: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .filter((year) => year !== but)
    .map((year) => proof(year))
const submitted = (gives: Expectation) => step('2020-12-07 09:00', officer, 'submit', undefined, { state: 'submitted', ...gives })
const id = { claimId: '2020-finance-credit-city' }
const written = { writes: [{ register, key: id.claimId, op: 'add' }] }

const first = { ...claim, figure: 'reconsideration.online-hearing-first', claimKind: 'first', sentence: '在全省首创行政复议“微信听证”模式' }
const plain = ({ claimed: _, series: __, countedBy: ___, lastNumber: ____, ...rest }: Record<string, unknown>) => rest
const ranking = {
  rankClass: '全省17个市州',
  rankClassSize: 17,
  rankPlace: 1,
  rankIssuer: '湖北省司法厅（演示）',
  rankIssuerLevel: 'province',
  rankDocument: '行政复议工作简报2020年第3期（演示）',
  rankOn: '2020-04-10',
  rankDigest: '77b0演示',
  searched: '检索省司法厅2020年以前简报和各市州公开报道，没有更早的。',
}

export default examples('honour.claim', [
  {
    title: 'eighteen years running: eighteen entries of the register, and the claim is proven',
    steps: [
      made(),
      ...proofs(2003, 2020),
      submitted({ fields: { provenCount: 18, firstMissing: 2002 }, rows: { proofs: 18 }, due: { verify: '2020-12-14' } }),
      step('2020-12-09 09:00', verifier, 'confirm', id, { state: 'proven', outcomes: { proven: true, short: false }, ...written }),
    ],
  },
  {
    title: 'seventeen documents do not prove eighteen years: refused, and the year without paper is named',
    steps: [
      made(),
      ...proofs(2003, 2020, 2012),
      submitted({ fields: { provenCount: 8, firstMissing: 2012 }, outcomes: { short: true } }),
      no('CLAIM_EXCEEDS_PROOF', '2020-12-09 09:00', verifier, 'confirm', id),
      step('2020-12-09 09:05', verifier, 'send-back', { fault: '缺2012年度的登记条目。' }, { state: 'gathering', due: { verify: null } }),
      proof(2012),
      { ...submitted({ fields: { provenCount: 18 } }), at: '2020-12-10 09:00' },
      step('2020-12-10 10:00', verifier, 'confirm', id, { state: 'proven' }),
    ],
  },
  {
    title: 'what stays without proof is entered as unproven, and says what is missing',
    steps: [
      made(),
      ...proofs(2019, 2020),
      submitted({ fields: { provenCount: 2, firstMissing: 2018 } }),
      step(
        '2020-12-09 09:00',
        verifier,
        'find-unproven',
        { ...id, unprovenReason: '缺2018年度及以前的授予文件。' },
        { state: 'unproven', outcomes: { unproven: true }, ...written },
      ),
    ],
  },
  {
    title: 'an entry of another year, of another honour, one that was revoked or none at all is no proof; each year counts once',
    steps: [
      made(),
      refusedProof('PROOF_OF_OTHER_YEAR', 2020, entryOf(2019)),
      refusedProof('PROOF_OF_OTHER_SERIES', 2020, { ...entryOf(2020), series: 'civilised-city' }),
      refusedProof('NOT_VALID', 2020, { ...entryOf(2020), status: 'revoked' }),
      no('ENTRY_FOR_EACH_YEAR', '2020-12-02 09:00', officer, 'add-proof', { proofNumber: 2020, proofDocument: '一份文件', proofDigest: 'aa' }),
      proof(2020),
      refusedProof('PROVEN_TWICE', 2020, entryOf(2020)),
      no('PROOFS_WANTED', '2020-12-02 10:00', officer, 'state-ranking', ranking),
    ],
  },
  {
    title: 'five terms running are counted by term, not by year',
    steps: [
      made({
        figure: 'honour.civilised-city-terms',
        claimed: 5,
        series: 'civilised-city',
        countedBy: 'term',
        lastNumber: 7,
        sentence: '连续5届获得省级文明城市荣誉称号',
      }),
      refusedProof('PROOF_OF_OTHER_YEAR', 7, { status: 'valid', series: 'civilised-city', year: 2020, term: 6 }),
      ...[3, 4, 5, 6, 7].map((term) => proof(term, { status: 'valid', series: 'civilised-city', year: 1999 + 3 * term, term })),
      submitted({ fields: { provenCount: 5, firstMissing: 2 } }),
      step('2020-12-09 09:00', verifier, 'confirm', { claimId: '2020-civilised-city' }, { state: 'proven' }),
    ],
  },
  { title: 'one year is not consecutive', steps: [no('NOT_CONSECUTIVE', '2020-12-01 09:00', officer, 'claim', { ...claim, claimed: 1 })] },
  {
    title: 'a first needs the document of the ranking, its group and the record of the search',
    steps: [
      step('2020-12-01 09:00', officer, 'claim', plain(first), { state: 'gathering' }),
      no('RANKING_WANTED', '2020-12-02 09:00', officer, 'add-proof', { proofNumber: 2020, proofDocument: '简报', proofDigest: 'aa' }),
      no('NOT_SEARCHED', '2020-12-02 09:00', officer, 'state-ranking', { ...ranking, searched: '' }),
      no('RANK_DIFFERS', '2020-12-02 09:00', officer, 'state-ranking', { ...ranking, rankPlace: 2 }),
      no('DATE_FUTURE', '2020-12-02 09:00', officer, 'state-ranking', { ...ranking, rankOn: '2020-12-03' }),
      submitted({ fields: { provenCount: 0 } }),
      no('RANKING_WITHOUT_DOCUMENT', '2020-12-08 09:00', verifier, 'confirm', id),
      step('2020-12-08 09:05', verifier, 'send-back', { fault: '请附排名文件。' }),
      step('2020-12-08 10:00', officer, 'state-ranking', ranking),
      { ...submitted({ fields: { provenCount: 1 } }), at: '2020-12-08 11:00' },
      step('2020-12-09 09:00', verifier, 'confirm', { claimId: '2020-online-hearing' }, { state: 'proven' }),
    ],
  },
  {
    title: 'a rank is the one that the document gives, within its class',
    steps: [
      step('2020-12-01 09:00', officer, 'claim', {
        ...plain(claim),
        figure: 'credit.national-rank',
        claimKind: 'rank',
        claimed: 12,
        sentence: '在全国262个地级市中排名第12',
      }),
      no('RANK_OUT_OF_CLASS', '2020-12-02 09:00', officer, 'state-ranking', { ...ranking, rankPlace: 263, rankClassSize: 262 }),
      step('2020-12-02 09:05', officer, 'state-ranking', { ...ranking, rankClass: '全国262个地级市', rankClassSize: 262, rankPlace: 13, searched: '' }),
      submitted({}),
      no('RANK_DIFFERS', '2020-12-09 09:00', verifier, 'confirm', id),
      step('2020-12-09 09:05', verifier, 'find-unproven', { ...id, unprovenReason: '通报为第13位。' }, { state: 'unproven' }),
    ],
  },
  {
    title: 'fifty banners are received when the documents add up to fifty',
    steps: [
      step('2020-12-01 09:00', officer, 'claim', {
        ...plain(claim),
        figure: 'mediation.banners',
        claimKind: 'received',
        claimed: 50,
        sentence: '获赠锦旗50余幅',
      }),
      no('NO_DOCUMENT', '2020-12-02 09:00', officer, 'add-proof', { proofNumber: 2020, proofQuantity: 52 }),
      step('2020-12-02 09:05', officer, 'add-proof', { proofNumber: 2020, proofDocument: '接收登记簿上半年（演示）', proofDigest: 'a1', proofQuantity: 31 }),
      step('2020-12-02 09:10', officer, 'add-proof', { proofNumber: 2020, proofDocument: '接收登记簿下半年（演示）', proofDigest: 'a2', proofQuantity: 21 }),
      submitted({ fields: { provenCount: 52, firstMissing: null } }),
      step('2020-12-09 09:00', verifier, 'confirm', { claimId: '2020-banners' }, { state: 'proven' }),
    ],
  },
  {
    title: 'the unit does not verify its own claim; an id is used once; a proven claim can be recalled once',
    steps: [
      made(),
      ...proofs(2003, 2020),
      submitted({}),
      no('NOT_YOUR_POST', '2020-12-09 09:00', 'honour-verifier@city-finance', 'confirm', id),
      no('SAME_PERSON', '2020-12-09 09:00', `${verifier}#${officer}`, 'confirm', id),
      { ...no('ENTRY_EXISTS', '2020-12-09 09:00', verifier, 'confirm', id), reads: { taken: { status: 'proven' } } },
      step('2020-12-09 09:05', verifier, 'confirm', id, { state: 'proven' }),
      step(
        '2021-02-01 09:00',
        verifier,
        'recall',
        { recallReason: '其中一年的荣誉被授予机关撤销。' },
        { state: 'proven', writes: [{ register, key: id.claimId, op: 'change' }] },
      ),
      no('TOO_OFTEN', '2021-02-02 09:00', verifier, 'recall', { recallReason: '再次撤回。' }),
    ],
  },
  {
    title: 'a claim that the unit no longer makes, and a verification that lies too long',
    steps: [
      made(),
      ...proofs(2019, 2020),
      submitted({}),
      { at: '2020-12-15 08:00', passes: true, gives: { late: ['verify'] } },
      step('2020-12-15 09:00', officer, 'drop', { dropReason: '报告不再使用这一表述。' }, { state: 'dropped', due: { verify: null } }),
    ],
  },
])
