import type { Translated } from '../../messages.ts'
import type { InvitationsTexts } from '../invitations.ts'

export const english: Translated<InvitationsTexts> = {
  invite: 'Invite somebody',
  email: 'Their e-mail',
  emailHint: 'It is the address they will sign in with: the invitation is only for who has it.',
  emailMissing: 'Write the e-mail of whom you invite.',
  emailWrong: 'Write a whole e-mail, such as name@example.org, without accented letters.',
  role: 'What they will be able to do',
  submit: 'Prepare the invitation',
  open: 'Open invitations',
  openNote: 'Each works once. If a link is lost, invite the same address again: the one before it stops working.',
  invitedBy: (name, day) => `invited by ${name}, ${day}`,
  expires: (when) => `works until ${when}`,
  withdraw: 'Withdraw',
  withdrawOf: (email) => `Withdraw the invitation of ${email}`,
  withdrawn: (email) => `Invitation of ${email} withdrawn: its link works no more.`,
  linkTitle: (email) => `The invitation for ${email} is ready`,
  linkSent: 'The link has also left by e-mail.',
  linkNotSent: 'No e-mail has left from here: you hand the link over, by voice or by message, to this person alone.',
  resetTitle: (name) => `The link for ${name} is ready`,
  resetNote:
    'Hand it to this person alone, once you have made sure it is them. With it they choose a new password, and their other sessions end.',
  linkOnce: 'It is shown only now: the server does not keep it. It works once.',
  link: 'Link to hand over',
  linkExpires: (when) => `It works until ${when}.`,
  copy: 'Copy the link',
  copied: 'Copied.',
  copyFailed: 'The browser did not allow copying. The link is selected: copy it by hand.',
  done: 'I have handed it over',
  close: 'Close',
}
