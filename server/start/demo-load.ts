import type { FirstLoad } from './first-load.ts'

/** A demo as its seed makes it, as far as loading it needs to know. */
export interface DemoSource {
  readonly organisations: FirstLoad['territory']['organisations']
  readonly people: readonly (Pick<Person, 'id' | 'name' | 'email' | 'planRoles'> & {
    readonly memberships: readonly (Omit<Membership, 'from' | 'until'> & { readonly until?: string })[]
  })[]
  readonly assignments: FirstLoad['territory']['assignments']
  readonly extensions: FirstLoad['territory']['extensions']
  readonly grants?: NonNullable<FirstLoad['territory']['grants']>
  readonly logs: readonly {
    readonly organisation: string
    readonly entries: readonly Dated<Past>[]
  }[]
  readonly held: readonly { readonly organisation: string; readonly entries: readonly Dated<Held>[] }[]
}

/** With its time as text, as seeds write it. */
type Dated<T> = Omit<T, 'receivedAt'> & { readonly receivedAt: string }

type Person = FirstLoad['territory']['people'][number]
type Membership = Person['memberships'][number]
type Past = FirstLoad['logs'][number]['entries'][number]
type Held = NonNullable<FirstLoad['held']>[number]['entries'][number]

/** The demo's memberships are as old as its first entries. */
const FROM = '2024-01-01'

/** The demo in the shape in which an empty database takes it. */
export function demoLoad(demo: DemoSource): Required<Pick<FirstLoad, 'territory' | 'logs' | 'held'>> {
  const people = demo.people.map((person) => ({
    ...person,
    memberships: person.memberships.map((membership) => ({ until: null, ...membership, from: FROM })),
  }))
  return { territory: { ...demo, people }, logs: demo.logs.map(dated), held: demo.held.map(dated) }
}

function dated<T extends { readonly receivedAt: string }>({
  organisation,
  entries,
}: {
  readonly organisation: string
  readonly entries: readonly T[]
}) {
  return { organisation, entries: entries.map((past) => ({ ...past, receivedAt: new Date(past.receivedAt) })) }
}
