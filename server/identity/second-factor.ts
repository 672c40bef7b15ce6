import { generateSecret, generateURI, verify } from 'otplib'
import type { Database, Tx } from '../database/tables.ts'
import { ApiProblem } from '../http/problems.ts'
import {
  confirmFactor,
  deleteFactor,
  findFactor,
  forgetRecoveryCodes,
  insertRecoveryCodes,
  offerFactor,
  takeRecoveryCode,
  takeStep,
} from '../repositories/second-factors.ts'
import type { SecondFactor } from './identity.ts'
import { newRecoveryCode, plainRecoveryCode, RECOVERY_CODES } from './recovery-codes.ts'
import type { Sealing } from './sealing.ts'

const STEP_S = 30

/** What a code is to somebody's account: `off` where the account asks for none. */
export type CodeCheck = 'off' | 'right' | 'wrong' | 'missing'

export interface CheckedSecondFactor extends SecondFactor {
  /** Looks at the code and uses it up. Never twice right, also for two requests at once. */
  check(personId: string, code: string | undefined): Promise<CodeCheck>
}

interface Deps {
  readonly db: Database
  readonly sealing: Sealing
}

/**
 * The second factor: codes of an authenticator, or one of ten recovery codes.
 *
 * Source  RFC 6238 with its usual SHA-1, six digits and half minutes, one step either side for clocks that differ
 */
export function createSecondFactor({ db, sealing }: Deps): CheckedSecondFactor {
  async function newCodes(trx: Tx, personId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
    const hashes = await Promise.all(codes.map((code) => sealing.hash(plainRecoveryCode(code), personId)))
    await insertRecoveryCodes(trx, personId, hashes)
    return codes
  }

  return {
    async begin(personId, email) {
      const secret = generateSecret()
      if (!(await offerFactor(db, personId, await sealing.seal(secret, personId))))
        throw new ApiProblem('already_there')
      return { secret, uri: generateURI({ issuer: 'Traguardo 2030', label: email, secret }) }
    },
    async confirm(personId, code, within) {
      const kept = await findFactor(within, personId)
      if (kept === undefined || kept.confirmedAt !== null) return 'absent'
      const step = await stepOf(await sealing.open(kept.secret, personId), code)
      if (step === null) return 'wrong'
      const confirmed = await confirmFactor(within, personId, { secret: kept.secret, step, at: new Date() })
      return confirmed ? newCodes(within, personId) : 'absent'
    },
    async renewCodes(personId, within) {
      return (await forgetRecoveryCodes(within, personId)) ? newCodes(within, personId) : 'absent'
    },
    end: (personId, within) => deleteFactor(within, personId),
    async check(personId, code) {
      const kept = await findFactor(db, personId)
      if (kept === undefined || kept.confirmedAt === null) return 'off'
      if (code === undefined) return 'missing'
      const step = await stepOf(await sealing.open(kept.secret, personId), code)
      if (step !== null) return (await takeStep(db, personId, step)) ? 'right' : 'wrong'
      const hash = await sealing.hash(plainRecoveryCode(code), personId)
      return (await takeRecoveryCode(db, personId, hash, new Date())) ? 'right' : 'wrong'
    },
  }
}

/** The half minute whose code this is, at most one away from now; null for any other text. */
async function stepOf(secret: string, typed: string): Promise<number | null> {
  const token = typed.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const verified = await verify({ secret, token, period: STEP_S, epochTolerance: STEP_S })
  return verified.valid && 'timeStep' in verified ? verified.timeStep : null
}
