import type { Translated } from '../../messages.ts'
import type { PrivacyTexts } from '../privacy.ts'

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

export const english: Translated<PrivacyTexts> = {
  title: 'Privacy',
  heading: 'What is known of you here, and who sees it',
  lead: 'What the program does with people’s data, and what who runs this installation has said of it.',

  who: 'Who answers for it',
  controller: 'Data controller',
  contact: 'How to write to them',
  officer: 'Data protection officer',
  officerMaybe: 'Not every controller must have one.',
  whoNote:
    'The legal basis, where the servers stand, who looks after them and the backups are known to the controller, not to the program: ask them.',

  kept: 'What is kept, where and why',
  keptLead:
    'Who reads the Plan without signing in leaves no trace of themselves: the program writes down neither the network address of a request nor who reads the public pages. If something in front of the server does, the controller knows. Of who signs in the program keeps this.',
  account: 'Who you are',
  accountWhat: 'Name, e-mail and roles, in tables apart from the values.',
  accountWhy: 'To let you in, and to tell those who work with you who wrote what.',
  ways: 'How you get in',
  waysWhat:
    'Passwords, recovery codes and keys of sessions only as fingerprints that cannot be turned back; the secret of the second factor encrypted; of passkeys the public part; of an external identity the code by which it knows you, not the e-mail.',
  waysWhy: 'To recognise you.',
  sessions: 'Sessions and devices',
  sessionsWhat:
    'When you used them, from which device, browser and system in a word each, the name that you give the device. No network address.',
  sessionsWhy: 'For you, to end a session or revoke a device.',
  values: 'Values, notes and decisions',
  valuesWhat:
    'In the organisation’s ledger, with the time and the device. In place of your name there is a code: the name is read elsewhere.',
  valuesWhy: 'To measure the Plan, and to know who said what and when.',
  acts: 'Acts',
  actsWhat:
    'Sign-ins, invitations, roles, grants to funders and each of their readings, exports and erasures: who, to whom, when.',
  actsWhy: 'To account for who could see or change something.',
  invitations: 'Invitations',
  invitationsWhat:
    'The e-mail of the person invited, until the invitation is accepted or withdrawn, or deleted because it lapsed.',
  invitationsWhy: 'To let that person in and nobody else.',
  failures: 'Attempts to sign in',
  failuresWhat:
    'How many failed and how many asked for a new password, by account, under a fingerprint of the address.',
  failuresWhy: 'To stop who tries to guess a password.',

  device: 'On this device',
  deviceCopy:
    'To work without a network the browser keeps a copy of what you have read and, if you sign in, your name, e-mail and roles, the ledger received of your organisation and what you write. It is in the browser’s own stores (IndexedDB and local storage), with the choices of language and theme.',
  deviceOpen:
    'The program does not encrypt these stores: who can use your device in your name can read them. The device’s lock protects them.',
  deviceOut: 'When you sign out',
  deviceOutText:
    'Who you are and the pages read with your sign-in go. What stays, in the store under your name, is the ledger received, the drafts and the values not sent: who signs in here under another name neither sees nor sends them in the app. Values that the server does not have are deleted only by a word that you type.',
  deviceRevoked: 'When a device is revoked',
  deviceRevokedText:
    'At its next contact it deletes the ledger that it received. What it has not sent stays there, and can be taken away in a file.',
  deviceAll: 'To remove everything',
  deviceAllText:
    'Delete this site’s data in the browser’s settings. First send or export what has not left yet: it could not be had again.',

  long: 'For how long',
  longLead: 'What is no longer needed is deleted when the server starts and then once a day.',
  longSessions: (count) =>
    `They end after 14 days without a visit, and in any case within ${days(count)} of signing in; once ended, they are deleted.`,
  longFailures: (count) => `They are deleted after ${days(count)}.`,
  longLinks: 'Invitations and links',
  longLinksText: (count) => `They are deleted ${days(count)} after they lapsed at the latest.`,
  longChallenges: 'Requests under way',
  longChallengesText:
    'What is awaited from a passkey or an external identity holds for a few minutes, and is deleted within a day.',
  longDevices: 'Names of revoked devices',
  longDevicesText: (count) => `They are deleted ${days(count)} after the device was revoked.`,
  longActs: (count) => `They are deleted after ${days(count)}.`,
  longAccount: 'Name, e-mail and ways in stay until the account is erased.',
  longValues:
    'They do not lapse: the organisation’s ledger is not deleted by itself. Notes go if who wrote them is erased.',
  longBackups: 'Backups',
  longBackupsText: 'How many and for how long is decided by who runs the installation.',

  readers: 'Who sees what',
  contributor: 'Contributors',
  contributorSees:
    'Their own organisation’s ledger, the names of who belongs to it and of who decided on its values, and to which funders these are open. Of other organisations nothing.',
  referent: 'Referents',
  referentSees:
    'Also the e-mail addresses and invitations of their own organisation, and the acts that happened there, funders’ readings included.',
  manager: 'Managers of the Plan',
  managerSees:
    'The logs and held values of all organisations, people with e-mail and roles, invitations, grants and all acts.',
  administrator: 'Administrators',
  administratorSees:
    'People, e-mail, roles, invitations, grants and acts of all organisations; not the logs. They can give themselves other roles, and that stays written among the acts.',
  funder: 'Funders',
  funderSees:
    'The approved values that an organisation granted them, as they are, without notes and without authors. Each reading is written down where the organisation sees it, and the grant can be withdrawn.',
  everybody: 'Anybody',
  everybodySees: (organisations, persons) =>
    `Figures of several organisations together: from ${organisations} organisations and, where they count persons, from ${persons} persons. The rest is hidden, also where a difference would tell it. How many organisations answered always shows.`,
  operator: 'Who keeps the servers',
  operatorSees: 'Is technically able to read what the database holds. Who that is, the controller tells.',

  cookies: 'Cookies and third parties',
  cookiesOne:
    'There is one cookie, the session’s: it is made when you sign in, scripts cannot read it, and it lasts thirty days at most. If you sign in with an external identity there is a second one, which lasts fifteen minutes at most and ties the way out to the way back. No others.',
  cookiesNone:
    'No tracking, no statistics of visits, no advertising. Fonts, scripts and images come from here, and the page forbids the browser to load any from other sites.',
  cookiesOut:
    'Something leaves in two cases only, where this installation has them: letters with invitations and links go through a mail server, and who signs in with an external identity lets its provider know.',

  rights: 'Your rights',
  rightsLead: 'They come from Regulation (EU) 2016/679, articles 15 to 22. For some of them there is nobody to ask.',
  rightData: 'Having your data',
  rightDataText:
    'From your account you download a JSON file with all that is known of you here, in every organisation that you ever belonged to, and nothing of others.',
  rightName: 'Correcting them',
  rightNameText:
    'You change the name from your account. The e-mail is the invitation’s: another one takes a new invitation.',
  rightErase: 'Being erased',
  rightEraseText: 'From your account, by yourself; or you ask who administers.',
  rightElse: 'All the rest',
  rightElseText: 'To object, to restrict a use or to ask for an explanation, write to the controller:',
  rightComplain: 'Complaint',
  rightComplainText:
    'If you think that your data are not treated as they should be, you can turn to the Italian data protection authority, the Garante per la protezione dei dati personali (article 77).',
  rightComplainLink: 'garanteprivacy.it',
  toAccount: 'Go to your account',

  erasure: 'What stays after an erasure',
  erasureGoes: 'What goes',
  erasureGoesText:
    'Name, e-mail, ways in, sessions, roles, names of devices, and the notes and reasons that you wrote: from the server at once, from colleagues’ devices the next time they sync.',
  erasureStays: 'What stays',
  erasureStaysText:
    'The values, which are the organisation’s, the decisions and, until they lapse, the acts. In place of the name one reads “Erased person”, and a code stays that leads to nobody here any more.',
  erasureElsewhere: 'Outside the server',
  erasureElsewhereText:
    'What you had not sent stays on your device, until you delete it there. A reason with which you had declined a held value stays on the device of who received it already. A backup keeps everybody until it is deleted.',
  erasureLast: 'The last administrator',
  erasureLastText: 'First gives the role to another person: an installation is not left without one.',

  sourceText:
    'The program puts it together: it tells what the program does, the days that this installation applies and what who runs it has said in the settings. It does not stand in for the controller’s own notice.',
}
