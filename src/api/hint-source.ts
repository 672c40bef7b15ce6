import { events } from '../domain/endpoints/sync.ts'
import { HINT_EVENT, Hint } from '../domain/wire/hints.ts'

/** What is heard of a stream of hints. */
export interface HintListener {
  readonly hint: (hint: Hint) => void
  /** The stream ended or never began; called once. */
  readonly failed: () => void
}

/** Opens the stream; the answer closes it. */
export type OpenHints = (listener: HintListener) => () => void

/** The server's stream of hints. When it fails it is closed for good: whoever opened it knows when to try again. */
export function hintSource(Source: typeof EventSource): OpenHints {
  return ({ hint, failed }) => {
    const source = new Source(events.path)
    source.addEventListener(HINT_EVENT, ({ data }: MessageEvent<string>) => {
      const read = Hint.safeParse(parsed(data))
      if (read.success) hint(read.data)
    })
    source.addEventListener('error', () => {
      source.close()
      failed()
    })
    return () => source.close()
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}
