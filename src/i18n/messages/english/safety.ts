import type { Translated } from '../../messages.ts'
import type { SafetyTexts } from '../safety.ts'

const values = (count: number) => (count === 1 ? '1 value' : `${count} values`)

export const english: Translated<SafetyTexts> = {
  signIn: 'Sign in',
  reload: 'Reload',
  openLedger: 'open the sync ledger',
  allSafe: (time) => `All safe · ${time}`,
  allSafeNever: 'No value waiting',
  onDevice: (count) => `${values(count)} on this device`,
  offlineOnDevice: (count) => `Offline · ${values(count)} on this device`,
  needsYou: (count) => `${values(count)} to look at`,
  alsoNeeds: (count) => ` · ${count} to look at`,
  safeHeld: (count) => `All safe · ${values(count)} with the coordinators`,
  draftsHere: (count) => `${count === 1 ? '1 draft' : `${count} drafts`} to finish on this device`,
  sessionExpired: (count) =>
    count === 0
      ? 'Your session has ended. Sign in to go on.'
      : `Your session has ended. Your data stay here: sign in to send ${values(count)}.`,
  otherUser: 'Somebody else signed in on this browser. Your values stay locked here.',
  notMember: (name) => `You no longer belong to ${name}`,
  someOrganisation: 'an organisation',
  revoked: 'This device has been revoked',
  tooOld: 'Sending needs the new version',
  noStore: 'Nothing is kept here',
  noStoreStrip:
    'This browser keeps no data: you can read while there is a network, but not write values. Leave private browsing, or allow this site’s data.',
  storeSuperseded: 'Another tab has a newer version. Reload this page to go on.',
  storeClosed: 'The store of this device has closed. Reload the page: the saved values are there.',
  storeQuota: 'There is no room left on this device. Free some space: the saved values are still there.',
  storeFailed: 'The store of this device did not answer. Reload the page: the saved values are still there.',
  waitsSince: (count, day) =>
    count === 1
      ? `A value written on ${day} is still on this device alone.`
      : `${count} values are still on this device alone, the oldest since ${day}.`,
  waitsLong: (count, days) =>
    count === 1
      ? `A value has been on this device alone for ${days} days: if the device is lost, so is the value.`
      : `${count} values are on this device alone, the oldest for ${days} days: if the device is lost, so are they.`,
  mayBeCleared: 'And the browser has not promised to keep what you write here.',
  connect: (count) => `Connect when you can: ${count === 1 ? 'it leaves by itself' : 'they leave by themselves'}.`,
  sending: 'Sending.',
  notSent: 'The server does not have them yet: they stay here, and it will be tried again.',
  sendNow: 'Send now',
  exportFile: 'Take them in a file',
  notKept:
    'Saved. The browser, though, has not promised to keep what you write here: until you read “All safe” above, send your values soon.',
  howKept: 'What this means',
  understood: 'Understood',
}
