import type { Translated } from '../../messages.ts'
import type { HeldTexts } from '../held.ts'

const values = (count: number) => (count === 1 ? '1 value' : `${count} values`)

export const english: Translated<HeldTexts> = {
  title: 'Held',
  review: 'Review',
  crumbs: 'Where you are',
  lead: (count) =>
    count === 1
      ? '1 value did not enter the ledger by itself: you decide.'
      : `${count} values did not enter the ledger by themselves: you decide, one by one or together.`,
  shown: (shown) => `These are the ${shown} that have waited longest; the others come after them.`,
  link: (count) => (count === 1 ? '1 held value' : `${count} held values`),
  linkNote: 'Late, or from who does not belong to an organisation any more: they wait for you.',
  empty: 'Nothing is held.',
  emptyNote:
    'A value for a closed period, or of who does not belong to an organisation any more, waits here for your word.',
  table: (organisation, period) => `${organisation}, ${period}: held values`,
  noPeriod: 'without a period',
  choose: 'Choose',
  chooseOne: (name) => `Choose ${name}`,
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  chosen: (count) => (count === 0 ? 'None chosen.' : `${count} chosen.`),
  indicator: 'Indicator',
  value: 'Value',
  why: 'Why it is held',
  now: 'In the ledger now',
  decision: 'Decision',
  breakdown: (dimension, item) => `By ${dimension}: ${item}`,
  by: (name) => `by ${name}`,
  written: (when) => `written ${when} by its device’s clock`,
  received: (when) => `arrived ${when}`,
  someone: 'a person who is not known here',
  erasedPerson: 'erased person',
  unavailable: (reason) => `Not available: ${reason}`,
  withdrawn: 'withdrawn',
  redacted: 'Blanked: nothing of what it said is left to read.',
  submission: 'Submission of the period',
  submissionNote: (count) => `Says that ${count === 1 ? '1 value is' : `${count} values are`} ready for review.`,
  approval: 'Approval',
  giveBack: 'Sent back with a reason',
  redaction: 'Redaction',
  redactionNote: (reason) => `Blanks what another entry says. Reason: ${reason}`,
  why_period_closed: 'period closed',
  why_definition_changed: 'definition changed',
  why_membership_ended: 'membership ended',
  why_not_author: 'in another’s name',
  closed: (day) => `The period took values until ${day}.`,
  closedAnyhow: 'The period took no more values.',
  redefined: (from, to) => `Written with version ${from} of the definition; version ${to} holds now.`,
  ended: (name) => `${name} does not belong to the organisation any more.`,
  offered: (by, author) => `Offered by ${by} in the name of ${author}, who has not sent it again yet.`,
  nothing: 'nothing',
  inConflict: 'in conflict',
  willConflict: 'Its author had not seen this value: if you accept it, the cell will be in conflict.',
  accept: 'Accept',
  acceptOne: (name) => `Accept ${name}`,
  acceptMany: (count) => (count === 0 ? 'Accept' : `Accept ${values(count)}`),
  decline: 'Decline',
  declineOne: (name) => `Decline ${name}`,
  declineMany: (count) => (count === 0 ? 'Decline' : `Decline ${values(count)}`),
  onlyDecline: 'Its supposed author is not known here: it can only be declined.',
  declineTitle: 'Why can it not be accepted?',
  declineHint: 'Read by who wrote the value, on their device. Say what they can do.',
  declineList: 'These stay out of the ledger:',
  reason: 'Reason',
  reasonMissing: 'Write the reason: without it, who wrote the value does not know why.',
  reasonTooLong: (max) => `The reason is too long: at most ${max} characters.`,
  cancel: 'Cancel',
  accepted: (count) =>
    count === 1
      ? '1 value accepted: it is in the log in its author’s name.'
      : `${count} values accepted: they are in the log in their authors’ names.`,
  declined: (count) =>
    count === 1
      ? '1 value declined: its author will read the reason.'
      : `${count} values declined: their authors will read the reason.`,
  gone: (count) =>
    count === 1
      ? '1 value was not waiting any more: somebody has decided, or its author has sent it again.'
      : `${count} values were not waiting any more: somebody has decided, or their authors have sent them again.`,
  left: (count) => (count === 0 ? 'Nothing else is left.' : `${count} left.`),
  failed_offline: 'You are offline: the decision has not left. Try again when the network is back.',
  failed_busy:
    'The server did not answer: I do not know whether the decision arrived. Try again, it does not count twice.',
  failed_refused: 'The server did not accept the decision. Reload the page and see what has changed.',
  failed_author_unknown: 'Its supposed author is not known here: it can only be declined.',
}
