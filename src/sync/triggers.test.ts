import { expect, test } from 'vitest'
import { wantOnReturn } from './triggers.ts'

function page() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'hidden' as DocumentVisibilityState })
  const wants: string[] = []
  const window = new EventTarget()
  const stop = wantOnReturn({ window, document }, (why) => wants.push(why))
  return { window, document, wants, stop }
}

test('the network coming back and the page coming to the front want an exchange', () => {
  const { window, document, wants } = page()
  window.dispatchEvent(new Event('online'))
  document.visibilityState = 'visible'
  document.dispatchEvent(new Event('visibilitychange'))
  expect(wants).toEqual(['online', 'focus'])
})

test('a page going to the back wants nothing, nor does one that stopped listening', () => {
  const { window, document, wants, stop } = page()
  document.dispatchEvent(new Event('visibilitychange'))
  stop()
  document.visibilityState = 'visible'
  document.dispatchEvent(new Event('visibilitychange'))
  window.dispatchEvent(new Event('online'))
  expect(wants).toEqual([])
})
