import { spawnSync } from 'node:child_process'

// Everything that must hold before a change lands, in the order that fails soonest.
const STEPS: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['types', 'npm', ['run', '-s', 'check:types']],
  ['style', 'npm', ['run', '-s', 'check:lint']],
  ['import directions', 'npm', ['run', '-s', 'check:imports']],
  ['unused code', 'npm', ['run', '-s', 'check:unused']],
  ['vectors of the method', 'npm', ['run', '-s', 'vectors']],
  ['units, components, structure', 'npm', ['run', '-s', 'test:units']],
  ['simulated devices, networks and servers', 'npm', ['run', '-s', 'test:simulation']],
  ['contracts on every database', 'npm', ['run', '-s', 'test:contracts']],
  ['bad requests to every endpoint', 'npm', ['run', '-s', 'test:fuzz']],
  ['build', 'npm', ['run', '-s', 'build']],
  ['weight', 'npm', ['run', '-s', 'size']],
  ['journeys in Chromium', 'npm', ['run', '-s', 'test:journeys']],
]

const seconds = (from: number) => ((Date.now() - from) / 1000).toFixed(0).padStart(4)
const begun = Date.now()
const times: string[] = []

for (const [name, command, args] of STEPS) {
  const from = Date.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  times.push(`${seconds(from)} s  ${name}`)
  if (status === 0) continue
  console.error(`\n${times.join('\n')}\n\nStopped at: ${name} (npm run ${args.at(-1)})`)
  process.exit(1)
}
console.log(`\n${times.join('\n')}\n${seconds(begun)} s  in all`)
