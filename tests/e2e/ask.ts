import type { Page } from '@playwright/test'
import type { LogEntry } from '../../src/domain/entry.ts'
import type { AuditEvent } from '../../src/domain/wire/audit.ts'

/** What the server says to the page's session; the request is the browser's own, with its cookie and origin. */
export function ask(
  page: Page,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: unknown }> {
  return page.evaluate(
    async ({ method, path, sent }) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(path, sent === null ? { method } : { method, headers, body: sent })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
    },
    { method, path, sent: body === undefined ? null : JSON.stringify(body) },
  )
}

/** Who the server says is signed in on the page; null for nobody. */
export async function personOn(page: Page): Promise<string | null> {
  const { body } = await ask(page, 'GET', '/api/session')
  return (body as { person: { id: string } | null }).person?.id ?? null
}

/** The organisation's log from the first entry on, as the session on the page may read it. */
export async function readLog(page: Page, org: string): Promise<LogEntry[]> {
  const [user, device] = [await personOn(page), crypto.randomUUID()]
  const read: LogEntry[] = []
  let after: unknown = null
  for (let more = true; more; ) {
    const sent = { device, user, schema: 2, after, push: [], limit: 1000 }
    const { status, body } = await ask(page, 'POST', `/api/sync/v1/orgs/${org}`, sent)
    if (status !== 200) throw new Error(`the log of ${org} is not to be read: ${status} ${JSON.stringify(body)}`)
    const answer = body as { log: LogEntry[]; next: unknown; more: boolean }
    read.push(...answer.log)
    after = answer.next
    more = answer.more
  }
  return read
}

/** The organisation's acts, oldest first, as the session on the page may read them. */
export async function readActs(page: Page, org: string): Promise<AuditEvent[]> {
  const acts: AuditEvent[] = []
  for (let before: number | string | null = 'newest'; before !== null; ) {
    const { body } = await ask(page, 'GET', `/api/organisations/${org}/audit/${before}`)
    const answer = body as { events: AuditEvent[]; more: number | null }
    acts.push(...answer.events)
    before = answer.more
  }
  return acts.reverse()
}
