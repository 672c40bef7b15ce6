import type { FirstLoad } from './first-load.ts'

/** A demo as its seed makes it, as far as loading it needs to know. */
export interface DemoSource {
  readonly organisations: FirstLoad['territory']['organisations']
  readonly people: readonly (Pick<Person, 'id' | 'name' | 'email' | 'planRoles'> & {
    readonly memberships: readonly Omit<Membership, 'from' | 'until'>[]
  })[]
  readonly assignments: FirstLoad['territory']['assignments']
  readonly extensions: FirstLoad['territory']['extensions']
  readonly logs: readonly {
    readonly organisation: string
    readonly entries: readonly (Omit<Past, 'receivedAt'> & { readonly receivedAt: string })[]
  }[]
}

type Person = FirstLoad['territory']['people'][number]
type Membership = Person['memberships'][number]
type Past = FirstLoad['logs'][number]['entries'][number]

/** The demo's memberships are as old as its first entries. */
const FROM = '2024-01-01'

/** The demo in the shape in which an empty database takes it. */
export function demoLoad(demo: DemoSource): Pick<FirstLoad, 'territory' | 'logs'> {
  const people = demo.people.map((person) => ({
    ...person,
    memberships: person.memberships.map((membership) => ({ ...membership, from: FROM, until: null })),
  }))
  const logs = demo.logs.map(({ organisation, entries }) => ({
    organisation,
    entries: entries.map((past) => ({ ...past, receivedAt: new Date(past.receivedAt) })),
  }))
  return { territory: { ...demo, people }, logs }
}
