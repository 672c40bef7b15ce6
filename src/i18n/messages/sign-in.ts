import { defineMessages } from '../messages.ts'

/** Signing in and out. */
export const signInMessages = defineMessages(
  {
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
    leave: 'Esci',
    stay: 'Resta',
  },
  {
    title: 'Sign in',
    why: 'Needed to write your organisation’s values or to review them. Reading the Plan needs no sign-in.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    submitting: 'Checking…',
    wrong: 'E-mail and password do not match. Check them and try again.',
    tooMany: 'Too many attempts. Wait a few minutes and try again.',
    offline: 'You are offline. The first sign-in needs a network.',
    busy: 'The server does not answer. Try again shortly.',
    missingEmail: 'Write your e-mail.',
    missingPassword: 'Write your password.',
    demoTitle: 'Try it as one of these people',
    demoNote: 'Invented people and organisations.',
    demoPassword: (password) => `With e-mail and password: everybody’s password is “${password}”.`,
    enterAs: (name) => `Enter as ${name}`,
    leaveTitle: 'Do you want to sign out?',
    leaveUnsent: (count) =>
      count === 1
        ? '1 value has not left yet. It stays on this device and leaves when you come back under the same name.'
        : `${count} values have not left yet. They stay on this device and leave when you come back under the same name.`,
    leave: 'Sign out',
    stay: 'Stay',
  },
)
