/**
 * Texts of the demonstration, as parts and slots. Everything here is invented; nothing is loaded outside the
 * demonstration, and no text accuses a real organ, firm or person.
 */
export { demands } from './demands.ts'
export {
  assistReplies,
  callBackRemarks,
  chaseTexts,
  correctionNotes,
  extensionReasons,
  parkingReasons,
  reopenReasons,
  returnReasons,
  rulings,
  supervisionOrders,
  withdrawalReasons,
} from './office-texts.ts'
export { registers } from './registers.ts'
export { contactNotes, replies } from './replies.ts'
export type * from './shapes.ts'
export { placeForms, slots, steadySlots, urbanTownships } from './slots.ts'
