import { examples } from '#language'

const asked = { handlingOrgan: 'utility-water', leadOrgan: 'city-housing', ask: '请提供该小区二次供水泵房检修记录。', place: '421202001' }
const opened = { at: '2026-03-02 09:00', by: 'system', do: 'ask', with: asked }
const assisting = 'handler@utility-water'
const lead = 'handler@city-housing'

export default examples('inquiry.assist', [
  {
    title: 'the assisting unit answers the lead in time, and the lead confirms',
    steps: [
      { ...opened, gives: { state: 'asked', holder: 'utility-water', due: { answer: '2026-03-05' } } },
      {
        at: '2026-03-04 10:00',
        by: assisting,
        do: 'answer',
        with: { answer: '泵房上次检修为二月十日，记录附后。' },
        gives: { state: 'checking', holder: 'city-housing', due: { answer: null, confirm: '2026-03-09' } },
      },
      { at: '2026-03-05 09:00', by: lead, do: 'confirm', gives: { state: 'done', due: { confirm: null } } },
    ],
  },
  {
    title: 'the lead may ask for more once; its own silence counts as received',
    steps: [
      opened,
      { at: '2026-03-04 10:00', by: assisting, do: 'answer', with: { answer: '泵房已检修。' } },
      { at: '2026-03-04 11:00', by: lead, do: 'ask-more', with: { missing: '缺检修记录的日期。' }, gives: { state: 'asked', due: { answer: '2026-03-09' } } },
      { at: '2026-03-05 10:00', by: assisting, do: 'answer', with: { answer: '检修日期为二月十日。' } },
      { at: '2026-03-05 11:00', by: lead, do: 'ask-more', with: { missing: '再补一份。' }, refused: 'TOO_OFTEN' },
      { at: '2026-03-11 09:00', passes: true, gives: { state: 'done', fields: { confirmedBySilence: true } } },
    ],
  },
  {
    title: 'a unit that is not in charge says so with the provision; nobody else may answer for it',
    steps: [
      opened,
      { at: '2026-03-02 10:00', by: 'handler@city-market', do: 'answer', with: { answer: '我们来答复。' }, refused: 'NOT_YOUR_POST' },
      { at: '2026-03-02 11:00', by: assisting, do: 'decline', with: { declineReason: '泵房未移交本单位管理。' }, refused: 'FORM_INVALID' },
      {
        at: '2026-03-02 11:05',
        by: assisting,
        do: 'decline',
        with: { declineArticle: '三定规定第三条', declineReason: '泵房未移交本单位管理。' },
        gives: { state: 'declined', due: { answer: null } },
      },
    ],
  },
  {
    title: 'a late answer is marked late, and the lead unit may chase from the first day after the end',
    steps: [
      opened,
      { at: '2026-03-05 16:00', by: lead, do: 'urge', refused: 'RUNG_NOT_OPEN' },
      { at: '2026-03-06 08:30', by: lead, do: 'urge', gives: { late: ['answer'], rungs: ['overdue', 'urge'] } },
      { at: '2026-03-06 15:00', by: assisting, do: 'answer', with: { answer: '记录已找到，附后。' }, gives: { state: 'checking', late: [] } },
    ],
  },
  {
    title: 'the lead recalls what it no longer needs',
    steps: [
      opened,
      { at: '2026-03-03 09:00', by: lead, do: 'recall', with: { recallReason: 'not-needed' }, gives: { state: 'recalled', due: { answer: null } } },
    ],
  },
])
