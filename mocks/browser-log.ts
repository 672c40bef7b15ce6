import type { Log } from '../server/deps.ts'

/** The server's log where nobody operates a server: only what went wrong, on the console. */
export const browserLog: Log = {
  info: () => {},
  warn: (fields, message) => console.warn(message, fields),
  error: (fields, message) => console.error(message, fields),
}
