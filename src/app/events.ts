import { hintSource, type OpenHints } from '../api/hint-source.ts'
import { Hint } from '../domain/wire/hints.ts'
import { backoffDelay } from '../sync/backoff.ts'
import { browserClock } from '../sync/browser-clock.ts'
import type { Clock } from '../sync/ports.ts'
import { everybodysTurn, type Turn, webTurn } from '../sync/web-turn.ts'

/** A stream that stayed open for so long was well: the next failure is the first. */
const WELL_MS = 30_000

type Heard = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

export interface HintPorts {
  readonly page: {
    readonly window: Heard
    readonly document: Heard & { readonly visibilityState: DocumentVisibilityState }
    readonly navigator: { readonly onLine: boolean }
  }
  readonly turn: Turn
  /** To this person's other tabs, and from them. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>
  readonly open: OpenHints
  readonly clock: Clock
  /** 0 ≤ random < 1 */
  readonly random: () => number
}

/**
 * Hears hints for the person: one visible tab of a browser has the stream and passes them on to the others.
 *
 * A tab that is hidden, or offline, gives its turn on. Without a stream nothing is lost: the exchanges have reasons of
 * their own. The answer stops it. Source: SPEC S15.
 */
export function hearHints(person: string, ports: HintPorts, onHint: (hint: Hint) => void): () => void {
  const { page, turn, channel } = ports
  let here: AbortController | null = null

  channel.addEventListener('message', ({ data }) => {
    const read = Hint.safeParse(data)
    if (read.success) onHint(read.data)
  })

  async function begin(leaving: AbortController): Promise<void> {
    // Whatever refuses the turn: this tab has no stream, and hears from the one that has.
    const giveOn = await turn.take(`traguardo-hints-${person}`, leaving.signal).catch(() => null)
    if (giveOn === null) return
    if (leaving.signal.aborted) return giveOn()
    const stop = keepOpen(ports, (hint) => {
      channel.postMessage(hint)
      onHint(hint)
    })
    leaving.signal.addEventListener('abort', () => {
      stop()
      giveOn()
    })
  }

  function look(): void {
    const should = page.document.visibilityState === 'visible' && page.navigator.onLine
    if (should && here === null) {
      here = new AbortController()
      void begin(here)
    } else if (!should) leave()
  }

  function leave(): void {
    here?.abort()
    here = null
  }

  const listening = [
    [page.document, 'visibilitychange'],
    [page.window, 'online'],
    [page.window, 'offline'],
  ] as const
  for (const [target, event] of listening) target.addEventListener(event, look)
  look()
  return () => {
    for (const [target, event] of listening) target.removeEventListener(event, look)
    leave()
    channel.close()
  }
}

/** Opens the stream, and again after each failure, more and more rarely. The answer closes it. */
function keepOpen({ open, clock, random }: HintPorts, hint: (hint: Hint) => void): () => void {
  let failures = 0
  let stop = () => {}
  function attempt(): void {
    const from = clock.now()
    stop = open({
      hint,
      failed: () => {
        if (clock.now() - from >= WELL_MS) failures = 0
        stop = clock.after(backoffDelay(failures, random()), attempt)
        failures += 1
      },
    })
  }
  attempt()
  return () => stop()
}

/** Hears hints with what this browser has; nothing where it has no streams, or where the server is in this very tab. */
export function hearHintsHere(person: string, onHint: (hint: Hint) => void): () => void {
  if (import.meta.env.MODE === 'demo' || typeof EventSource === 'undefined') return () => {}
  const ports = {
    page: { window, document, navigator },
    turn: 'locks' in navigator ? webTurn(navigator.locks) : everybodysTurn,
    channel: new BroadcastChannel(`traguardo-hints-${person}`),
    open: hintSource(EventSource),
    clock: browserClock,
    random: Math.random,
  }
  return hearHints(person, ports, onHint)
}
