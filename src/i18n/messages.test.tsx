import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { LanguageProvider, useLanguage } from './language.tsx'
import { defineMessages, useMessages } from './messages.ts'

function topic(load: () => Promise<{ english: { hello: string } }>) {
  return defineMessages({ hello: 'Buongiorno' }, load)
}

function Greeting({ messages }: { messages: ReturnType<typeof topic> }) {
  const t = useMessages(messages)
  const { choose } = useLanguage()
  return (
    <button type="button" onClick={() => choose('en')}>
      {t.hello}
    </button>
  )
}

test('Italian is there at once; English comes without an empty page between', async () => {
  let arrive: (module: { english: { hello: string } }) => void = () => {}
  const messages = topic(
    () =>
      new Promise((resolve) => {
        arrive = resolve
      }),
  )
  render(
    <LanguageProvider first="it">
      <Suspense fallback="empty">
        <Greeting messages={messages} />
      </Suspense>
    </LanguageProvider>,
  )
  await act(async () => screen.getByRole('button', { name: 'Buongiorno' }).click())
  expect(screen.getByRole('button', { name: 'Buongiorno' })).toBeTruthy()
  await act(async () => arrive({ english: { hello: 'Good morning' } }))
  expect(screen.getByRole('button', { name: 'Good morning' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})

test('English that did not arrive is asked for again', async () => {
  let attempts = 0
  const messages = topic(async () => {
    attempts += 1
    if (attempts === 1) throw new Error('no network')
    return { english: { hello: 'Good morning' } }
  })
  await expect(messages.english()).rejects.toThrow('no network')
  await expect(messages.english()).resolves.toEqual({ hello: 'Good morning' })
})
