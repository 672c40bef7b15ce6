import { expect, test } from 'vitest'
import { loadMunicipalities, parseMunicipalities } from './load-municipalities.ts'

const municipalities = loadMunicipalities()

test('there are 312 municipalities, each in one of the 11 zones', () => {
  expect(municipalities).toHaveLength(312)
  const sizes = Map.groupBy(municipalities, ({ zone }) => zone)
  expect([...sizes].sort().map(([, rows]) => rows.length)).toEqual([1, 14, 18, 8, 45, 40, 40, 46, 54, 24, 22])
})

test('how sure each zone is adds up to what the research found', () => {
  const sure = Map.groupBy(municipalities, ({ status }) => status)
  expect([sure.get('verified')?.length, sure.get('matched')?.length, sure.get('derived')?.length]).toEqual([
    187, 39, 86,
  ])
})

test.each([
  [{ zone: 'ZO12' }, /municipalities\.json, \[1\] Airasca: there is no zone ZO12/],
  [{ istat: '001001' }, /\[1\] Airasca: stands here a second time/],
  [{ istat: '201001' }, /\[1\]\.istat: does not have the expected form/],
])('a municipality with %j is refused with its place', (wrong, message) => {
  const rows = municipalities.map((row, index) => (index === 1 ? { ...row, ...wrong } : row))
  expect(() => parseMunicipalities(rows)).toThrow(message)
})
