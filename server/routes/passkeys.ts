import type { Hono } from 'hono'
import { beginPasskeyProof, proveByPasskey } from '../../src/domain/endpoints/proof.ts'
import { beginPasskeySignIn, signInByPasskey } from '../../src/domain/endpoints/sign-in.ts'
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from '../../src/domain/endpoints/ways-in.ts'
import { MOST_PASSKEYS } from '../../src/domain/wire/account.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { noteOwnAct } from '../identity/note-own-act.ts'
import { answeredChallenge, newChallenge } from '../identity/passkey-challenges.ts'
import type { Passkeys } from '../identity/passkeys.ts'
import { usePasskey } from '../identity/use-passkey.ts'
import { deletePasskey, insertPasskey, listPasskeys, renamePasskeyTo } from '../repositories/passkeys.ts'
import { findPerson } from '../repositories/people.ts'
import { hasWayIn, lockAccount } from '../repositories/ways-in.ts'
import { openedSession } from './session-of.ts'

/** Where there are no passkeys, all of this is not there: in the demo in a tab, and at addresses that can have none. */
function doorsOf({ passkeys, identity }: Deps) {
  if (passkeys === null || identity.accounts === null) throw new ApiProblem('not_found')
  return { passkeys, accounts: identity.accounts }
}

/** Passkeys: to sign in, to show again that it is oneself, and those of one's own. */
export function passkeyRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  signInRoutes(app, deps)
  proofRoutes(app, deps)
  ownPasskeyRoutes(app, deps)
}

function signInRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  mount(app, deps, beginPasskeySignIn, async () => {
    const { passkeys } = doorsOf(deps)
    return passkeys.toUse(await newChallenge(deps.db, { purpose: 'passkey_sign_in', userId: null }), [])
  })

  mount(app, deps, signInByPasskey, async ({ body, request }) => {
    const { passkeys, accounts } = doorsOf(deps)
    const act = { action: 'signed_in', details: { by: 'passkey' } } as const
    const person = await usePasskey(deps, passkeys, body, { purpose: 'passkey_sign_in', person: null, act })
    if (person === null) throw new ApiProblem('signed_out', { detail: 'This passkey opens nothing here' })
    return openedSession(deps, await accounts.open(person, request))
  })
}

function proofRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  mount(app, deps, beginPasskeyProof, async ({ personId }) => {
    const { passkeys } = doorsOf(deps)
    const own = await listPasskeys(deps.db, personId)
    if (own.length === 0) throw new ApiProblem('not_found')
    return passkeys.toUse(await newChallenge(deps.db, { purpose: 'passkey_proof', userId: personId }), own)
  })

  mount(app, deps, proveByPasskey, async ({ body, personId, sessionId }) => {
    const { passkeys, accounts } = doorsOf(deps)
    const person = await usePasskey(deps, passkeys, body, { purpose: 'passkey_proof', person: personId, act: null })
    if (person === null) throw new ApiProblem('proof_wrong')
    if (sessionId !== null) await accounts.proved(sessionId)
    return null
  })
}

function ownPasskeyRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  const { db } = deps

  mount(app, deps, beginPasskey, async ({ personId }) => {
    const { passkeys } = doorsOf(deps)
    const holder = await asPersonToday(deps, personId, (trx) => findPerson(trx, personId, deps.instance.today()))
    if (holder === null) throw new ApiProblem('not_found')
    const known = await listPasskeys(db, personId)
    // Before the authenticator makes one that nobody keeps.
    refuseMore(known.length)
    return passkeys.toMake(await newChallenge(db, { purpose: 'passkey_new', userId: personId }), holder, known)
  })

  mount(app, deps, addPasskey, async ({ body: { name, answer }, personId }) => {
    const { passkeys } = doorsOf(deps)
    const made = await madePasskey(deps, passkeys, answer, personId)
    const row = { ...made, id: deps.newId(), userId: personId, name, transports: [...made.transports] }
    await db.transaction().execute(async (trx) => {
      await lockAccount(trx, personId)
      const known = await listPasskeys(trx, personId)
      if (!(await insertPasskey(trx, { ...row, addedAt: new Date() }))) throw new ApiProblem('already_there')
      refuseMore(known.length)
      await noteOwnAct(trx, deps, personId, { action: 'passkey_added' })
    })
    return { id: row.id }
  })

  mount(app, deps, renamePasskey, async ({ params, body, personId }) => {
    if (!(await renamePasskeyTo(db, personId, params.passkey, body.name))) throw new ApiProblem('not_found')
    return null
  })

  mount(app, deps, removePasskey, async ({ params, personId }) => {
    await db.transaction().execute(async (trx) => {
      await lockAccount(trx, personId)
      if (!(await deletePasskey(trx, personId, params.passkey))) throw new ApiProblem('not_found')
      if (!(await hasWayIn(trx, deps, personId))) throw new ApiProblem('last_way_in')
      await noteOwnAct(trx, deps, personId, { action: 'passkey_removed' })
    })
    return null
  })
}

/** Errors: ApiProblem `passkeys_full` to who has as many as there may be */
function refuseMore(known: number): void {
  if (known >= MOST_PASSKEYS) throw new ApiProblem('passkeys_full')
}

type Answer = Parameters<Passkeys['made']>[0]

async function madePasskey({ db }: Deps, passkeys: Passkeys, answer: Answer, person: string) {
  const challenge = await answeredChallenge(db, answer, { purpose: 'passkey_new', userId: person })
  const made = challenge === null ? null : await passkeys.made(answer, challenge)
  if (made === null) throw new ApiProblem('proof_wrong')
  return made
}
