import type { Translated } from '../../messages.ts'
import type { SignInTexts } from '../sign-in.ts'

export const english: Translated<SignInTexts> = {
  title: 'Sign in',
  why: 'Needed to write values, review them or read those an organisation opened to you. The Plan needs none.',
  alreadyIn: (name) => `You are signed in as ${name}.`,
  goOn: 'Go on',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Checking…',
  wrong: 'E-mail and password do not match. Check them and try again.',
  offline: 'You are offline. Signing in needs a network; what you wrote here waits for you.',
  missingEmail: 'Write your e-mail.',
  missingPassword: 'Write your password.',
  forgotten: 'Forgot your password?',
  otherWays: 'Or',
  byPasskey: 'Sign in with a passkey',
  byProvider: (provider) => `Sign in with ${provider}`,
  passkeyUnknown: 'This passkey opens no account here. Use another one, or sign in with e-mail and password.',
  passkeyUnsupported: 'This browser or device cannot use passkeys here. Sign in with e-mail and password.',
  codeTitle: 'The password is right. Now the code.',
  codeWhy: 'Open your authenticator app and write the six digits that it shows for Traguardo 2030.',
  codeLabel: 'Six-digit code',
  missingCode: 'Write the code.',
  codeWrong: 'That is not the code. The digits change every half minute: look at the present ones and try again.',
  recoveryLabel: 'Recovery code',
  recoveryWhy: 'One of those that you saved when you turned the second factor on. Each opens once.',
  recoveryWrong: 'That is not a recovery code, or it has been used. Try another one.',
  phoneLost: 'No phone with you?',
  phoneLostNote:
    'Use a recovery code, or go back and sign in with a passkey if you have one. If you have nothing else, write to whoever administers the Plan: they can invite you anew, by another address. What you sent stays with your organisation, what you wrote on this device stays here.',
  useRecovery: 'Use a recovery code',
  useApp: 'Use the app’s code',
  startOver: 'Back to e-mail and password',
  returning: 'Finishing the sign-in…',
  returningNote: 'One moment: checking the answer.',
  otherService: 'the other service',
  returnFailed: 'Signing in did not work',
  linkFailed: 'Linking did not work',
  cancelled: (provider) => `You came back from ${provider} before the end. Nothing has changed.`,
  answerOld: (provider) => `The answer of ${provider} has expired or was used already. Begin again.`,
  notLinked: (provider) =>
    `Nobody here is known by this identity of ${provider}. Sign in another way and link it from your account; if you have no account, ask your organisation for an invitation.`,
  linkedElsewhere: (provider) => `This identity of ${provider} opens an account already. Use another one.`,
  linkSignedOut: 'The session ended before the link was made. Sign in and try again from your account.',
  providerDown: (provider) => `${provider} does not answer. Try again shortly, or sign in another way.`,
  retryAt: (provider) => `Try again with ${provider}`,
  otherWay: 'Sign in another way',
  toAccount: 'Back to your account',
  resetTitle: 'Forgotten password',
  resetWhy: 'Write the e-mail that you sign in with: you get a link to choose a new password.',
  wrongEmail: 'Write an address like name@example.org, without spaces or accents.',
  askReset: 'Send me the link',
  asking: 'Sending the request…',
  asked: 'Look at your mail',
  askedNote: (email) =>
    `If ${email} is the address of an account, a message with the link arrives shortly. It holds for a short time and works once. If it does not arrive, look in the junk mail and check the address.`,
  askAgain: 'Write another address',
  byHand:
    'This installation sends no mail. Ask whoever administers the Plan: they can hand you a link to choose a new password.',
  noPasswords: 'There are no passwords in this demonstration: one chooses who to be.',
  backToSignIn: 'Back to sign-in',
  readingWays: 'Reading how one signs in here…',
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
  keptHere: (count) =>
    count === 1
      ? '1 value stays on this device, locked: it goes on when who wrote it signs in again. Until then do not clear the browser’s data.'
      : `${count} values stay on this device, locked: they go on when who wrote them signs in again. Until then do not clear the browser’s data.`,
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
