import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const italia = readFileSync(
  createRequire(import.meta.url).resolve('design-tokens-italia/dist/css/variables.css'),
  'utf8',
)

const [light, darkBySystem, darkByChoice] = [
  /\[data-theme="light"\] \{([^}]+--area-1[^}]+)\}/,
  /:not\(\[data-theme="light"\]\) \{([^}]+)\}/,
  /@media screen \{\s*\[data-theme="dark"\] \{([^}]+)\}/,
].map((block) => coloursOf(css.match(block)?.[1] ?? ''))

function coloursOf(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one = '', other = ''): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const texts = ['ink', 'ink-2', 'achieved', 'on-track', 'slowing', 'off-course', 'insufficient', ...areas('area-')]

function areas(prefix: string): string[] {
  return [1, 2, 3, 4, 5, 6].map((number) => prefix + number)
}

test('dark is the same whether the system or the person asks for it', () => {
  expect(Object.keys(darkBySystem ?? {}).length).toBeGreaterThan(20)
  expect(darkByChoice).toEqual(darkBySystem)
})

test.each([
  ['light', light],
  ['dark', darkByChoice],
] as const)('every text, status and hue of %s reads at 4.5:1 on its three surfaces', (_theme, colours) => {
  const poor = texts.flatMap((text) =>
    ['paper', 'card', 'wash']
      .map((surface) => ({ text, surface, ratio: contrast(colours?.[`--${text}`], colours?.[`--${surface}`]) }))
      .filter(({ ratio }) => !(ratio >= 4.5)),
  )
  expect(poor).toEqual([])
})

test.each([
  ['light', light],
  ['dark', darkByChoice],
] as const)('numbers read on every plate of %s, edges stand out at 3:1', (_theme, colours) => {
  for (const area of areas('--area-')) {
    expect(contrast(colours?.['--on-plate'], colours?.[area])).toBeGreaterThanOrEqual(4.5)
  }
  expect(contrast(colours?.['--edge'], colours?.['--card'])).toBeGreaterThanOrEqual(3)
})

test('what names a value of design-tokens-italia has that value', () => {
  const taken = [...css.matchAll(/:\s*([^;]+); \/\* (--it-[\w-]+) \*\//g)]
  expect(taken.length).toBeGreaterThan(8)
  for (const [, value, name] of taken) expect(`${name}: ${value}`).toBe(`${name}: ${italiaValue(name ?? '')}`)
})

function italiaValue(name: string): string | undefined {
  return italia.match(new RegExp(`${name}: ([^;]+);`))?.[1]
}
