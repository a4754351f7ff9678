// The ledger: how the record is written so that nobody can alter it unseen, and how anyone proves that.
// Canonical form, commitments, events chained per subject, one Merkle log (RFC 9162) over all of them, checkpoints
// (C2SP tlog-checkpoint in signed notes), and the verifier of an export.
//
// Pure: it knows no database, no HTTP, no clock. Only `verify/` opens a file, the one it is given, and a temporary one.
// Subject: what has its own chain (a matter, a register, a definition …). Leaf: one event, hashed as its stored text;
// the same hash is the leaf of the log and the next event's `prev`. Suite: hash and signature, fixed per log.
export { canonicalize, parseCanonical } from './canonical.ts'
export {
  type Checkpoint,
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  readCheckpoint,
  signCheckpoint,
} from './checkpoint.ts'
export { commit, newSalt, opens } from './commitment.ts'
export { LEDGER_ERRORS, type LedgerErrorCode } from './errors.ts'
export { digestOf, type LedgerEvent, type SealedEvent, sealEvent, storedBody } from './event.ts'
export type { KeyPair, SignatureProvider, Signer, Verifier } from './keys.ts'
export {
  CompactRange,
  type CompactRangeState,
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  type NodeAt,
  type NodeId,
  nodeHash,
  nodesForConsistency,
  nodesForInclusion,
  nodesForRoot,
  rootAt,
  rootOf,
} from './merkle.ts'
export { type Note, openNote, parseNote, signNote } from './note.ts'
export { consistencyFlaw, inclusionFlaw, verifyConsistency, verifyInclusion } from './proof.ts'
export { isSuiteId, type Suite, type SuiteId, suite } from './suite.ts'
export { FINDING_MESSAGES, type Finding, type FindingKind } from './verify/findings.ts'
export {
  attachmentLine,
  checkpointLine,
  type DisclosedValue,
  type ExportAttachment,
  type ExportHeader,
  endLine,
  eventLine,
  headerLine,
  missingLine,
} from './verify/format.ts'
export { type VerifyOptions, type VerifyReport, verifyExport } from './verify/verify-export.ts'
