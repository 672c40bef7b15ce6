import { expect, test } from 'vitest'
import { type Account, type Identity, identitiesFor } from './identity.ts'

const accounts: Account[] = [
  { name: 'root', uid: 0, gid: 0 },
  { name: 'daemon', uid: 1, gid: 1 },
  { name: 'anna', uid: 1000, gid: 1000 },
  { name: 'postgres', uid: 101, gid: 104 },
  { name: 'nobody', uid: 65534, gid: 65534 },
]
const root = { uid: 0, gid: 0 }
const anna = { uid: 1000, gid: 1000 }
const asRoot = { uid: 0, known: true }

const brief = (identities: Identity[]) =>
  identities.map((identity) => (identity.kind === 'self' ? 'self' : `${identity.kind}:${identity.uid}`))

test.each([
  ['an ordinary person runs it as herself', { uid: 1000, known: true }, null, anna, ['self']],
  [
    'a uid without an account needs one for the first start',
    { uid: 4711, known: false },
    null,
    anna,
    ['namespace:65534'],
  ],
  ['a uid without an account runs what exists', { uid: 4711, known: false }, { uid: 4711, gid: 0 }, anna, ['self']],
  [
    'root prefers a namespace, then unprivileged users',
    asRoot,
    null,
    root,
    ['namespace:65534', 'user:65534', 'user:101', 'user:1'],
  ],
  [
    'root in the folder of a person falls back on that person first',
    asRoot,
    null,
    anna,
    ['namespace:65534', 'user:1000', 'user:65534', 'user:101', 'user:1'],
  ],
  ['root runs the database of a person as that person', asRoot, anna, root, ['user:1000']],
  [
    'root runs its own database in a namespace first',
    asRoot,
    root,
    root,
    ['namespace:65534', 'user:65534', 'user:101', 'user:1'],
  ],
])('%s', (_, me, cluster, dataDir, expected) => {
  expect(brief(identitiesFor(me, cluster, dataDir, accounts))).toEqual(expected)
})

test('without any unprivileged account root has nothing to try', () => {
  expect(identitiesFor(asRoot, null, root, accounts.slice(0, 1))).toEqual([])
})
