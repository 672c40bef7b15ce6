import { afterEach, expect, vi } from 'vitest'

/**
 * React's advice to whoever calls `act` without waiting. Here Testing Library does so, around each press of `userEvent`,
 * which cannot wait; what the press leads to is waited for by the test. It comes where a page happens to be still on its
 * way in the moment of the press, and says nothing about the page.
 */
const ADVICE = 'A component suspended inside an `act` scope, but the `act` call was not awaited.'

// Anything else that code says on the error console during a test is a fault of the code or of the test.
const complaint = vi.spyOn(console, 'error')

afterEach(() => {
  const calls = complaint.mock.calls.filter(([first]) => !String(first).startsWith(ADVICE))
  complaint.mockClear()
  expect(calls, 'console.error was called').toEqual([])
})
