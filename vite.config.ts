import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

// The worker is registered by hand (src/app/service-worker.ts): it waits for the person before it swaps the app.
const pwa = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  manifest: false,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,woff2,webmanifest}'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//, /^\/healthz$/, /^\/readyz$/],
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
  },
})

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

const START = /\/src\/app\/main\.tsx$/

/**
 * One file for all that the first page needs: whatever the start imports without waiting, directly or not.
 * Forty small files would each compress worse and be asked for one by one.
 */
function neededAtOnce(id: string, graph: { getModuleInfo: (id: string) => { importers: readonly string[] } | null }) {
  const seen = new Set<string>()
  const reaches = (module: string): boolean => {
    if (START.test(module)) return true
    if (seen.has(module)) return false
    seen.add(module)
    return graph.getModuleInfo(module)?.importers.some(reaches) ?? false
  }
  return reaches(id) ? 'start' : null
}

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [react(), pwa],
  // Dexie's build for browsers of today; its default one carries code for those of yesterday.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
  build: {
    outDir: 'dist',
    manifest: true,
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: neededAtOnce, debugName: 'start' }] } } },
  },
  server: { host: '127.0.0.1', port: 4031, proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 4030}` } },
})
