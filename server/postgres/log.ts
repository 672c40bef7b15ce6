/** Where the embedded PostgreSQL tells what it does; a pino logger fits. */
export type StartLog = { info(message: string): void; warn(message: string): void }
