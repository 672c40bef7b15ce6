const NAME = 'traguardo.come-back'

/** Only addresses of this very site: `//elsewhere` is none, nor is what browsers read as that, as with a tab in it. */
export function safeAddress(address: string | null): string | null {
  return address !== null && /^\/[^/\\\p{Cc}]\P{Cc}*$/u.test(address) ? address : null
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
