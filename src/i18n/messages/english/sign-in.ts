import type { Translated } from '../../messages.ts'
import type { SignInTexts } from '../sign-in.ts'

export const english: Translated<SignInTexts> = {
  title: 'Sign in',
  why: 'Needed to write your organisation’s values or to review them. Reading the Plan needs no sign-in.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Checking…',
  wrong: 'E-mail and password do not match. Check them and try again.',
  tooMany: 'Too many attempts. Wait a few minutes and try again.',
  offline: 'You are offline. The first sign-in needs a network.',
  busy: 'The server does not answer. Try again shortly.',
  missingEmail: 'Write your e-mail.',
  missingPassword: 'Write your password.',
  demoTitle: 'Try it as one of these people',
  demoNote: 'Invented people and organisations.',
  demoPassword: (password) => `With e-mail and password: everybody’s password is “${password}”.`,
  enterAs: (name) => `Enter as ${name}`,
  leaveTitle: 'Do you want to sign out?',
  leaveUnsent: (count) =>
    count === 1
      ? '1 value has not left yet. It stays on this device and leaves when you come back under the same name.'
      : `${count} values have not left yet. They stay on this device and leave when you come back under the same name.`,
  leaveDrafts: (count) =>
    count === 1
      ? '1 draft is to be finished. It stays on this device and is there when you come back under the same name.'
      : `${count} drafts are to be finished. They stay on this device and are there when you come back under the same name.`,
  leave: 'Sign out',
  stay: 'Stay',
}
