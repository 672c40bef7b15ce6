const NAME = 'traguardo.come-back'

/** Only addresses of this very site: `//elsewhere` is none. */
export function safeAddress(address: string | null): string | null {
  return address !== null && /^\/[^/\\]/.test(address) ? address : null
}

/** Remembers, for this tab, the page to go on with after the provider has led back. */
export function comeBackTo(address: string | null): void {
  const safe = safeAddress(address)
  if (safe === null) sessionStorage.removeItem(NAME)
  else sessionStorage.setItem(NAME, safe)
}

/** The page to go on with, once; null where none was remembered. */
export function whereToComeBack(): string | null {
  const address = safeAddress(sessionStorage.getItem(NAME))
  sessionStorage.removeItem(NAME)
  return address
}
