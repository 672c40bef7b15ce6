import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The page's only defence where a static server sends no headers: its own origin, and WebAssembly for the database. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  ...['style', 'connect', 'img', 'font', 'worker'].map((kind) => `${kind}-src 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The product's own page with another beginning: the server starts in the tab, and nothing installs itself. */
function demoPage(): Plugin {
  return {
    name: 'traguardo:demo-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: replaced(html, [
          ['/src/app/main.tsx', '/src/app/demo.tsx'],
          ['    <link rel="manifest" href="/manifest.webmanifest" />\n', ''],
        ]),
        tags: [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
            injectTo: 'head-prepend' as const,
          },
        ],
      }),
    },
  }
}

function replaced(html: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((page, [from, to]) => {
    if (!page.includes(from)) throw new Error(`index.html no longer holds ${from.trim()}`)
    return page.replace(from, to)
  }, html)
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

export default defineConfig({
  mode: 'demo',
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [react(), demoPage()],
  build: {
    outDir: 'dist-demo',
    target: 'es2022',
    sourcemap: false,
    // The worker and the database come with thousands of lines of their own: they load once, from the same machine.
    chunkSizeWarningLimit: 2_000,
  },
})
