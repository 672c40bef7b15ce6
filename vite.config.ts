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

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [react(), pwa],
  build: { outDir: 'dist', manifest: true, target: 'es2022', sourcemap: false },
  server: { host: '127.0.0.1', port: 4031, proxy: { '/api': 'http://127.0.0.1:4030' } },
})
