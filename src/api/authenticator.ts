import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { PasskeyAnswer, PasskeyOptions } from '../domain/wire/sign-in.ts'
import { ApiProblem } from './api-problem.ts'

/** What makes passkeys and answers with them: the browser, or a test. Errors: as `navigator.credentials` has them */
export interface Authenticator {
  make(options: PasskeyOptions): Promise<PasskeyAnswer>
  use(options: PasskeyOptions): Promise<PasskeyAnswer>
}

/** Whether this browser can do anything with passkeys; without it no button should offer them. */
export const passkeysWorkHere = () => typeof globalThis.PublicKeyCredential === 'function'

// Only who asks for a passkey pays for the code that speaks with authenticators.
const load = () =>
  import('@simplewebauthn/browser').catch((cause: unknown) => {
    throw new ApiProblem('offline', {}, cause)
  })

/** The authenticators that the browser reaches. What we do not read of options and answers is the standard's own. */
export const browserAuthenticator: Authenticator = {
  async make(options) {
    const { startRegistration } = await load()
    const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
    return (await startRegistration({ optionsJSON })) as unknown as PasskeyAnswer
  },
  async use(options) {
    const { startAuthentication } = await load()
    const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
    return (await startAuthentication({ optionsJSON })) as unknown as PasskeyAnswer
  },
}

/** How it ended where the server was not even asked. */
export type NotDone = 'cancelled' | 'unsupported' | 'already_there'

/**
 * What the authenticator answered, or why it did not.
 *
 * Shape  `cancelled` also when time ran out or the device has no passkey that fits: browsers do not tell these apart;
 *        `already_there` when this authenticator holds one of the person's passkeys; `unsupported` for everything that
 *        this browser, device or address cannot do
 * Errors  ApiProblem `offline` when the code for it could not be loaded
 */
export async function answerOf(work: () => Promise<PasskeyAnswer>): Promise<PasskeyAnswer | NotDone> {
  if (!passkeysWorkHere()) return 'unsupported'
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof ApiProblem || !(cause instanceof Error)) throw cause
    if (cause.name === 'NotAllowedError' || cause.name === 'AbortError') return 'cancelled'
    return cause.name === 'InvalidStateError' ? 'already_there' : 'unsupported'
  }
}
