import { HINT_EVENT, type Hint } from '../../src/domain/wire/hints.ts'
import type { Heads } from './heads-watch.ts'

/** Events that may wait for a slow reader. */
const ROOM = 64

/** One listener's stream of server-sent events. */
export interface HintStream {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>
  /** Hints at the heads of these organisations that differ from what this listener was told last. */
  tell(orgs: ReadonlySet<string>, heads: Heads): void
  /** Something that no listener sees, so that nobody on the way takes the silence for an end. */
  keepAlive(): void
  end(): void
}

/**
 * A stream of hints; a reader so slow that events pile up is let go, and comes back by itself.
 *
 * `onEnd` is called once, whoever ended it.
 */
export function createHintStream(onEnd: () => void): HintStream {
  const encoder = new TextEncoder()
  const told = new Map<string, number>()
  let open = true
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined

  function ended(): void {
    if (!open) return
    open = false
    onEnd()
  }

  function end(): void {
    if (open) controller?.close()
    ended()
  }

  function write(text: string): void {
    if (!open) return
    controller?.enqueue(encoder.encode(text))
    if ((controller?.desiredSize ?? 0) <= 0) end()
  }

  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(given) {
        controller = given
        // Bytes at once: what stands between may wait for the first before it passes the headers on.
        write(': hints\n\n')
      },
      cancel: ended,
    },
    { highWaterMark: ROOM },
  )

  return {
    body,
    tell(orgs, heads) {
      for (const org of orgs) {
        const head = heads.get(org)
        if (head === undefined || told.get(org) === head) continue
        told.set(org, head)
        write(`event: ${HINT_EVENT}\ndata: ${JSON.stringify({ org, head } satisfies Hint)}\n\n`)
      }
    },
    keepAlive: () => write(': still here\n\n'),
    end,
  }
}
