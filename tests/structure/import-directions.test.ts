import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'

const planted: string[] = []

afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path)
})

function violations(room: string): string[] {
  try {
    execFileSync('npx', ['depcruise', room, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return []
  } catch (failure) {
    const { stdout } = failure as { stdout: string }
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } }
    return summary.violations.filter(({ from }) => planted.includes(from)).map(({ rule }) => rule.name)
  }
}

test.each([
  ['src/domain', "import '../storage/store.ts'", 'src-domain-reaches-only-its-own'],
  ['src/domain', "import type { FC } from 'react'\nexport type Planted = FC", 'domain-imports-zod-only'],
  ['src/ui', "import '../api/client.ts'", 'src-ui-reaches-only-its-own'],
  ['src/sync', "import '../storage/store.ts'", 'src-sync-reaches-only-its-own'],
  ['src/features/plan', "import '../entry/entry-page.tsx'", 'features-never-import-each-other'],
  ['server', "import '../src/i18n/format.ts'", 'server-reaches-only-its-own'],
  ['server/log', "import '../../seeds/load-catalogue.ts'", 'seeds-enter-through-main'],
  ['seeds', "import '../server/app.ts'", 'seeds-reaches-only-its-own'],
])('a planted import in %s is found: %s', (room, line, rule) => {
  const path = `${room}/planted-${planted.length}-violation.ts`
  planted.push(path)
  writeFileSync(path, `${line}\n`)
  expect(violations(path)).toContain(rule)
})
