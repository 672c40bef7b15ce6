const BROWSERS = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Vivaldi', /\bVivaldi\//],
  ['DuckDuckGo', /\b(DuckDuckGo|Ddg)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b((Headless)?Chrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/[\d.]+ .*Safari\//],
] as const

const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad|iPod)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const

const firstOf = (kinds: readonly (readonly [string, RegExp])[], text: string) =>
  kinds.find(([, pattern]) => pattern.test(text))?.[0]

/**
 * Browser and system in a word each, enough to recognise one's own session and no more: versions and models would tell
 * people apart.
 *
 * Unknown  null where neither is known
 */
export function browserOf(userAgent: string | null): string | null {
  const text = (userAgent ?? '').slice(0, 400)
  const words = [firstOf(BROWSERS, text), firstOf(SYSTEMS, text)].filter((word) => word !== undefined)
  return words.length === 0 ? null : words.join(', ')
}
