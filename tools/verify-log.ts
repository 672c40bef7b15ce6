import { parseArgs } from 'node:util'
import { verifyLogs } from '../server/log/verify-log.ts'
import { brokenText, summaryText, wholeText } from '../server/log/verify-words.ts'
import { sqlStoredLogs } from '../server/repositories/stored-logs.ts'
import { parseSettings } from '../server/settings.ts'
import { nodeSha256 } from '../server/start/node-sha256.ts'
import { openToRead } from '../server/start/open-to-read.ts'
import { StartProblem } from '../server/start-problem.ts'

/* npm run verify-log [-- --verbose]: recomputes every log's chain. Exit 0 whole, 1 broken, 2 could not be read. */

const quiet = { info: () => {}, warn: (message: string) => void process.stderr.write(`${message}\n`) }

async function verify(): Promise<number> {
  const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } })
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

try {
  process.exitCode = await verify()
} catch (failure) {
  process.stderr.write(unread(failure))
  process.exitCode = 2
}
