import { spawn } from 'node:child_process'
import { createServer } from 'vite'

// The server restarts when its files change; the app is served by Vite, which passes /api on to it.
const server = spawn(
  process.execPath,
  ['--watch-path=server', '--watch-path=src/domain', '--watch-path=seeds', 'server/main.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, BASE_URL: process.env.BASE_URL ?? 'http://localhost:4031' },
  },
)
const app = await createServer()
await app.listen()
app.printUrls()

const end = async () => {
  server.kill('SIGTERM')
  await app.close()
  process.exit(0)
}
process.on('SIGINT', end)
process.on('SIGTERM', end)
