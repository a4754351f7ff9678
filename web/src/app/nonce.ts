/** The server writes a fresh nonce into the page; styles made at run time carry it. */
export function styleNonce(): string | undefined {
  const found = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
  return found === undefined || found.startsWith('__') ? undefined : found
}
