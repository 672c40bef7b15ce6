import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { Session } from '../domain/wire/session.ts'
import { catalogueQuery } from './catalogue-query.ts'
import { createClient } from './client.ts'
import { demoPeopleQuery } from './demo-people-query.ts'
import { noticesQuery } from './notices-query.ts'
import { planQuery } from './plan-query.ts'
import { areaQuery, indicatorQuery, indicatorsQuery, objectiveQuery } from './progress-queries.ts'
import { isKept } from './query-keys.ts'
import { reviewPageQuery, reviewQueueQuery } from './review-queries.ts'
import { sessionQuery } from './session-query.ts'

const KNOWN: Session = { person: null, instance: { demo: true, today: '2026-07-20', clockFixed: true } }

/** A client that remembers which path was asked for and answers nothing useful. */
function asking() {
  const paths: string[] = []
  const fetch = (async (url: unknown) => {
    paths.push(String(url))
    return Response.json(KNOWN)
  }) as typeof globalThis.fetch
  return { client: createClient({ fetch }), paths }
}

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
const { client, paths } = asking()

test.each([
  ['session', sessionQuery(null, client), '/api/session', false],
  ['demo people', demoPeopleQuery(client), '/api/demo/people', false],
  ['catalogue', catalogueQuery(client), '/api/catalogue', true],
  ['notices', noticesQuery(client), '/api/notices', true],
  ['plan', planQuery(client), '/api/progress/plan', true],
  ['area', areaQuery('INC', client), '/api/progress/areas/INC', true],
  ['objective', objectiveQuery('INC-1', client), '/api/progress/objectives/INC-1', true],
  ['indicators', indicatorsQuery(client), '/api/progress/indicators', true],
  ['indicator', indicatorQuery('INC-1.1', client), '/api/progress/indicators/INC-1.1', true],
  ['review queue', reviewQueueQuery(client), '/api/review', true],
  ['review page', reviewPageQuery('o', '2026', client), '/api/review/o/2026', true],
])('%s asks its endpoint, and is kept for offline reading or not', async (_case, options, path, kept) => {
  await queries.fetchQuery(options as ReturnType<typeof planQuery>).catch(() => {})
  expect(paths.at(-1)).toBe(path)
  expect(isKept(options.queryKey)).toBe(kept)
})

test('two places never share a key', () => {
  const keys = [
    planQuery(),
    areaQuery('A'),
    areaQuery('B'),
    objectiveQuery('A'),
    indicatorQuery('A'),
    indicatorsQuery(),
  ]
  expect(new Set(keys.map(({ queryKey }) => JSON.stringify(queryKey))).size).toBe(keys.length)
})

test('the remembered session shows at once and is asked again at once', () => {
  const shown = new QueryObserver(new QueryClient(), sessionQuery(KNOWN, client)).getCurrentResult()
  expect(shown).toMatchObject({ data: KNOWN, dataUpdatedAt: 0, isStale: true })
})
