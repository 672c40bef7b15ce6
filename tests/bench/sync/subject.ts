import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Setting } from './device.ts'

/** A server of one of the subjects, in this process. */
export interface Serving {
  /** Somebody new with an empty log, who works in this run alone. */
  newcomer(): Promise<Setting>
  /** Answers a request whose path begins with /api/. */
  handle(request: IncomingMessage, response: ServerResponse): void
  /** Observations that the server has of the newcomer. */
  count(setting: Setting): Promise<number>
  close(): Promise<void>
}

/** A client with its server. */
export interface Subject {
  readonly name: string
  /** The client as a page's script, beside this file. */
  readonly page: string
  /** `origin` is that of page and server; there will be so many newcomers. */
  readonly serve: (origin: string, newcomers: number) => Promise<Serving>
  /** Whether it comes from tests/bench/package.json. */
  readonly peer?: true
}
