import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'

const planted: string[] = []

afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path)
})

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
  }
}

/** The rules that the planted files break; the exit code says nothing where the report is JSON. */
function violations(room: string): string[] {
  const { stdout, stderr } = spawnSync(
    'npx',
    ['depcruise', room, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (!stdout.startsWith('{')) throw new Error(`depcruise answered no report: ${stderr}`)
  const { summary } = JSON.parse(stdout) as Report
  return summary.violations.filter(({ from }) => planted.includes(from)).map(({ rule }) => rule.name)
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
  planted.push(path)
  writeFileSync(path, `${line}\n`)
  expect(violations(room)).toContain(rule)
})
