import type { PasskeyAnswer } from '../../src/domain/wire/sign-in.ts'
import type { Deps } from '../deps.ts'
import type { Act } from '../repositories/audit.ts'
import { findPasskey, markUsed } from '../repositories/passkeys.ts'
import { noteOwnAct } from './note-own-act.ts'
import { answeredChallenge } from './passkey-challenges.ts'
import { handsBack, type Passkeys } from './passkeys.ts'

interface Use {
  readonly purpose: 'passkey_sign_in' | 'passkey_proof'
  /** Whose passkey it must be; null when it says who somebody is. */
  readonly person: string | null
  /** What is written down of it. */
  readonly act: Act | null
}

/**
 * The person whose passkey answered, or null: unknown, another person's or a copied passkey, and a challenge that is not
 * ours, not theirs, old or used, are not told apart.
 */
export async function usePasskey(
  deps: Pick<Deps, 'db' | 'instance'>,
  passkeys: Passkeys,
  answer: PasskeyAnswer,
  { purpose, person, act }: Use,
): Promise<string | null> {
  const { db } = deps
  const challenge = await answeredChallenge(db, answer, { purpose, userId: person })
  const passkey = await findPasskey(db, answer.id)
  if (challenge === null || passkey === undefined) return null
  // Who signs in names nobody, so the authenticator must; whoever shows again that it is them has been named.
  if (person === null ? !handsBack(answer, passkey.userId) : passkey.userId !== person) return null
  const counter = await passkeys.used(answer, challenge, { ...passkey, counter: Number(passkey.counter) })
  if (counter === null) return null
  const went = await db.transaction().execute(async (trx) => {
    if (!(await markUsed(trx, passkey.id, counter, new Date()))) return false
    if (act !== null) await noteOwnAct(trx, deps, passkey.userId, act)
    return true
  })
  return went ? passkey.userId : null
}
