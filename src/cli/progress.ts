/** A line on stderr that tells how far it is: redrawn on a terminal, else one line every few seconds. */
export function progress(what: string): { at(done: number, total: number): void; end(): void } {
  const terminal = process.stderr.isTTY === true
  const begun = performance.now()
  let told = begun
  const text = (done: number, total: number) =>
    total > 0 ? `${what}: ${Math.floor((done * 100) / total)}%` : `${what}: ${done}`
  return {
    at(done, total) {
      const now = performance.now()
      if (now - begun < 2000 || now - told < (terminal ? 200 : 5000)) return
      told = now
      process.stderr.write(terminal ? `\r${text(done, total)}` : `${text(done, total)}\n`)
    },
    end() {
      if (terminal && told !== begun) process.stderr.write('\r\u001b[K')
    },
  }
}
