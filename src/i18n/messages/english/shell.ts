import type { Translated } from '../../messages.ts'
import type { ShellTexts } from '../shell.ts'

export const english: Translated<ShellTexts> = {
  product: 'Traguardo 2030',
  tagline: 'The Plan, measured together',
  body: 'Metropolitan plan for the social economy of Torino 2030',
  plan: 'The Plan',
  indicators: 'Indicators',
  entry: 'Data entry',
  review: 'Review',
  reports: 'Reports',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name) => `Signed in as ${name}`,
  otherLanguage: 'Italiano',
  themeLight: 'Light theme',
  themeDark: 'Dark theme',
  skipToContent: 'Skip to content',
  skipToMenu: 'Skip to menu',
  menu: 'Main menu',
  footer: 'Footer',
  method: 'Method',
  path: 'How the Plan came about',
  openData: 'Open data and API',
  demoClock: (day) => `Demonstration with invented data. Here today is ${day}.`,
  demoInTab: (day) =>
    `Demonstration with invented data, all of it in this tab: nothing leaves it. Here today is ${day}.`,
  offline: 'You are offline. You can go on reading and writing.',
  offlineWaiting: (count) =>
    count === 1
      ? 'You are offline. You can go on: 1 value is waiting to leave.'
      : `You are offline. You can go on: ${count} values are waiting to leave.`,
  allSafe: (time) => `All safe · ${time}`,
  allSafeNever: 'No value waiting',
  onDevice: (count) => (count === 1 ? '1 value on this device' : `${count} values on this device`),
  needsYou: (count) => (count === 1 ? '1 value needs you' : `${count} values need you`),
  offlineOnDevice: (count) => `Offline · ${count === 1 ? '1 value' : `${count} values`} on this device`,
  sessionExpired: (count) =>
    count === 0
      ? 'Your session has ended. Sign in to go on.'
      : `Your session has ended. Your data stay here: sign in to send ${count === 1 ? '1 value' : `${count} values`}.`,
  update: 'There is a new version. It opens when you want.',
  updateNow: 'Update now',
  notFoundTitle: 'This page is not here',
  notFoundBody: 'The address leads to no page. It may have changed, or a piece of it is missing.',
  backToPlan: 'Back to the Plan',
  brokenTitle: 'This page has stopped',
  brokenBody:
    'What you wrote stays on this device. Reload the page; if it happens again, report it to who runs the service.',
  reload: 'Reload',
  loading: 'Reading the data…',
  unavailableTitle: 'These data are not on this device yet',
  unavailableBody: 'You are offline and this page has not been read yet. With a network it opens by itself.',
  serverBusyBody: 'The server does not answer. Try again shortly: what you wrote stays here.',
  storage_no_indexeddb:
    'This window keeps no data in the browser, and offline work needs it. Leave private browsing or allow site data.',
  storage_quota:
    'There is no room left on this device. Free some space and try again: what was already saved is still there.',
  storage_superseded: 'Another tab has opened a newer version. Reload this page.',
  storage_closed: 'The store of this device has been closed. Reload the page.',
  storage_failed: 'The store of this device did not answer. Reload the page; what was already saved is still there.',
  storageTitle: 'The store of this device does not open',
  retry: 'Try again',
  asOf: (instant) => `Data of ${instant}`,
  needSignIn: 'Sign in to open this page',
  needSignInBody: 'It takes a sign-in with the right role.',
  proposal: 'Our proposal, not the Plan’s',
}
