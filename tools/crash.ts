import { crashEmbedded } from '../tests/crash/embedded.ts'
import { availableNative } from '../tests/crash/real-postgres.ts'
import { crashTwoServers } from '../tests/crash/two-servers.ts'
import type { Verdict } from '../tests/crash/verdict.ts'
import { readArguments, refuse } from './arguments.ts'

const DEFAULT_KILLS = 10
const SHOWN_FAULTS = 20

const USAGE = `npm run crash -- [--kills ${DEFAULT_KILLS}] [--seed s]
  Kills servers and databases under clients that write, and counts what is left: so many kills of each of two servers and
  of their database, and twice as many of the product with its own PostgreSQL. The seed draws the moments.
  Ends with 0 without faults, 1 with some, 2 when called wrongly.`

const values = readArguments(USAGE, { kills: { type: 'string' }, seed: { type: 'string' } })
const kills = wholeOr(values.kills, DEFAULT_KILLS)
const seed = wholeOr(values.seed, Math.floor(Math.random() * 2 ** 31))

function wholeOr(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text)
  if (Number.isSafeInteger(number) && number >= 0) return number
  refuse(`--kills and --seed are whole numbers, not ${text}`, USAGE)
}

function report(title: string, { figures, faults }: Verdict): number {
  console.log(`\n${title}`)
  for (const [name, figure] of Object.entries(figures)) console.log(`${String(figure).padStart(10)}  ${name}`)
  for (const fault of faults.slice(0, SHOWN_FAULTS)) console.log(`            ${fault}`)
  if (faults.length > SHOWN_FAULTS) console.log(`            and ${faults.length - SHOWN_FAULTS} more`)
  return faults.length
}

console.log(`The moments come from seed ${seed}: npm run crash -- --kills ${kills} --seed ${seed}`)
const { version } = availableNative()
const two = report(`Two servers on PostgreSQL ${version}`, await crashTwoServers({ seed, kills }))
const one = report('The product with its own PostgreSQL', await crashEmbedded({ seed, kills: 2 * kills }))
const total = two + one
console.log(`\n${5 * kills} kills, ${total} faults`)
process.exitCode = total === 0 ? 0 : 1
