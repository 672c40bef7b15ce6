import type { DemoAccess } from '../deps.ts'

interface Welcome {
  readonly baseUrl: string
  readonly demo: DemoAccess | null
  /** Whether anybody has an account to sign in with. */
  readonly hasAccounts: boolean
}

/** What the person who started the server reads: where it is and how to sign in; Italian, then English. */
export function welcomeText(welcome: Welcome): string {
  return `${['', ...italian(welcome), '', ...english(welcome), ''].join('\n')}\n`
}

function italian({ baseUrl, demo, hasAccounts }: Welcome): string[] {
  const people = demo?.people.map(({ email, roleIt }) => `  ${email.padEnd(32)}${roleIt}`) ?? []
  return [
    `Traguardo 2030 è pronto: ${baseUrl}`,
    ...(demo ? [`Dati dimostrativi. Per accedere, password ${demo.password}:`, ...people] : []),
    ...(demo || hasAccounts
      ? []
      : ['Qui non può ancora accedere nessuno: creare la prima persona non fa parte di questa versione.']),
    'Per fermarlo: Ctrl+C',
  ]
}

function english({ baseUrl, demo, hasAccounts }: Welcome): string[] {
  const people = demo?.people.map(({ email, roleEn }) => `  ${email.padEnd(32)}${roleEn}`) ?? []
  return [
    `Traguardo 2030 is ready: ${baseUrl}`,
    ...(demo ? [`Demonstration data. To sign in, password ${demo.password}:`, ...people] : []),
    ...(demo || hasAccounts
      ? []
      : ['Nobody can sign in here yet: creating the first person is not part of this version.']),
    'To stop it: Ctrl+C',
  ]
}
