import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const spec = readFileSync('docs/SPEC.md', 'utf8')
const numbers = [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(([, number]) => number)
const sources = globSync('{src,server,mocks,seeds,tests,tools}/**/*.{ts,tsx}', {
  exclude: (path) => path.includes('node_modules'),
})

test('every rule of the specification has a number of its own, in order', () => {
  const byLetter = Map.groupBy(numbers, (number) => number?.[0])
  for (const [letter, own] of byLetter) expect(own).toEqual(own.map((_, index) => `${letter}${index + 1}`))
})

test('every rule that a test or a docstring cites is in the specification', () => {
  const cited = sources.flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const inTitles = [...text.matchAll(/\[([A-Z]\d+)\][^'"`\n]* /g)].map(([, number]) => number)
    const inDocs = [...text.matchAll(/SPEC ([A-Z]\d+(?:[-, ]+(?:and )?[A-Z]\d+)*)/g)].flatMap(
      ([, list = '']) => list.match(/[A-Z]\d+/g) ?? [],
    )
    return [...inTitles, ...inDocs].filter((number) => !numbers.includes(number)).map((number) => `${path}: ${number}`)
  })
  expect(cited).toEqual([])
})
