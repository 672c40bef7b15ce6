import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createJobs } from '../../server/jobs/jobs.ts'
import { OrganisationList, OrganisationPage } from '../../src/domain/wire/organisations.ts'
import { type Engine, openPGlite } from './engines.ts'
import { cellOf, nobody, ORG, openWorld, PERSON, TODAY, valueEntry, type World } from './territory.ts'

const { anna, remo, bea, mara, elio, fulvia } = PERSON
const nuova = {
  ...{ name: 'Cooperativa Nuova Luce', legalForm: 'coop_soc_a', runts: 'd', municipality: 'Susa', sectors: ['1', '3'] },
}

let engine: Engine
let world: World
beforeAll(async () => {
  engine = await openPGlite()
  world = await openWorld(engine)
})
afterAll(() => engine?.close())
afterEach(() => void vi.useRealTimers())

const add = (details: object, person: string | null = mara) => world.ask(person, 'POST', '/api/organisations', details)
const change = async (org: string, details: object, person = mara) =>
  world.ask(person, 'POST', `/api/organisations/${org}`, { read: await known(org), details })
const page = async (org: string, person: string) => (await world.ask(person, 'GET', `/api/organisations/${org}`)).body
/** What is known of the organisation now, as who would change it reads it. */
const known = async (org: string) => {
  const { zone: _, ...details } = (await page(org, mara)).details ?? { ...nuova, zone: '' }
  return details
}
const acts = () => engine.owner.selectFrom('audit_event').select(['action', 'actor', 'organisation']).execute()

test('everybody may know the municipalities and their zones', async () => {
  const { status, body } = await world.ask(null, 'GET', '/api/territory')
  expect([status, body.municipalities.length]).toEqual([200, 312])
  expect(body.municipalities[0]).toEqual({ name: 'Agliè', zone: 'ZO08' })
})

test('[O1] who runs the plan adds an organisation with an empty log, in the zone of its seat, and that is written down', async () => {
  const { status, body } = await add(nuova)
  expect(status).toBe(200)
  const { id } = body
  expect(OrganisationPage.parse(await page(id, mara))).toEqual({
    ...{ id, members: [], invitations: [] },
    details: { ...nuova, zone: 'ZO06' },
  })
  const sync = await world.sync(mara, id)
  expect([sync.status, sync.body.head]).toEqual([200, 0])
  expect(await acts()).toEqual([{ action: 'organisation_added', actor: mara, organisation: id }])
})

test.each([
  ['the same name', { name: 'Cooperativa alfa' }],
  ['the same name in capitals, with more spaces', { name: '  COOPERATIVA   ALFA ' }],
  ['the same name in letters of another width', { name: 'Ｃｏｏｐｅｒａｔｉｖａ alfa' }],
])('[O1] %s is there already, to add and to change to', async (_case, named) => {
  expect((await add({ ...nuova, ...named })).body.code).toBe('already_there')
  expect((await change(ORG.beta, { ...nuova, ...named })).body.code).toBe('already_there')
  expect((await page(ORG.beta, mara)).details.name).toBe('Cooperativa beta')
})

test.each([
  ['legalForm', { legalForm: 'spa' }],
  ['runts', { runts: 'z' }],
  ['municipality', { municipality: 'Milano' }],
  ['sectors.1', { sectors: ['1', '99'] }],
  ['name', { name: 'Cooperativa\u200B Luce' }],
  ['name', { name: 'Cooperativa \u202Eecul' }],
  ['name', { name: 'Cooperativa\u3164' }],
  ['name', { name: 'Cooper\u0430tiva Luce' }],
])('[O1] a %s that is none is malformed, and said where', async (path, wrong) => {
  const { status, body } = await add({ ...nuova, name: 'Altra', ...wrong })
  expect([status, body.errors?.map((one: { path: string }) => one.path)]).toEqual([422, [path]])
})

test('[O1] members, funders and strangers neither list, add nor change organisations', async () => {
  for (const person of [anna, remo, elio, fulvia]) {
    expect((await world.ask(person, 'GET', '/api/organisations')).body.code).toBe('not_allowed')
    expect((await add({ ...nuova, name: 'Mia' }, person)).body.code).toBe('not_allowed')
    expect((await change(ORG.alfa, { ...nuova, name: 'Mia' }, person)).body.code).toBe('not_allowed')
  }
  expect((await add(nuova, null)).body.code).toBe('signed_out')
  expect((await change(nobody, { ...nuova, name: 'Nulla' })).body.code).toBe('not_found')
})

test('[O2] of its people contributors see names and roles, who runs the organisation or the plan also addresses', async () => {
  const member = (id: string, name: string, role: string, email: string | null) => ({
    id,
    name,
    email,
    role,
    since: '2024-01-01',
    secondFactor: null,
  })
  const seenBy = async (person: string) => OrganisationPage.parse(await page(ORG.alfa, person)).members
  expect(await seenBy(anna)).toEqual([
    member(anna, 'anna', 'contributor', null),
    member(remo, 'remo', 'referent', null),
  ])
  const whole = [
    member(anna, 'anna', 'contributor', 'anna@example.org'),
    member(remo, 'remo', 'referent', 'remo@example.org'),
  ]
  expect(await seenBy(remo)).toEqual(whole)
  expect(await seenBy(mara)).toEqual(whole)
})

test.each([
  ['a member of another one', bea],
  ['a former member', elio],
  ['a funder', fulvia],
])('[O2] to %s the organisation is not there', async (_case, person) => {
  expect((await page(ORG.alfa, person)).code).toBe('not_found')
})

test('[O2] the list says how many belong, answer for it, and when its log last grew', async () => {
  const rowOf = async () => {
    const { body } = await world.ask(mara, 'GET', '/api/organisations')
    return OrganisationList.parse(body).organisations.find(({ id }) => id === ORG.alfa)
  }
  const alfa = { id: ORG.alfa, name: 'Cooperativa alfa', legalForm: 'cooperativa_sociale_a', municipality: 'Torino' }
  expect(await rowOf()).toEqual({ ...alfa, zone: 'ZO01', members: 2, referents: 1, invited: 0, lastEntryAt: null })
  await world.sync(anna, ORG.alfa, {
    push: [valueEntry(cellOf(world.catalogue, 'GOV-3.3', '2026-S1'), { number: '3' })],
  })
  expect(Date.parse((await rowOf())?.lastEntryAt ?? '')).toBeGreaterThan(Date.parse(TODAY))
})

describe('[O3] an organisation that moves its seat', () => {
  const askedIn = async (zone: string) => {
    await createJobs(world.deps).settle()
    const rows = await engine.owner.selectFrom('rollup').select('body').where('zone', '=', zone).execute()
    return new Set(rows.map(({ body }) => (body as { asked: number }).asked))
  }

  test('counts in the figures of its new zone, and no more in those of the old one', async () => {
    const gamma = { ...nuova, name: 'Cooperativa gamma' }
    expect([await askedIn('ZO02'), await askedIn('ZO06')]).toEqual([new Set([1]), new Set([0])])
    expect((await change(ORG.gamma, { ...gamma, municipality: 'Collegno' })).status).toBe(204)
    expect([await askedIn('ZO02'), await askedIn('ZO06')]).toEqual([new Set([1]), new Set([0])])
    expect((await change(ORG.gamma, gamma)).status).toBe(204)
    expect([await askedIn('ZO02'), await askedIn('ZO06')]).toEqual([new Set([0]), new Set([1])])
    expect((await acts()).at(-1)).toEqual({ action: 'organisation_changed', actor: mara, organisation: ORG.gamma })
  })
})

describe('[O10] what somebody changed since the details were read', () => {
  const save = (read: object, details: object) =>
    world.ask(mara, 'POST', `/api/organisations/${ORG.beta}`, { read, details })
  const written = async () => {
    const rows = engine.owner
      .selectFrom('audit_event')
      .select(['action', 'details'])
      .where('organisation', '=', ORG.beta)
    return (await rows.orderBy('id').execute()).filter(({ action }) => action === 'organisation_changed')
  }

  test.each([
    ['name', { name: 'Cooperativa Betulla' }],
    ['legalForm', { legalForm: 'aps' }],
    ['runts', { runts: 'b' }],
    ['municipality', { municipality: 'Collegno' }],
    ['sectors', { sectors: ['4', '1'] }],
  ])('stays: %s', async (field, changed) => {
    // A form that fits, from which each of two starts.
    await save(await known(ORG.beta), { ...nuova, name: 'Cooperativa beta' })
    const read = await known(ORG.beta)
    expect((await save(read, { ...read, ...changed })).status).toBe(204)
    expect((await written()).at(-1)?.details).toEqual({ fields: [field] })
    const before = (await written()).length
    const late = await save(read, { ...read, name: 'Cooperativa Tarda', sectors: ['2'] })
    expect([late.status, late.body.code]).toEqual([409, 'changed_meanwhile'])
    expect(await known(ORG.beta)).toEqual({ ...read, ...changed })
    expect(await written()).toHaveLength(before)
  })

  test('is no change where nothing differs: nothing is written down', async () => {
    const read = await known(ORG.beta)
    const before = (await written()).length
    expect((await save(read, read)).status).toBe(204)
    expect(await written()).toHaveLength(before)
  })
})

test('[O4] nobody invites without end: after thirty in a minute they are told when to go on, and nobody else is', async () => {
  const invite = (by: string, n: number) => {
    const body = { email: `persona-${n}@example.org`, role: 'contributor' }
    return world.ask(by, 'POST', `/api/organisations/${ORG.alfa}/invitations`, body)
  }
  // The time stands still: on a slow machine one more would be free before thirty are made.
  vi.useFakeTimers({ toFake: ['performance'] })
  for (let n = 0; n < 30; n++) expect((await invite(remo, n)).status).toBe(200)
  const { status, headers } = await invite(remo, 30)
  expect(status).toBe(429)
  expect(headers.get('Retry-After')).toBe('2')
  expect((await invite(mara, 31)).status).toBe(200)
})
