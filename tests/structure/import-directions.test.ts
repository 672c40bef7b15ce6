import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const planted: string[] = []

afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path, { recursive: true })
})

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
  }
}

const DEPCRUISE = resolve('node_modules/.bin/depcruise')
const CONFIG = resolve('.dependency-cruiser.cjs')

/** What the rules find in the room of the folder; the exit code says nothing where the report is JSON. */
function cruise(room: string, folder = '.'): Report['summary']['violations'] {
  const { stdout, stderr } = spawnSync(DEPCRUISE, [room, '--config', CONFIG, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (!stdout.startsWith('{')) throw new Error(`depcruise answered no report: ${stderr}`)
  return (JSON.parse(stdout) as Report).summary.violations
}

/** The rules that the planted files break. */
function violations(room: string): string[] {
  return cruise(room)
    .filter(({ from }) => planted.includes(from))
    .map(({ rule }) => rule.name)
}

function plant(path: string, text: string): void {
  planted.push(path)
  writeFileSync(path, `${text}\n`)
}

test.each([
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
])('a planted import in %s is found: %s', (room, line, rule) => {
  const path = `${room}/planted-violation.ts`
  plant(path, line)
  expect(violations(room)).toContain(rule)
})

test('planted files that import each other are found', () => {
  plant('src/domain/planted-one.ts', "import { other } from './planted-other.ts'\nexport const one = () => other")
  plant('src/domain/planted-other.ts', "import { one } from './planted-one.ts'\nexport const other = () => one")
  expect(violations('src/domain')).toContain('no-cycles')
})

// In a folder of its own: the handler itself would have to be edited to reach a planted file.
test.each(['node:sqlite', 'node:buffer', 'async_hooks', 'node:fs/promises', 'node:events'])(
  'an import of %s in a file that the handler reaches is found',
  (module) => {
    const folder = mkdtempSync(join(tmpdir(), 'imports-'))
    planted.push(folder)
    const files = {
      'tsconfig.json': '{}',
      'server/app.ts': "import './http/deep.ts'",
      'server/http/deep.ts': `import '${module}'`,
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    expect(cruise('server', folder).map(({ rule }) => rule.name)).toEqual(['the-handler-runs-anywhere'])
  },
)
