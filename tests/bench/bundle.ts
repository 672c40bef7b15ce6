import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A page's script with all that it imports, as the app is built. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    // One Dexie for all, the product's: a peer brings another one, and two of them do not share a page.
    resolve: { dedupe: ['dexie'] },
    root: ROOT,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'page' } },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const [first] = outputs.flatMap((one) => ('output' in one ? one.output : []))
  if (first?.type !== 'chunk') throw new Error('Vite built no script')
  return first.code
}
