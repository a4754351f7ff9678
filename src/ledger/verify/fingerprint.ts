/**
 * HalfSipHash-2-4 with 64 bits of result: tells subjects apart without keeping their names. The key is drawn afresh
 * for each run, so that nobody can prepare two subjects that look alike. Source: Aumasson, Bernstein, SipHash (2012).
 */
export interface FingerprintKey {
  low: number
  high: number
}

let v0 = 0
let v1 = 0
let v2 = 0
let v3 = 0

/** Writes the low and the high half to `out[at]` and `out[at + 1]`. */
export function fingerprint(
  key: FingerprintKey,
  buf: Uint8Array,
  start: number,
  end: number,
  out: Uint32Array,
  at: number,
): void {
  v0 = key.low
  v1 = key.high ^ 0xee
  v2 = 0x6c796765 ^ key.low
  v3 = 0x74656462 ^ key.high
  let i = start
  for (; i + 4 <= end; i += 4) {
    const word =
      (buf[i] as number) |
      ((buf[i + 1] as number) << 8) |
      ((buf[i + 2] as number) << 16) |
      ((buf[i + 3] as number) << 24)
    v3 ^= word
    round()
    round()
    v0 ^= word
  }
  let last = (end - start) << 24
  for (let shift = 0; i < end; i++, shift += 8) last |= (buf[i] as number) << shift
  v3 ^= last
  round()
  round()
  v0 ^= last
  v2 ^= 0xee
  for (let n = 0; n < 4; n++) round()
  out[at] = v1 ^ v3
  v1 ^= 0xdd
  for (let n = 0; n < 4; n++) round()
  out[at + 1] = v1 ^ v3
}

function round(): void {
  v0 = (v0 + v1) | 0
  v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0
  v0 = (v0 << 16) | (v0 >>> 16)
  v2 = (v2 + v3) | 0
  v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2
  v0 = (v0 + v3) | 0
  v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0
  v2 = (v2 + v1) | 0
  v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2
  v2 = (v2 << 16) | (v2 >>> 16)
}
