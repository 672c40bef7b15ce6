import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { ApiProblem } from '../http/problems.ts'
import { isCommon } from './common-passwords.ts'

// Of the same form and cost as any other, of a password that nobody knows.
const NOBODYS = `${'0'.repeat(32)}:${'0'.repeat(128)}`

/**
 * As what a password is kept: salt and scrypt (N = 2^14, r = 16, p = 1, 64 bytes) of its NFKC form, so that the same keys
 * on another keyboard or system open too.
 */
export const hashOfPassword = (password: string): Promise<string> => hashPassword(password.normalize('NFKC'))

/** Refuses a password that is among the first that are tried for this person. Errors: ApiProblem `password_common` */
export function refuseCommon(password: string, own: readonly string[]): void {
  if (isCommon(password, own)) throw new ApiProblem('password_common')
}

/** Whether the password is the one of the hash. Takes as long where there is none. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const right = await verifyPassword({ hash: hash ?? NOBODYS, password: password.normalize('NFKC') })
  return right && hash !== null
}
