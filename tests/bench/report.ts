import { cpus } from 'node:os'
import { alternate, type Ratio, ratioOf, type Subject } from './alternate.ts'

/** One line of the table. */
export interface Row {
  readonly subject: string
  readonly base: string
  readonly ratio: Ratio
  readonly repetitions: number
  /** What else is worth knowing: memory, counts; empty when nothing is. */
  readonly note: string
}

/** One group of measurements: opens what it needs, measures, and leaves nothing behind. */
export interface BenchCase {
  readonly name: string
  readonly title: string
  readonly run: () => Promise<Row[]>
}

export interface RowOptions {
  readonly repetitions?: number
  /** Asked after the last repetition. */
  readonly note?: () => string | Promise<string>
}

/** Measures the subject against the base. */
export async function measure(subject: Subject, base: Subject, options: RowOptions = {}): Promise<Row> {
  const { repetitions = 9, note = () => '' } = options
  const times = await alternate(subject, base, repetitions)
  return { subject: subject.name, base: base.name, ratio: ratioOf(times), repetitions, note: await note() }
}

const figure = (n: number): string => n.toFixed(n < 10 ? 2 : n < 100 ? 1 : 0)

function cellsOf({ subject, base, ratio, repetitions, note }: Row): string[] {
  const spread = `${figure(ratio.low)}–${figure(ratio.high)}`
  return [
    subject,
    base,
    `**${figure(ratio.middle)}**`,
    spread,
    figure(ratio.subjectMs),
    figure(ratio.baseMs),
    String(repetitions),
    note,
  ]
}

const HEAD = ['what', 'measured against', 'ratio', 'middle half', 'ms', 'ms against', 'repetitions', 'notes']
const ALIGN = ['---', '---', '--:', '--:', '--:', '--:', '--:', '---']

/** The rows of one case as a Markdown table under its title and a line on where they were measured. */
export function tableOf(title: string, machine: string, rows: readonly Row[]): string {
  const lines = [HEAD, ALIGN, ...rows.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`)
  return `### ${title}\n\n${machine}\n\n${lines.join('\n')}\n`
}

/** Day, machine and versions, and whether others were using it: the load per core before the first measurement. */
export function machineLine(day: string, load: number): string {
  const cores = cpus()
  const model = (cores[0]?.model ?? '')
    .replaceAll(/\((R|TM)\)/g, '')
    .replace(/ @.*/, '')
    .trim()
  const shared = `other work ran on it at the same time (load before the start ${load.toFixed(1)})`
  const free = `nothing else of weight ran on it (load before the start ${load.toFixed(1)})`
  return `${day} · ${cores.length} cores${model && model !== 'unknown' ? `, ${model}` : ''} · Node ${process.versions.node} · ${load > 0.5 ? shared : free}`
}
