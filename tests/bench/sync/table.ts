import { median, quantile } from '../statistics.ts'
import type { Measured } from './one-run.ts'

/** One subject's runs, in the order of the rounds. */
export interface Line {
  readonly name: string
  readonly runs: readonly Measured[]
}

const PHASES = ['write', 'push', 'pull'] as const

const HEAD = ['client → server', 'write', '× limit', 'push', '× limit', 'pull', '× limit', 'save p50 / p99']
const MORE = ['push sent / received', 'pull sent / received', 'heap writing: most / kept', 'heap pulling: most / kept']

/** Medians in milliseconds with each phase's ratio to the first line, round by round: middle, and least to most. */
export function syncTable(machine: string, lines: readonly Line[]): string {
  const limit = lines[0]?.runs ?? []
  const rounds = `${limit.length} rounds, each subject once per round, in changing order; 10,000 observations in 250 saves`
  const rows = lines.map((line) => cellsOf(line, limit))
  const align = HEAD.map((_, n) => (n === 0 ? '---' : '--:'))
  const weights = lines.map(weightsOf)
  const table = (all: readonly (readonly string[])[]) => all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  const second = table([['client → server', ...MORE], ['---', ...MORE.map(() => '--:')], ...weights])
  return `### Peers\n\n${machine} · ${rounds}\n\n${table([HEAD, align, ...rows])}\n\n${second}\n`
}

function cellsOf({ name, runs }: Line, limit: readonly Measured[]): string[] {
  const phases = PHASES.flatMap((phase) => {
    const ratios = runs.map((run, round) => run[phase] / (limit[round]?.[phase] ?? Number.NaN))
    const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
    return [
      median(runs.map((run) => run[phase])).toFixed(0),
      runs === limit ? '1' : `**${median(ratios).toFixed(2)}** (${spread})`,
    ]
  })
  const saves = runs.flatMap((run) => run.saves)
  return [name, ...phases, `${quantile(saves, 0.5).toFixed(1)} / ${quantile(saves, 0.99).toFixed(0)}`]
}

const mega = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`

function weightsOf({ name, runs }: Line): string[] {
  const middle = (of: (run: Measured) => number) => mega(median(runs.map(of)))
  const pair = (a: (run: Measured) => number, b: (run: Measured) => number) => `${middle(a)} / ${middle(b)}`
  return [
    name,
    pair(
      (run) => run.pushed.sent,
      (run) => run.pushed.received,
    ),
    pair(
      (run) => run.pulled.sent,
      (run) => run.pulled.received,
    ),
    pair(
      (run) => run.writer.most,
      (run) => run.writer.kept,
    ),
    pair(
      (run) => run.reader.most,
      (run) => run.reader.kept,
    ),
  ]
}
