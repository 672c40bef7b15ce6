import type { Translated } from '../../messages.ts'
import type { ProofTexts } from '../proof.ts'

export const english: Translated<ProofTexts> = {
  title: 'Confirm that it is you',
  why: 'You are about to touch access or personal data. The confirmation holds for fifteen minutes.',
  password: 'Your password',
  missingPassword: 'Write your password.',
  code: 'Code',
  codeHint: 'The six digits of your authenticator app, or a recovery code.',
  missingCode: 'Write the code.',
  confirm: 'Confirm',
  checking: 'Checking…',
  cancel: 'Cancel',
  byPasskey: 'Confirm with a passkey',
  byProvider: (provider) => `Go to ${provider}`,
  providerOnly: (provider) =>
    `Your account opens only with ${provider}: you confirm by signing in there again, then you come back to this page.`,
  reading: 'Reading how you sign in…',
  wrong: 'That is not the password. Try again.',
  codeWrong: 'That is not the code. Look at the one that the app shows now and try again.',
  passkeyWrong: 'The passkey did not confirm. Try again, or use the password.',
}
