/** Shorter bodies cost more to fold than they save. */
const MIN_BYTES = 8_000

/** A body as it travels, with what it says about itself. */
export interface Folded {
  readonly body: BodyInit
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The text in gzip where it is long and the browser can, else as it is. Source: SPEC W11.
 *
 * Unknowns  a browser that says it can and fails sends it as it is
 */
export async function folded(text: string): Promise<Folded> {
  const plain = { body: text, headers: {} }
  if (typeof CompressionStream === 'undefined') return plain
  const bytes = new TextEncoder().encode(text)
  if (bytes.byteLength <= MIN_BYTES) return plain
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
    return { body: await new Response(stream).arrayBuffer(), headers: { 'content-encoding': 'gzip' } }
  } catch {
    return plain
  }
}
