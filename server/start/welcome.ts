import type { DemoAccess } from '../deps.ts'

interface Welcome {
  readonly baseUrl: string
  readonly demo: DemoAccess | null
  /** Address by which the first person becomes administrator; null where somebody administers, and in the demo. */
  readonly setUpLink: string | null
}

/** What the person who started the server reads: where it is and how to sign in; Italian, then English. */
export function welcomeText(welcome: Welcome): string {
  return `${['', ...italian(welcome), '', ...english(welcome), ''].join('\n')}\n`
}

function italian({ baseUrl, demo, setUpLink }: Welcome): string[] {
  const people = demo?.people.map(({ email, roleIt }) => `  ${email.padEnd(32)}${roleIt}`) ?? []
  return [
    `Traguardo 2030 è pronto: ${baseUrl}`,
    ...(demo ? [`Dati dimostrativi. Per accedere, password ${demo.password}:`, ...people] : []),
    ...(setUpLink
      ? [
          'Nessuno amministra ancora questa installazione. Chi apre questo link ne diventa responsabile:',
          `  ${setUpLink}`,
          'Vale 24 ore e una volta sola; ogni nuovo avvio ne stampa un altro al suo posto.',
        ]
      : []),
    'Per fermarlo: Ctrl+C',
  ]
}

function english({ baseUrl, demo, setUpLink }: Welcome): string[] {
  const people = demo?.people.map(({ email, roleEn }) => `  ${email.padEnd(32)}${roleEn}`) ?? []
  return [
    `Traguardo 2030 is ready: ${baseUrl}`,
    ...(demo ? [`Demonstration data. To sign in, password ${demo.password}:`, ...people] : []),
    ...(setUpLink
      ? [
          'Nobody administers this installation yet. Whoever opens this link becomes its administrator:',
          `  ${setUpLink}`,
          'It works for 24 hours, and once; every new start prints another one in its place.',
        ]
      : []),
    'To stop it: Ctrl+C',
  ]
}
