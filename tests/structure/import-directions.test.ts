import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
  readonly to: string
}

const DEPCRUISE = resolve('node_modules/.bin/depcruise')
const CONFIG = resolve('.dependency-cruiser.cjs')

/** What the rules find in the rooms of the folder; the exit code says nothing where the report is JSON. */
function cruise(rooms: readonly string[], folder = '.'): readonly Violation[] {
  const { stdout, stderr } = spawnSync(DEPCRUISE, [...rooms, '--config', CONFIG, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (!stdout.startsWith('{')) throw new Error(`depcruise answered no report: ${stderr}`)
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}

/** One line each that the rules forbid: where, what, and the rule that has to say so. */
const PLANTED = [
  ['src/domain', "import '../storage/store.ts'", 'src-domain-reaches-only-its-own'],
  ['src/domain', "import type { FC } from 'react'\nexport type Planted = FC", 'domain-imports-zod-only'],
  ['src/ui', "import '../api/client.ts'", 'src-ui-reaches-only-its-own'],
  ['src/sync', "import '../storage/store.ts'", 'src-sync-reaches-only-its-own'],
  ['src/storage', "import '../api/client.ts'", 'src-storage-reaches-only-its-own'],
  ['src/api', "import '../storage/store.ts'", 'src-api-reaches-only-its-own'],
  ['src/i18n', "import '../ui/button.tsx'", 'src-i18n-reaches-only-its-own'],
  ['src/features/plan', "import '../entry/entry-page.tsx'", 'features-never-import-each-other'],
  ['src/app', "import '../../server/app.ts'", 'src-app-reaches-only-its-own'],
  ['src/app', "import '../../mocks/in-browser.ts'", 'only-the-demo-entry-reaches-mocks'],
  ['server', "import '../src/i18n/format.ts'", 'server-reaches-only-its-own'],
  ['server/log', "import '../../seeds/load-catalogue.ts'", 'seeds-enter-through-main'],
  ['mocks', "import '../src/ui/button.tsx'", 'mocks-reaches-only-its-own'],
  ['seeds', "import '../server/app.ts'", 'seeds-reaches-only-its-own'],
  ['server/log', "import './planted-nowhere.ts'", 'no-unresolvable'],
] as const
const pathOf = (room: string, rule: string) => `${room}/planted-${rule}.ts`

const CYCLE = {
  'src/domain/planted-one.ts': "import { other } from './planted-other.ts'\nexport const one = () => other\n",
  'src/domain/planted-other.ts': "import { one } from './planted-one.ts'\nexport const other = () => one\n",
}

const files = {
  ...Object.fromEntries(PLANTED.map(([room, line, rule]) => [pathOf(room, rule), `${line}\n`])),
  ...CYCLE,
}
let violations: readonly Violation[] = []

// All of them at once: the rules look at each file by itself, and starting them takes a second.
beforeAll(() => {
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(path, text)
    violations = cruise(['src', 'server', 'mocks', 'seeds'])
  } finally {
    for (const path of Object.keys(files)) rmSync(path, { force: true })
  }
})

const rulesBrokenBy = (path: string) => violations.filter(({ from }) => from === path).map(({ rule }) => rule.name)

test.each(PLANTED)('a planted import in %s is found: %s', (room, _line, rule) => {
  expect(rulesBrokenBy(pathOf(room, rule))).toContain(rule)
})

test('planted files that import each other are found', () => {
  expect(rulesBrokenBy('src/domain/planted-one.ts')).toContain('no-cycles')
})

test('nothing but what was planted breaks a rule', () => {
  expect(violations.filter(({ from }) => !(from in files))).toEqual([])
})

const MODULES = ['node:sqlite', 'node:buffer', 'async_hooks', 'node:fs/promises', 'node:events']

// In a folder of its own: the handler itself would have to be edited to reach a planted file.
test('an import of a module of Node’s in a file that the handler reaches is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'))
  try {
    const deep = MODULES.map((module, n) => [`server/http/deep-${n}.ts`, `import '${module}'`] as const)
    const handler = deep.map((_, n) => `import './http/deep-${n}.ts'`).join('\n')
    for (const [path, text] of [['tsconfig.json', '{}'], ['server/app.ts', handler], ...deep] as const) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const found = cruise(['server'], folder).map(({ rule, to }) => [to.replace('node:', ''), rule.name])
    const each = MODULES.map((module) => [module.replace('node:', ''), 'the-handler-runs-anywhere'])
    expect(found.sort()).toEqual(each.sort())
  } finally {
    rmSync(folder, { recursive: true })
  }
})
