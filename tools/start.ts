import { buildApp } from './build.ts'

await buildApp()
await import('../server/main.ts')
