import type { Session } from '../../src/domain/wire/session.ts'
import { asPerson } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import type { SignedIn } from '../identity/identity.ts'
import { findPerson } from '../repositories/people.ts'

/** Who the person is and what this installation is, as the session's endpoint answers it. */
export async function sessionOf({ db, instance }: Deps, personId: string | null): Promise<Session> {
  const today = instance.today()
  const person =
    personId === null
      ? null
      : await asPerson(db, { person: personId, today }, (trx) => findPerson(trx, personId, today))
  return { person, instance: { demo: instance.demo, today, clockFixed: instance.clockFixed } }
}

/** The answer to whoever has just come in, by whatever door: the session, with its cookies. */
export async function openedSession(deps: Deps, { personId, headers: cookies }: SignedIn): Promise<Response> {
  const headers = new Headers(cookies)
  headers.set('Cache-Control', 'no-store')
  return Response.json(await sessionOf(deps, personId), { headers })
}
