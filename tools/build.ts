import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { bringBack, setAside } from './previous-assets.ts'

const SOURCES = ['src/**/*.{ts,tsx,css}', 'public/**/*', 'index.html', 'vite.config.ts', 'package-lock.json']
const COMPRESSIBLE = /\.(js|css|html|svg|json|webmanifest|txt)$/
/** Outside of what is served. */
const STAMP = 'node_modules/.cache/traguardo/built-from'
const SHELF = 'node_modules/.cache/traguardo/previous-build'

/** Fingerprint of everything that the built app is made from. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((pattern) => globSync(pattern)).sort()) {
    if (/\.test\.tsx?$/.test(path) || !/\.\w+$/.test(path)) continue
    hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Writes a .br and a .gz beside every text file of the folder, so that the server never compresses while it answers. */
export function compressFolder(folder: string): void {
  for (const path of globSync(`${folder}/**/*`)) {
    if (!COMPRESSIBLE.test(path)) continue
    const body = readFileSync(path)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
    writeFileSync(`${path}.br`, brotliCompressSync(body, quality))
    writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }))
  }
}

const ROOT = '<div id="root"></div>'

/**
 * Writes the page for `/`: with the statement already in it, and its data asked for while the program travels.
 *
 * Any other address is served the plain index.html.
 */
async function writeLanding(): Promise<void> {
  const { createServer } = await import('vite')
  const server = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' })
  const { firstPaint } = (await server.ssrLoadModule('/src/app/first-paint.tsx')) as { firstPaint: () => string }
  const index = readFileSync(join('dist', 'index.html'), 'utf8')
  if (!index.includes(ROOT)) throw new Error(`index.html has no ${ROOT}: the first paint has no place`)
  const data = '<link rel="preload" href="/api/progress/plan" as="fetch" crossorigin="anonymous" />'
  const page = index.replace(ROOT, () => `<div id="root">${firstPaint()}</div>`).replace('</head>', `${data}</head>`)
  writeFileSync(join('dist', 'landing.html'), page)
  await server.close()
}

/** Builds the app into dist/, unless what stands there was built from the very same sources. */
export async function buildApp(): Promise<void> {
  const made = fingerprint()
  if (existsSync('dist/index.html') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === made) return
  // Whatever is cut short from here on is built anew.
  rmSync(STAMP, { force: true })
  console.log('Preparo l’app (solo la prima volta, o dopo una modifica)… / Building the app…')
  const { build } = await import('vite')
  setAside('dist', SHELF)
  await build({ logLevel: 'warn' })
  await writeLanding()
  compressFolder('dist')
  bringBack('dist', SHELF, Date.now())
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, made)
}

if (import.meta.main) await buildApp()
