import type { Notices } from '../../src/domain/wire/notices.ts'

/** For how many days what is no longer needed is kept, where the settings say nothing else. */
export const RETENTION_DAYS: Notices['retentionDays'] = { sessions: 30, signInFailures: 1, links: 30, audit: 730 }

/** An installation of which nobody has said who answers for it: the pages say so. */
export const NOTHING_SAID: Notices = {
  controller: null,
  controllerContact: null,
  dataProtectionOfficer: null,
  retentionDays: RETENTION_DAYS,
  accessibility: { contact: null, reviewedOn: null, declaration: null },
}
