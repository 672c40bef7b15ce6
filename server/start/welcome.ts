import type { DemoAccess } from '../deps.ts'

interface Welcome {
  readonly baseUrl: string
  readonly demo: DemoAccess | null
}

/** What the person who started the server reads: where it is and how to sign in; Italian, then English. */
export function welcomeText({ baseUrl, demo }: Welcome): string {
  return `${['', ...italian(baseUrl, demo), '', ...english(baseUrl, demo), ''].join('\n')}\n`
}

function italian(baseUrl: string, demo: DemoAccess | null): string[] {
  const address = [`Traguardo 2030 è pronto: ${baseUrl}`]
  if (demo === null) return [...address, 'Per fermarlo: Ctrl+C']
  const people = demo.people.map(({ email, roleIt }) => `  ${email.padEnd(32)}${roleIt}`)
  return [...address, `Dati dimostrativi. Per accedere, password ${demo.password}:`, ...people, 'Per fermarlo: Ctrl+C']
}

function english(baseUrl: string, demo: DemoAccess | null): string[] {
  const address = [`Traguardo 2030 is ready: ${baseUrl}`]
  if (demo === null) return [...address, 'To stop it: Ctrl+C']
  const people = demo.people.map(({ email, roleEn }) => `  ${email.padEnd(32)}${roleEn}`)
  return [...address, `Demonstration data. To sign in, password ${demo.password}:`, ...people, 'To stop it: Ctrl+C']
}
