import type { Translated } from '../../messages.ts'
import type { LeftTexts } from '../left.ts'

const values = (count: number) => (count === 1 ? '1 value' : `${count} values`)

export const english: Translated<LeftTexts> = {
  title: (name) => `You no longer belong to ${name ?? 'an organisation'}`,
  since: (day) => `This device has known since ${day}.`,
  waiting: (count) =>
    `${values(count)} ${count === 1 ? 'is' : 'are'} only here: when ${count === 1 ? 'it leaves it is' : 'they leave they are'} held, and the Plan’s managers decide.`,
  held: (count) => `${values(count)} ${count === 1 ? 'is' : 'are'} on the server, held: the Plan’s managers decide.`,
  refused: (count) =>
    count === 1
      ? '1 value was not taken: it stays here and can be exported.'
      : `${count} values were not taken: they stay here and can be exported.`,
  drafts: (count) =>
    count === 1 ? '1 draft stays here, to be read again.' : `${count} drafts stay here, to be read again.`,
  nothing: 'Nothing is left to send on this device. What you sent is the organisation’s.',
  entry: 'Data entry',
  backToList: 'Back to data entry',
  notTheirs: 'You do not belong to this organisation',
  notTheirsBody:
    'Data is entered by the organisations of the Plan. If yours is one, ask the Plan’s managers to add you.',
  see: 'See them in the ledger',
  take: 'Export them to a file',
  revokedTitle: 'This device has been revoked',
  revokedGone: 'What it had received was deleted from here; on the server nothing is missing.',
  revokedKept: (unsent, drafts) =>
    unsent + drafts === 0
      ? 'There was nothing to send.'
      : `What had not left is still here: ${[
          ...(unsent > 0 ? [values(unsent)] : []),
          ...(drafts > 0 ? [drafts === 1 ? '1 draft' : `${drafts} drafts`] : []),
        ].join(' and ')}.`,
  revokedGoOn: 'To go on sign in, and in the ledger use the device again.',
  signIn: 'Sign in',
  ledgerOf: (name) => `Ledger of ${name}`,
}
