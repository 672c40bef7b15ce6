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
  offline: 'You are offline. Signing in needs a network; what you wrote here waits for you.',
  busy: 'The server does not answer. Try again shortly.',
  missingEmail: 'Write your e-mail.',
  missingPassword: 'Write your password.',
  demoTitle: 'Try it as one of these people',
  demoNote: 'Invented people and organisations.',
  demoPassword: (password) => `With e-mail and password: everybody’s password is “${password}”.`,
  enterAs: (name) => `Enter as ${name}`,
  leaveTitle: 'Do you want to sign out?',
  leaveAs: (name) => `You signed in as ${name}.`,
  leaveNoReturn: 'You are offline: coming back in needs a network.',
  leaveUnsent: (count) =>
    count === 1 ? '1 value is not safe on the server yet:' : `${count} values are not safe on the server yet:`,
  leaveUnsentOf: (count, organisation) =>
    count === 1
      ? `1 value of ${organisation} is not safe on the server yet.`
      : `${count} values of ${organisation} are not safe on the server yet.`,
  leaveDrafts: (count) =>
    count === 1
      ? '1 draft is to be finished. It stays on this device and is there when you come back under the same name.'
      : `${count} drafts are to be finished. They stay on this device and are there when you come back under the same name.`,
  leaveOf: (count, organisation) => `${count} of ${organisation}`,
  formerOrganisation: 'an organisation that you no longer belong to',
  leaveChoose: 'Nothing is lost: choose what to do with them.',
  leaveOffline:
    'You are offline: you can sign out all the same and the values wait for you here, but coming back in needs a network.',
  keepTitle: 'Keep them here, locked',
  keepNote:
    'They stay on this device, closed. Whoever signs in under another name neither sees nor sends them; they leave when you come back.',
  keepAndLeave: 'Keep here and sign out',
  sendTitle: 'Send them now',
  sendNote: 'If all arrive, you are signed out right after.',
  sendAndLeave: 'Send now and sign out',
  sending: 'Sending…',
  sendLeft: (count) =>
    count === 1
      ? 'Not everything has left: 1 value is still here. You can keep it here and sign out, or export it.'
      : `Not everything has left: ${count} values are still here. You can keep them here and sign out, or export them.`,
  exportTitle: 'Take them away in a file',
  exportNote: 'The file is imported on another device, from the sync ledger. The values also stay here.',
  exportOne: 'Export',
  exportOf: (organisation) => `Export ${organisation}`,
  exported: (count) => (count === 1 ? '1 value is in the file.' : `${count} values are in the file.`),
  discardSummary: 'Or discard them',
  discardNote: (count, organisation) =>
    count === 1
      ? `1 value of ${organisation} goes from this device and cannot be had back. What is safe on the server stays.`
      : `${count} values of ${organisation} go from this device and cannot be had back. What is safe on the server stays.`,
  discardWord: 'DISCARD',
  discardField: (word) => `To discard, write ${word}`,
  discard: (count) => (count === 1 ? 'Discard 1 value' : `Discard ${count} values`),
  discarded: (count, organisation) =>
    count === 1 ? `1 value of ${organisation} was discarded.` : `${count} values of ${organisation} were discarded.`,
  leaveFailed: 'It did not work: the store of this device did not answer. Nothing has changed.',
  leave: 'Sign out',
  stay: 'Stay',
}
