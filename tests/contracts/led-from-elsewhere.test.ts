import { afterAll, beforeAll, expect, test } from 'vitest'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { type Engine, openPGlite } from './engines.ts'
import { actsOf } from './newcomers.ts'
import { ORG, openWorld, PERSON, type World } from './territory.ts'

const { fulvia, remo } = PERSON

let engine: Engine
let world: World
beforeAll(async () => {
  engine = await openPGlite()
  world = await openWorld(engine)
})
afterAll(() => engine?.close())

const read = (path: string, site: string) => world.ask(fulvia, 'GET', path, undefined, { 'Sec-Fetch-Site': site })

const reading = ENDPOINTS.filter(({ method, media }) => method === 'GET' && media === undefined)
const own = reading.filter(({ policy }) => policy !== 'public').map(({ path }) => path)

test.each(own)('[W8] another site leads no browser to %s', async (path) => {
  for (const site of ['cross-site', 'same-site']) {
    expect(await read(path, site)).toMatchObject({ status: 403, body: { code: 'bad_origin' } })
  }
})

test('[W8] what everybody may read may be linked to from everywhere', async () => {
  for (const { path } of reading.filter(({ policy }) => policy === 'public')) {
    expect((await read(path, 'cross-site')).body.code).not.toBe('bad_origin')
  }
})

test('[G4] only who asks for granted values is written down as their reader, not whom a link led there', async () => {
  const granted = `/api/granted/${ORG.alfa}`
  await world.ask(remo, 'POST', `/api/organisations/${ORG.alfa}/grants`, { funder: fulvia, indicators: null })
  const readings = async () =>
    (await actsOf(engine, { organisation: ORG.alfa })).filter(({ action }) => action === 'granted_values_read').length
  await read(granted, 'cross-site')
  expect(await readings()).toBe(0)
  for (const site of ['same-origin', 'none']) expect((await read(granted, site)).status).toBe(200)
  expect(await readings()).toBe(2)
})
