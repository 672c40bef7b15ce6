import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Assignment, dueDay, Extension, phaseOf } from '../../src/domain/calendar.ts'
import { cellKey, Entry } from '../../src/domain/entry.ts'
import { type LoggedCell, type LogRow, readLog } from '../../src/domain/log.ts'
import { Organisation } from '../../src/domain/people.ts'
import { frequencyOf } from '../../src/domain/period.ts'
import { judge } from '../../src/domain/rules.ts'
import type { Value } from '../../src/domain/value.ts'
import { loadCatalogue } from '../load-catalogue.ts'
import { loadMunicipalities } from '../load-municipalities.ts'
import { DEMO_SEED, makeDemo } from './make-demo.ts'
import { organisationId } from './organisations.ts'
import {
  ADMINISTRATOR,
  DEMO_PASSWORD,
  DEMO_PEOPLE,
  FUNDER,
  HISTORY_AUTHOR,
  MANAGER,
  MARTA,
  REFERENT,
  SAMIRA,
} from './people.ts'
import { DEMO_TODAY } from './timeline.ts'

const catalogue = loadCatalogue()
const demo = makeDemo(DEMO_SEED, catalogue)
const entries = demo.logs.flatMap(({ organisation, entries: list }) => list.map((row) => ({ organisation, ...row })))
const valsusa = organisationId('valsusa')

const logOf = (organisation: string): LogRow[] =>
  (demo.logs.find((log) => log.organisation === organisation)?.entries ?? []).map((row, index) => ({
    seq: index + 1,
    ...row,
  }))
const cells = demo.organisations.flatMap(({ id, name }) =>
  [...readLog(logOf(id)).cells.values()].map((cell) => ({ organisation: id, name, ...cell })),
)
const cellOf = (organisation: string, indicator: string, period: string) =>
  cells.find((cell) => cell.organisation === organisation && cell.key === `${indicator}/${period}/`)
const waiting = ({ submitted }: Pick<LoggedCell<LogRow>, 'submitted'>) => submitted
const numberOf = (value: Value | undefined) => (value && 'number' in value ? Number(value.number) : Number.NaN)
const askedOf = (organisation: string) =>
  demo.assignments.filter((row) => row.organisation === organisation).map((row) => row.indicator)

test('the same seed gives the same demo, another seed gives other values to the same organisations and people', () => {
  expect(makeDemo(DEMO_SEED)).toEqual(demo)
  const other = makeDemo(7)
  expect(other.logs).not.toEqual(demo.logs)
  expect(other.organisations).toEqual(demo.organisations)
  expect(other.people).toEqual(demo.people)
})

test('sixty organisations stand in all zones, in every legal form, each in a municipality of its zone', () => {
  const municipalities = new Map(loadMunicipalities().map((row) => [row.name, row.zone]))
  expect(demo.organisations).toHaveLength(60)
  expect(new Set(demo.organisations.map(({ name }) => name)).size).toBe(60)
  expect(new Set(demo.organisations.map(({ zone }) => zone)).size).toBe(11)
  const forms = catalogue.codeLists.legalForm?.items.map(({ code }) => code)
  expect(new Set(demo.organisations.map(({ legalForm }) => legalForm))).toEqual(new Set(forms))
  for (const organisation of demo.organisations) {
    expect(z.parse(Organisation, organisation)).toEqual(organisation)
    expect(municipalities.get(organisation.municipality), organisation.name).toBe(organisation.zone)
  }
})

test('every organisation is asked 8 to 24 indicators, every indicator is asked of at least 8, one of all', () => {
  for (const { id, name } of demo.organisations) {
    expect(askedOf(id).length, name).toBeGreaterThanOrEqual(8)
    expect(askedOf(id).length, name).toBeLessThanOrEqual(24)
  }
  const asked = Map.groupBy(demo.assignments, (row) => row.indicator)
  for (const { code } of catalogue.indicators) expect(asked.get(code)?.length, code).toBeGreaterThanOrEqual(8)
  expect(asked.get('GOV-2.1')).toHaveLength(60)
  expect(z.safeParse(z.array(Assignment), demo.assignments).success).toBe(true)
})

test('the people cover the roles, with addresses that reach nobody', () => {
  expect(MARTA.memberships).toEqual([{ organisation: valsusa, role: 'contributor' }])
  expect(REFERENT.memberships).toEqual([{ organisation: valsusa, role: 'referent' }])
  expect(SAMIRA.memberships).toHaveLength(2)
  expect(MANAGER.planRoles).toEqual(['manager'])
  expect(FUNDER.planRoles).toEqual(['funder'])
  expect(ADMINISTRATOR.planRoles).toEqual(['administrator'])
  expect(DEMO_PEOPLE.every(({ email }) => email.endsWith('@demo.example'))).toBe(true)
  expect(new Set(demo.people.map(({ id }) => id)).size).toBe(demo.people.length)
  expect(DEMO_PEOPLE).not.toContain(HISTORY_AUTHOR)
  expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12)
})

test('[G1] grants are of funders, given by a referent of the organisation, over indicators that it has approved values of', () => {
  const scopes = demo.grants.map(({ organisation, funder, indicators, givenBy }) => {
    const personOf = (id: string) => demo.people.find((person) => person.id === id)
    expect(personOf(funder)?.planRoles).toContain('funder')
    expect(personOf(givenBy)?.memberships).toContainEqual({ organisation, role: 'referent' })
    const approved = cells.filter((cell) => cell.organisation === organisation && cell.approved !== null)
    for (const code of indicators ?? []) expect(approved.map(({ cell }) => cell.indicator)).toContain(code)
    return indicators === null ? 'all' : 'some'
  })
  expect(scopes).toEqual(['all', 'some'])
})

test('every entry is well-formed, has an id of its own and came before the demo’s day, in the order of the log', () => {
  expect(entries.filter(({ entry }) => !z.safeParse(Entry, entry).success)).toEqual([])
  expect(new Set(entries.map(({ entry }) => entry.id)).size).toBe(entries.length)
  expect(entries.filter((row) => row.receivedAt >= DEMO_TODAY || row.entry.at > row.receivedAt)).toEqual([])
  for (const { entries: list } of demo.logs) {
    const received = list.map((row) => row.receivedAt)
    expect(received.toSorted()).toEqual(received)
  }
})

test('every entry would have been taken by the rules on the day it came, from the person who wrote it', () => {
  const codes = entries.map(({ organisation, entry, author, receivedAt }) => {
    const person = demo.people.find(({ id }) => id === author)
    const member = person?.memberships.find((row) => row.organisation === organisation)?.role ?? null
    return judge(entry, {
      catalogue,
      role: { member, wasMember: member !== null, manager: person?.planRoles.includes('manager') ?? false },
      assignments: demo.assignments.filter((row) => row.organisation === organisation),
      extensions: demo.extensions.filter((row) => row.organisation === organisation),
      today: receivedAt.slice(0, 10),
      knownHeads: (id, period) =>
        logOf(organisation).some(
          ({ entry: one }) => one.id === id && one.kind === 'value' && one.cell.period === period,
        ),
    })
  })
  expect(codes.filter((code) => code !== null)).toEqual([])
}, 60_000)

test('[S6] what is held waits for the reason that the rules give on the day it came, beside a log that lacks it', () => {
  const rows = demo.held.flatMap(({ organisation, entries: list }) => list.map((row) => ({ organisation, ...row })))
  expect(rows.map(({ entry, why }) => [entry.kind === 'value' && cellKey(entry.cell), why])).toEqual([
    ['CON-1.2/2025/', 'held:period_closed'],
    ['GOV-3.1/2025/', 'held:period_closed'],
    ['INC-3.1/2026-S1/', 'held:membership_ended'],
  ])
  for (const { organisation, entry, author, receivedAt, why } of rows) {
    const today = receivedAt.slice(0, 10)
    const memberships = demo.people.find(({ id }) => id === author)?.memberships ?? []
    const own = memberships.find((row) => row.organisation === organisation)
    const isMember = own !== undefined && (own.until === undefined || own.until >= today)
    const code = judge(entry, {
      catalogue,
      role: { member: isMember ? own.role : null, wasMember: own !== undefined, manager: false },
      assignments: demo.assignments.filter((row) => row.organisation === organisation),
      extensions: demo.extensions.filter((row) => row.organisation === organisation),
      today,
    })
    expect(code).toBe(why)
    expect(z.safeParse(Entry, entry).success && entry.at <= receivedAt && receivedAt < DEMO_TODAY).toBe(true)
    expect(entries.map((row) => row.entry.id)).not.toContain(entry.id)
  }
})

test('a decision saw exactly what stood in the log before it', () => {
  for (const { entries: list } of demo.logs) {
    list.forEach(({ entry }, index) => {
      if (entry.kind === 'decision') expect(entry.upTo).toBe(index)
    })
  }
})

test('what is submitted is whole: every asked indicator of the period has a value or a reason', () => {
  for (const { id, name } of demo.organisations) {
    const rows = logOf(id)
    rows.forEach(({ entry }, index) => {
      if (entry.kind !== 'submission') return
      const before = readLog(rows.slice(0, index)).cells
      const asked = catalogue.indicators
        .filter(({ code, frequency }) => askedOf(id).includes(code) && frequency === frequencyOf(entry.period))
        .map(({ code }) => before.get(`${code}/${entry.period}/`)?.heads[0]?.entry.id)
      expect(entry.heads.toSorted(), `${name} ${entry.period}`).toEqual(asked.toSorted())
    })
  }
})

test('everything of 2024 is approved', () => {
  const of2024 = cells.filter(({ cell }) => cell.period.startsWith('2024'))
  expect(of2024.length).toBeGreaterThan(900)
  expect(of2024.filter(({ approved, conflict }) => approved === null || conflict)).toEqual([])
})

test('exactly one cell is in conflict, and it is one of somebody who can sign in', () => {
  const conflicts = cells.filter(({ conflict }) => conflict)
  expect(conflicts.map(({ key }) => key)).toEqual(['INC-2.3/2026-S1/'])
  expect(SAMIRA.memberships.map(({ organisation }) => organisation)).toContain(conflicts[0]?.organisation)
})

test('values were sent back with a reason, some of them to somebody who still has time to answer', () => {
  const returned = cells.filter((cell) => cell.returned !== null)
  expect(returned.every((cell) => (cell.returned?.reason ?? '') !== '')).toBe(true)
  const own = returned.filter(({ organisation }) => SAMIRA.memberships.some((row) => row.organisation === organisation))
  expect(own.map(({ cell }) => cell.indicator).sort()).toEqual(['CON-2.2', 'FOR-2.2'])
  const until = demo.extensions.find(({ organisation }) => organisation === own[0]?.organisation)?.until
  expect(phaseOf('2025', DEMO_TODAY, catalogue.calendar, until)).toBe('late')
})

test('at least six organisations wait in review, two of them with a value ten times too high', () => {
  const inReview = cells.filter(waiting)
  expect(new Set(inReview.map(({ organisation }) => organisation)).size).toBeGreaterThanOrEqual(6)
  const high = inReview.filter(({ organisation, cell, heads }) => {
    const before = cellOf(organisation, cell.indicator, `${Number(cell.period.slice(0, 4)) - 1}${cell.period.slice(4)}`)
    return numberOf(heads[0]?.entry.value) > 7 * Math.max(20, numberOf(before?.approved?.value))
  })
  expect(high.map(({ key }) => key).sort()).toEqual(['CON-2.3/2026-S1/', 'SPR-1.2/2025/'])
})

test('some values are in the log without being submitted, some were written anew after their approval', () => {
  const open = cells.filter((cell) => !cell.submitted && cell.approved === null && cell.returned === null)
  expect(new Set(open.map(({ name }) => name)).size).toBeGreaterThanOrEqual(3)
  const newer = cells.filter(({ approved, heads }) => approved && heads[0]?.entry.id !== approved.entryId)
  expect(newer.map(({ key }) => key)).toHaveLength(1)
})

test('there are corrections, notes, reasons why not, and answers that came late', () => {
  const values = entries.flatMap(({ entry, receivedAt }) => (entry.kind === 'value' ? [{ ...entry, receivedAt }] : []))
  expect(values.filter(({ parents }) => parents.length > 0).length).toBeGreaterThan(100)
  expect(values.filter(({ note }) => note !== undefined).length).toBeGreaterThan(80)
  expect(
    new Set(values.flatMap(({ value }) => ('unavailable' in value ? [value.unavailable] : []))).size,
  ).toBeGreaterThan(8)
  const late = values.filter(
    ({ cell, receivedAt }) => receivedAt.slice(0, 10) > dueDay(cell.period, catalogue.calendar),
  )
  expect(late.length).toBeGreaterThan(20)
})

test('the mountain organisation has its 2024 whole, no conflict, and twelve values that it can still enter', () => {
  expect(z.safeParse(z.array(Extension), demo.extensions).success).toBe(true)
  const own = cells.filter(({ organisation }) => organisation === valsusa)
  expect(own.some(({ conflict }) => conflict)).toBe(false)
  const missing = (period: string) =>
    catalogue.indicators
      .filter(({ code, frequency }) => askedOf(valsusa).includes(code) && frequency === frequencyOf(period))
      .map(({ code }) => code)
      .filter((code) => cellOf(valsusa, code, period) === undefined)
  expect(missing('2024')).toEqual([])
  expect(missing('2025')).toEqual([
    'GOV-2.1',
    'SPR-1.2',
    'FOR-1.1',
    'FOR-1.2',
    'CON-3.1',
    'INC-2.1',
    'INC-2.2',
    'INC-3.2',
    'INC-3.4',
  ])
  expect(missing('2026-S1')).toEqual(['SPR-1.4', 'INC-2.3', 'INC-3.1'])
  const until = demo.extensions.find(({ organisation }) => organisation === valsusa)?.until
  expect(phaseOf('2025', DEMO_TODAY, catalogue.calendar)).toBe('closed')
  expect(phaseOf('2025', DEMO_TODAY, catalogue.calendar, until)).toBe('late')
  expect(phaseOf('2026-S1', DEMO_TODAY, catalogue.calendar)).toBe('open')
})
