import type { Translated } from '../../messages.ts'
import type { FailedTexts } from '../failed.ts'

export const english: Translated<FailedTexts> = {
  offline: 'You are offline, and this needs a network. Nothing has changed: try again when it is back.',
  tooMany: (time) => `Too many attempts. You can try again from ${time}.`,
  tooManySoon: 'Too many attempts. Wait a few minutes and try again.',
  signedOut: 'The session has ended. Sign in again and retry; what you wrote stays here.',
  unproved: 'Without the confirmation nothing has changed.',
  gone: 'Something has changed meanwhile: reload the page and see how it is now.',
  notAllowed: 'Your role does not include it. Nothing has changed.',
  malformed: 'There is something that the server does not accept. Check what you wrote.',
  busy: 'The server does not answer. Try again shortly.',
}
