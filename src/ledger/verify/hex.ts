const VALUE = new Uint8Array(256).fill(255)
for (let i = 0; i < 16; i++) VALUE['0123456789abcdef'.charCodeAt(i)] = i

/** Whether the 64 lower-case digits at `at` spell these 32 bytes. */
export function hexEquals(buf: Uint8Array, at: number, bytes: Uint8Array): boolean {
  for (let i = 0; i < 32; i++) {
    const high = VALUE[buf[at + 2 * i] as number] as number
    const low = VALUE[buf[at + 2 * i + 1] as number] as number
    if (((high << 4) | low) !== bytes[i]) return false
  }
  return true
}

/** Writes the 32 bytes that 64 digits spell to `out[to…]`; false when one is no digit. */
export function hexInto(buf: Uint8Array, at: number, out: Uint8Array, to: number): boolean {
  for (let i = 0; i < 32; i++) {
    const high = VALUE[buf[at + 2 * i] as number] as number
    const low = VALUE[buf[at + 2 * i + 1] as number] as number
    if ((high | low) > 15) return false
    out[to + i] = (high << 4) | low
  }
  return true
}
