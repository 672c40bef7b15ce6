import { afterEach, expect, vi } from 'vitest'

// Anything that code says on the error console during a test is a fault of the code or of the test.
const complaint = vi.spyOn(console, 'error')

afterEach(() => {
  const calls = complaint.mock.calls
  complaint.mockClear()
  expect(calls, 'console.error was called').toEqual([])
})
