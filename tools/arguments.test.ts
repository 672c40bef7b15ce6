import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const TOOLS = fileURLToPath(new URL('.', import.meta.url))

function called(tool: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${TOOLS}${tool}.ts`, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test.each(['simulate', 'crash', 'fuzz', 'verify-log'])(
  '%s says how it is called, and 2 to whoever calls it wrongly',
  (tool) => {
    const help = called(tool, '--help')
    expect([help.status, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toContain(`npm run ${tool} `)
    const wrong = called(tool, '--no-such-option')
    expect([wrong.status, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toBe(`Unknown option '--no-such-option'\n\n${help.stdout}`)
  },
)

test('a history that failed is said with the command that lives it again', () => {
  const { status, stdout } = called('simulate', '--from', '5', '--seeds', '1', '--mutant', 'no mark is compared')
  expect(status).toBe(1)
  expect(stdout).toContain('  again: npm run simulate -- --from 5 --seeds 1 --mutant "no mark is compared"\n')
})
