import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byCell, headsOf, inConflict } from './heads.ts'
import { blanked } from './redaction.ts'
import { sampleCell, sampleId, sampleValue } from './samples.ts'

/** Entries 0…n, each naming some of those before it as parents, as devices do that saw only a part. */
const graphs = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 20 })
  .map((choices) =>
    choices.map((picks, n) =>
      sampleValue(
        n,
        { number: String(n) },
        { parents: n === 0 ? [] : [...new Set(picks.map((p) => sampleId(p % n)))] },
      ),
    ),
  )

const ids = (entries: { id: string }[]) => entries.map(({ id }) => id)

it('[H1] a value that nobody names as parent is a head', () => {
  const first = sampleValue(1, { number: '1' })
  const second = sampleValue(2, { number: '2' }, { parents: [first.id] })
  expect(headsOf([first, second])).toEqual([second])
})

it('[H1] parents that are not there are accepted', () => {
  const orphan = sampleValue(2, { number: '2' }, { parents: [sampleId(1)] })
  expect(headsOf([orphan])).toEqual([orphan])
})

it('[H1] heads do not depend on the order of the entries', () => {
  const shuffled = graphs.chain((entries) =>
    fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
  )
  fc.assert(
    fc.property(shuffled, ([entries, other]) => {
      expect(headsOf(other)).toEqual(headsOf(entries))
    }),
  )
})

it('[H1] the heads of heads are the same heads', () => {
  fc.assert(
    fc.property(graphs, (entries) => {
      expect(headsOf(headsOf(entries))).toEqual(headsOf(entries))
    }),
  )
})

it('[H1] where there are entries there is a head', () => {
  fc.assert(
    fc.property(graphs, (entries) => {
      expect(headsOf(entries).length > 0).toBe(entries.length > 0)
    }),
  )
})

it('[H1] a merge removes exactly the heads that it names', () => {
  const merges = graphs.chain((entries) => fc.tuple(fc.constant(entries), fc.subarray(ids(headsOf(entries)))))
  fc.assert(
    fc.property(merges, ([entries, named]) => {
      const merge = sampleValue(999, { number: '0' }, { parents: named })
      const left = ids(headsOf(entries)).filter((id) => !named.includes(id))
      expect(ids(headsOf([...entries, merge]))).toEqual([...left, merge.id].sort())
    }),
  )
})

it('[H1] an entry told twice changes nothing', () => {
  fc.assert(
    fc.property(graphs, (entries) => {
      const once = ids(headsOf(entries))
      expect([...new Set(ids(headsOf([...entries, ...entries])))]).toEqual(once)
    }),
  )
})

it('[H1] what several devices hold in parts has together the heads of the whole', () => {
  const parts = graphs.chain((entries) => fc.tuple(fc.constant(entries), fc.subarray(entries)))
  fc.assert(
    fc.property(parts, ([entries, part]) => {
      const others = entries.filter((entry) => !part.includes(entry))
      expect(headsOf([...others, ...part])).toEqual(headsOf(entries))
    }),
  )
})

it('[H1] an entry more makes at most one head more, and removes none but those that it names', () => {
  const additions = graphs.chain((entries) => fc.tuple(fc.constant(entries), fc.subarray(ids(entries))))
  fc.assert(
    fc.property(additions, ([entries, named]) => {
      const before = ids(headsOf(entries))
      const after = ids(headsOf([...entries, sampleValue(999, { number: '0' }, { parents: named })]))
      expect(before.filter((id) => !after.includes(id)).every((id) => named.includes(id))).toBe(true)
      expect(after.filter((id) => !before.includes(id))).toEqual([sampleId(999)])
    }),
  )
})

it('[H2] whether heads are in conflict does not depend on their order', () => {
  const values = fc.array(fc.constantFrom('5', '5.0', '5.00', '6', '-5'), { maxLength: 6 })
  const shuffled = values.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  )
  const asHeads = (list: string[]) => list.map((number) => ({ value: { number } }))
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(inConflict(asHeads(other))).toBe(inConflict(asHeads(list)))
      expect(inConflict(asHeads(list))).toBe(new Set(list.map(Number)).size > 1)
    }),
  )
})

it('[E5] [H1] blanking an entry moves no head', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), (entries, pick) => {
      const target = entries[pick % Math.max(1, entries.length)]
      const blank = entries.flatMap((entry) => {
        const now = entry === target ? blanked(entry) : entry
        return now.kind === 'value' ? [now] : []
      })
      expect(ids(headsOf(blank))).toEqual(ids(headsOf(entries)))
    }),
  )
})

it('[H2] equal heads are agreement: 5 and 5.0 say the same', () => {
  expect(inConflict([{ value: { number: '5' } }, { value: { number: '5.0' } }])).toBe(false)
})

it('[H2] unequal heads are a conflict, wherever the odd one stands', () => {
  expect(inConflict([{ value: { number: '5' } }, { value: { number: '5' } }, { value: { number: '6' } }])).toBe(true)
})

it('[H2] no head, or one, is no conflict', () => {
  expect([inConflict([]), inConflict([{ value: { number: '5' } }])]).toEqual([false, false])
})

it('[E3] entries of one place stay together whatever definition their authors saw', () => {
  const cells = [sampleCell(), sampleCell({ definition: 2 }), sampleCell({ disaggregation: 'gender=F' })]
  const grouped = byCell(cells.map((cell, n) => sampleValue(n, { number: '1' }, { cell })))
  expect([...grouped].map(([key, entries]) => [key, entries.length])).toEqual([
    ['INC-1.1/2025/', 2],
    ['INC-1.1/2025/gender=F', 1],
  ])
})
