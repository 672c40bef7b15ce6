import type { Translated } from '../../messages.ts'
import type { TakeFactorTexts } from '../take-factor.ts'

export const english: Translated<TakeFactorTexts> = {
  take: 'Take the second factor away',
  takeOf: (name) => `Take the second factor away from ${name}`,
  title: (name) => `Take the second factor away from ${name}?`,
  who: 'It is for who has lost the phone and the recovery codes. First make sure that it is really them: in person or by voice, not by a message.',
  goes: 'Gone are the second factor, the recovery codes and the passkeys, and their sessions end. Values they have not sent stay on their devices.',
  password: 'To sign in they still need their password, which you neither see nor change.',
  forgottenByMail: 'If they have forgotten it, they ask for a new one by e-mail on the sign-in page.',
  forgottenNoMail:
    'If they have forgotten it, do not do this: no e-mail leaves from here, and they could not choose another.',
  noLink: 'Until they have come back in, no link for their password can be prepared.',
  none: 'They no longer have a second factor.',
  nobody: 'This person no longer has an account.',
  lastWayIn: 'They come in by a passkey alone: without it they could not come in any more.',
  notBoth:
    'Their password comes from a link that an administrator prepared: if you take the second factor away too, whoever had the link can come in instead of them.',
  notBothLink:
    'Their second factor was taken away and they have not come back in yet: with a link whoever holds it could come in.',
  firstByMail: 'First they choose a new password: they ask for it by e-mail on the sign-in page.',
  inviteAgain: 'No e-mail leaves from here: if they cannot come in, invite them again at another address.',
  takenSent: (name) => `${name} no longer has the second factor. An e-mail tells them.`,
  takenNotSent: (name) => `${name} no longer has the second factor. No e-mail has left: tell them yourself.`,
}
