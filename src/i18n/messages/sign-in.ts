import { defineMessages } from '../messages.ts'

const signIn = {
  title: 'Accedi',
  why: 'Serve per scrivere i valori della tua organizzazione o convalidarli. Per leggere il Piano non serve.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Accedi',
  submitting: 'Controllo…',
  wrong: 'E-mail o password non corrispondono. Controlla e riprova.',
  tooMany: 'Troppi tentativi. Aspetta qualche minuto e riprova.',
  offline: 'Sei senza rete. Per accedere la prima volta serve la rete.',
  busy: 'Il server non risponde. Riprova fra poco.',
  missingEmail: 'Scrivi la tua e-mail.',
  missingPassword: 'Scrivi la tua password.',
  demoTitle: 'Prova come una di queste persone',
  demoNote: 'Persone e organizzazioni inventate.',
  demoPassword: (password: string) => `Con e-mail e password: la password di tutte è «${password}».`,
  enterAs: (name: string) => `Entra come ${name}`,
  leaveTitle: 'Vuoi uscire?',
  leaveUnsent: (count: number) =>
    count === 1
      ? '1 valore non è ancora partito. Resta su questo dispositivo e parte quando rientri con lo stesso nome.'
      : `${count} valori non sono ancora partiti. Restano su questo dispositivo e partono quando rientri con lo stesso nome.`,
  leaveDrafts: (count: number) =>
    count === 1
      ? '1 bozza è da finire. Resta su questo dispositivo e la ritrovi quando rientri con lo stesso nome.'
      : `${count} bozze sono da finire. Restano su questo dispositivo e le ritrovi quando rientri con lo stesso nome.`,
  leave: 'Esci',
  stay: 'Resta',
}
export type SignInTexts = typeof signIn

/** Signing in and out. */
export const signInMessages = defineMessages(signIn, () => import('./english/sign-in.ts'))
