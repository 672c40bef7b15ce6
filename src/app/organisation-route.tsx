import type { Person } from '../domain/people.ts'
import { OrganisationPage } from '../features/organisations/organisation-page.tsx'
import { StorageBoundary } from './storage-boundary.tsx'
import { useLeft } from './use-left.ts'

interface Props {
  readonly org: string
  readonly person: Person
}

/** The page of an organisation; to its members with what of it waits on this device. */
export function OrganisationRoute({ org, person }: Props) {
  if (!person.memberships.some(({ organisation }) => organisation.id === org)) {
    return <OrganisationPage {...{ org, person }} unsent={0} />
  }
  return (
    <StorageBoundary instead={() => <OrganisationPage {...{ org, person }} unsent={0} />}>
      <WithStore {...{ org, person }} />
    </StorageBoundary>
  )
}

function WithStore({ org, person }: Props) {
  const { of } = useLeft(person)
  return <OrganisationPage {...{ org, person }} unsent={of?.find((left) => left.org === org)?.count ?? 0} />
}
