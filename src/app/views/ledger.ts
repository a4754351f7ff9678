import { type Static, Type } from 'typebox'
import { InstantView } from './text.ts'

/** `note` is the signed note (C2SP tlog-checkpoint); the other fields are read from it. */
export const CheckpointView = Type.Object({
  origin: Type.String(),
  size: Type.Integer(),
  /** Base64. */
  root: Type.String(),
  note: Type.String(),
  publicKey: Type.String(),
  suite: Type.String({ enum: ['sm', 'intl'] }),
  /** Events recorded since, which the next checkpoint will cover. */
  pending: Type.Optional(Type.Integer()),
  at: Type.Optional(InstantView),
})
export type CheckpointView = Static<typeof CheckpointView>

/** Proves every event of one matter against one checkpoint. Hashes in lower-case hexadecimal. */
export const ProofView = Type.Object({
  number: Type.String(),
  checkpoint: CheckpointView,
  events: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      index: Type.Integer(),
      hash: Type.String(),
      /** The canonical text; only for those who may open the matter. */
      text: Type.Optional(Type.String()),
      inclusion: Type.Array(Type.String()),
    }),
  ),
  /** Events not yet under a checkpoint: ask again in a second. */
  pending: Type.Integer(),
})
export type ProofView = Static<typeof ProofView>

export const HealthView = Type.Object({
  ok: Type.Boolean(),
  checks: Type.Record(Type.String(), Type.Union([Type.Boolean(), Type.String(), Type.Number()])),
})
