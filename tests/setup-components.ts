import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

// What a page shows once the real server has answered: a busy machine may take more than the second that is usual.
configure({ asyncUtilTimeout: 5_000 })

afterEach(cleanup)

// English is fetched when it is first read; here it has always arrived, so that a test says only what it is about.
beforeAll(async () => {
  const topics = import.meta.glob<Record<string, unknown>>('../src/i18n/messages/*.ts', { eager: true })
  for (const topic of Object.values(topics).flatMap((module) => Object.values(module))) {
    if (typeof topic === 'object' && topic !== null && 'english' in topic)
      await (topic.english as () => Promise<unknown>)()
  }
})
