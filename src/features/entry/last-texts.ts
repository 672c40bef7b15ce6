/** A text that stood in a cell when the page went away, before the database could answer. */
export interface LastText {
  readonly key: string
  readonly raw: Readonly<Record<string, string>>
  readonly note: string
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Where the texts of one person's period lie. */
export function lastTextsName(person: string, org: string, period: string): string {
  return `traguardo.texts.${person}.${org}.${period}`
}

/**
 * Keeps the texts at once. A page that is being closed gets no answer from a database any more: what was typed in the
 * last instant would be lost with it. A browser that keeps nothing still has the database.
 */
export function keepTexts(shelf: Shelf, name: string, texts: readonly LastText[]): void {
  try {
    if (texts.length > 0) shelf.setItem(name, JSON.stringify(texts))
  } catch {
    // No room or no shelf: the drafts are on their way into the database all the same.
  }
}

/** The texts that were kept; none when there is nothing, or nothing that can be read. */
export function keptTexts(shelf: Shelf, name: string): LastText[] {
  try {
    const found: unknown = JSON.parse(shelf.getItem(name) ?? '[]')
    return Array.isArray(found) ? found.filter(isText) : []
  } catch {
    return []
  }
}

/** Once the database has them. */
export function forgetTexts(shelf: Shelf, name: string): void {
  try {
    shelf.removeItem(name)
  } catch {
    // Nothing was kept there.
  }
}

function isText(found: unknown): found is LastText {
  if (typeof found !== 'object' || found === null) return false
  const { key, raw, note } = found as Partial<Record<keyof LastText, unknown>>
  const texts = typeof raw === 'object' && raw !== null ? Object.values(raw) : [null]
  return typeof key === 'string' && typeof note === 'string' && texts.every((text) => typeof text === 'string')
}
