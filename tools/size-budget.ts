import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

type Manifest = Record<string, Chunk>

const KB = 1000
const DIST = 'dist'
const FONT_LIMITS = { files: 4, bytes: 65 * KB }

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest

/** The files that the browser must have before the chunk runs: itself and all that it imports, not what it loads later. */
function closure(keys: readonly string[]): { js: Set<string>; css: Set<string> } {
  const js = new Set<string>()
  const css = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined)
      throw new Error(`size budget: ${key} is not in the build's manifest; was the file renamed?`)
    if (js.has(chunk.file)) return
    js.add(chunk.file)
    for (const sheet of chunk.css ?? []) css.add(sheet)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const key of keys) visit(key)
  return { js, css }
}

/** Bytes as served: the smaller of the precompressed files. */
function served(files: Iterable<string>): number {
  let sum = 0
  for (const file of files)
    sum += Math.min(statSync(join(DIST, `${file}.br`)).size, statSync(join(DIST, `${file}.gz`)).size)
  return sum
}

const minus = (a: Set<string>, b: Set<string>) => new Set([...a].filter((file) => !b.has(file)))

/** The public overview travels with the entry chunk: nothing is loaded after it before it shows. */
const LANDING = ['index.html']
const landing = closure(LANDING)
const entry = closure([...LANDING, 'src/app/entry-routes.tsx', 'src/app/safety.tsx'])
const grid = closure([
  ...LANDING,
  'src/app/entry-routes.tsx',
  'src/app/safety.tsx',
  'src/features/entry/period-desk.tsx',
])
const chart = closure([...LANDING, 'src/ui/charts/indicator-chart.tsx'])

const fonts = [...readFileSync(join(DIST, 'index.html'), 'utf8').matchAll(/\/fonts\/[\w.-]+\.woff2/g)]
const sheets = [...landing.css].map((file) => readFileSync(join(DIST, file), 'utf8')).join('')
const fontFiles = new Set([...fonts.map(([path]) => path), ...(sheets.match(/\/fonts\/[\w.-]+\.woff2/g) ?? [])])
const fontBytes = [...fontFiles].reduce((sum, path) => sum + statSync(join(DIST, path)).size, 0)

const rows: [string, number, number][] = [
  ['first route, JS', served(landing.js), 100 * KB],
  ['first route, CSS', served(landing.css), 12 * KB],
  ['first route, font files', fontFiles.size, FONT_LIMITS.files],
  ['first route, font bytes', fontBytes, FONT_LIMITS.bytes],
  ['entry list adds, JS', served(minus(entry.js, landing.js)), 53 * KB],
  // Dexie alone is 26 kB of it; it is brought as soon as the list stands, before the network goes.
  ['entry grid adds in all, JS', served(minus(grid.js, landing.js)), 69 * KB],
  ['charts add, JS', served(minus(chart.js, landing.js)), 125 * KB],
]

let over = 0
for (const [name, size, limit] of rows) {
  const fits = size <= limit
  if (!fits) over += 1
  const scale = limit < KB ? 1 : KB
  const shown = (n: number) => (n / scale).toFixed(scale === 1 ? 0 : 1)
  console.log(
    `${fits ? 'ok  ' : 'OVER'} ${name.padEnd(26)} ${shown(size).padStart(7)} of ${shown(limit)}${scale === 1 ? '' : ' kB'}`,
  )
}

const chartsOnLanding = [...landing.js].some((file) => /recharts|indicator-chart/.test(file))
if (chartsOnLanding) console.log('OVER charts are loaded on the landing')
process.exit(over > 0 || chartsOnLanding ? 1 : 0)
