import { type Action, field, post, statute, value } from '#language'
import { conditions } from './demand.conditions.ts'
import { forms } from './demand.forms.ts'

const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })

const unit = [post('handler', { of: 'handlingOrgan' }), post('handling-leader', { of: 'handlingOrgan' })]
const hotlineHead = post('hotline-head')

// 延期 and 挂账: both are asked by the unit and decided outside it, by another person, after the person was told.
export const moreTimeActions = {
  'ask-extension': {
    title: { zh: '申请延期', en: 'Ask for more time' },
    by: unit,
    from: ['handling'],
    form: forms.askExtension,
    needs: [conditions.noRequestPending],
    basis: [问政规则('11')],
  },
  'grant-extension': {
    title: { zh: '同意延期', en: 'Grant more time' },
    verb: 'extend',
    by: [hotlineHead],
    from: ['handling'],
    form: forms.grantExtension,
    needs: [conditions.requestPending, conditions.toldOfExtension],
    distinctFrom: ['ask-extension'],
    basis: [问政规则('11')],
  },
  'refuse-extension': {
    title: { zh: '不同意延期', en: 'Refuse more time' },
    by: [hotlineHead],
    from: ['handling'],
    form: forms.refuseExtension,
    needs: [conditions.requestPending],
    basis: [问政规则('11')],
  },
  'ask-park': {
    title: { zh: '申请挂账', en: 'Ask to park it' },
    by: unit,
    from: ['handling'],
    form: forms.askPark,
    needs: [conditions.noParkPending, conditions.reviewWithinLimit],
    sets: { parkPending: value(true) },
    basis: [问政规则('12')],
  },
  'approve-park': {
    title: { zh: '同意挂账', en: 'Agree to park it' },
    verb: 'park',
    by: [hotlineHead],
    from: ['handling'],
    to: 'parked',
    form: forms.approvePark,
    needs: [conditions.parkPending, conditions.toldOfParking],
    sets: { parkPending: value(false), parkedUntil: field('reviewOn') },
    distinctFrom: ['ask-park'],
    basis: [问政规则('12')],
  },
  'refuse-park': {
    title: { zh: '不同意挂账', en: 'Refuse to park it' },
    by: [hotlineHead],
    from: ['handling'],
    form: forms.refusePark,
    needs: [conditions.parkPending],
    sets: { parkPending: value(false) },
    basis: [问政规则('12')],
  },
  'resume-parked': {
    title: { zh: '恢复办理', en: 'Resume' },
    main: true,
    verb: 'resume',
    by: [...unit, hotlineHead],
    from: ['parked'],
    to: 'handling',
    basis: [问政规则('12')],
  },
} satisfies Record<string, Action>
