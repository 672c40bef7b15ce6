import { act, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useOneAtATime } from './one-at-a-time.ts'

const BEFORE = { isPending: false, submittedAt: 0 }
const hook = () => {
  const mutate = vi.fn()
  const { result, rerender } = renderHook((under: typeof BEFORE) => useOneAtATime(mutate, under), {
    initialProps: BEFORE,
  })
  const run = () => act(() => result.current.run('it'))
  return { mutate, run, rerender, result }
}

test('[U16] what is begun again before it was drawn, or before its end was, is not done twice', () => {
  const { mutate, run, rerender, result } = hook()
  run()
  run()
  expect(mutate).toHaveBeenCalledTimes(1)
  rerender({ isPending: true, submittedAt: 1 })
  run()
  expect([mutate.mock.calls.length, result.current.isUnderWay()]).toEqual([1, true])
})

test('[U16] once its end was drawn it may be done again, also where its beginning never was', () => {
  const { mutate, run, rerender } = hook()
  run()
  rerender({ isPending: true, submittedAt: 1 })
  rerender({ isPending: false, submittedAt: 1 })
  run()
  expect(mutate).toHaveBeenCalledTimes(2)
  rerender({ isPending: false, submittedAt: 2 })
  run()
  expect(mutate).toHaveBeenCalledTimes(3)
})
