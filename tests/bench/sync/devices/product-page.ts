/** The product's client as the app puts it together: its store, its engine, its transport, its lock. */
import { api } from '../../../../src/api/client.ts'
import { membershipCheck } from '../../../../src/api/membership-check.ts'
import { syncTransport } from '../../../../src/api/sync-transport.ts'
import { signIn } from '../../../../src/domain/endpoints/session.ts'
import { createStore } from '../../../../src/storage/store.ts'
import { browserClock } from '../../../../src/sync/browser-clock.ts'
import { runSync, type SyncRun } from '../../../../src/sync/run.ts'
import { webLock } from '../../../../src/sync/web-lock.ts'
import { offer } from '../device.ts'

offer(async ({ org, person, email, password }) => {
  await api.call(signIn, { body: { email, password } })
  const store = await createStore(person)
  const run = runSync(org, person, {
    store,
    transport: syncTransport(),
    clock: browserClock,
    membership: membershipCheck(person),
    lock: webLock(navigator.locks),
    random: Math.random,
    onError: (error) => console.error(error),
  })
  return {
    save: (entries) => store.saveValues(org, entries),
    push: () => untilIdle(run),
    pull: () => untilIdle(run),
    async count() {
      const rows = await store.rows(org)
      return { observations: rows.length, unsent: rows.filter(({ st }) => st !== 1).length }
    },
  }
})

/** One exchange, until it rests. Errors: when it does not end well. */
function untilIdle(run: SyncRun): Promise<void> {
  return new Promise((resolve, reject) => {
    const undo = run.subscribe(() => {
      const phase = run.phase()
      if (phase.name === 'running') return
      undo()
      if (phase.name === 'idle') resolve()
      else reject(new Error(`The exchange is ${JSON.stringify(phase)}`))
    })
    run.want('tap')
  })
}
