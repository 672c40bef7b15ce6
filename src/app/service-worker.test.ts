import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openNewer, TAKING_OVER_MS } from './service-worker.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function press() {
  const [container, said, reload] = [new EventTarget(), vi.fn(), vi.fn()]
  openNewer({ postMessage: said }, container, reload)
  return { container, said, reload }
}

test('the newer version is asked to take over, and the page is loaded anew when it has, once', () => {
  const { container, said, reload } = press()
  expect(said).toHaveBeenCalledWith({ type: 'SKIP_WAITING' })
  expect(reload).not.toHaveBeenCalled()
  container.dispatchEvent(new Event('controllerchange'))
  container.dispatchEvent(new Event('controllerchange'))
  vi.advanceTimersByTime(2 * TAKING_OVER_MS)
  expect(reload).toHaveBeenCalledOnce()
})

test('a press is not lost where the browser gives the change up', () => {
  const { reload } = press()
  vi.advanceTimersByTime(TAKING_OVER_MS - 1)
  expect(reload).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(reload).toHaveBeenCalledOnce()
})
