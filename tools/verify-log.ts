import { verifyLogs } from '../server/log/verify-log.ts'
import { brokenText, summaryText, wholeText } from '../server/log/verify-words.ts'
import { sqlStoredLogs } from '../server/repositories/stored-logs.ts'
import { parseSettings } from '../server/settings/settings.ts'
import { nodeSha256 } from '../server/start/node-sha256.ts'
import { openToRead } from '../server/start/open-to-read.ts'
import { StartProblem } from '../server/start/start-problem.ts'
import { readArguments } from './arguments.ts'

const USAGE = `npm run verify-log [-- --verbose]
  Ricalcola il registro di ogni organizzazione, anche mentre il server lavora; --verbose dice una riga per ciascuna.
  Finisce con 0 se sono integri, 1 se uno è rotto, 2 se non si sono potuti leggere. Legge DATA_DIR o DATABASE_URL.
  Recomputes every organisation's log, also while the server runs; --verbose says a line for each.
  Ends with 0 when they are whole, 1 when one is broken, 2 when they could not be read. Reads DATA_DIR or DATABASE_URL.`

const quiet = { info: () => {}, warn: (message: string) => void process.stderr.write(`${message}\n`) }

async function verify(values: { readonly verbose: boolean }): Promise<number> {
  const { db, close } = await openToRead(parseSettings(process.env), quiet)
  try {
    const verified = await verifyLogs(sqlStoredLogs(db), {
      sha256: nodeSha256,
      onWhole: (organisation, counts) => {
        if (values.verbose) process.stdout.write(wholeText(organisation, counts))
      },
    })
    if (verified.broken === null) process.stdout.write(summaryText(verified))
    else process.stderr.write(brokenText(verified.broken))
    return verified.broken === null ? 0 : 1
  } finally {
    await close()
  }
}

function unread(failure: unknown): string {
  const words = failure instanceof Error ? failure.message : String(failure)
  if (!(failure instanceof StartProblem)) {
    return `I registri non si sono potuti leggere / The logs could not be read: ${words}\n  (exit 2)\n`
  }
  return [
    `I registri non si sono potuti leggere: ${failure.messageIt}`,
    `  Che cosa fare: ${failure.advice.it}`,
    `The logs could not be read: ${failure.messageEn}`,
    `  What to do: ${failure.advice.en}`,
    `  (${failure.code}, exit 2)`,
    '',
  ].join('\n')
}

const values = readArguments(USAGE, { verbose: { type: 'boolean', default: false } })
try {
  process.exitCode = await verify(values)
} catch (failure) {
  process.stderr.write(unread(failure))
  process.exitCode = 2
}
