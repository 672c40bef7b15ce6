import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify('test') },
  plugins: [react()],
  test: {
    sequence: { sequencer: LongestFirst },
    // What hangs is ended; no test is timed by it, on a machine that does other things too. A hook may make a database.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          environment: 'node',
          // Pure code keeps nothing between files: one loading of a module serves them all.
          isolate: false,
          include: ['{src,server,seeds,mocks,tools}/**/*.test.ts'],
          // Dexie watches the database that was global when it was loaded: it must be there before the first file.
          setupFiles: ['fake-indexeddb/auto', 'tests/setup-units.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', 'tests/components/**/*.test.tsx'],
          setupFiles: ['tests/setup-units.ts', 'tests/setup-components.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'contracts',
          environment: 'node',
          // Each file starts the server and the database that it asks; the modules are loaded once.
          isolate: false,
          include: ['tests/{contracts,crash}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          environment: 'node',
          include: ['tests/fuzz/**/*.test.ts'],
          testTimeout: 3_600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          environment: 'node',
          include: ['tests/simulation/**/*.test.ts'],
          // The histories take all cores already: what is left comes one after the other.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'structure',
          environment: 'node',
          include: ['tests/structure/**/*.test.ts'],
        },
      },
    ],
  },
})
