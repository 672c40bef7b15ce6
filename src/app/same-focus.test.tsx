import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withSameFocus } from './same-focus.ts'

let container: HTMLElement

beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = '<a href="/a">Avanti</a><a href="/b">Avanti</a><button>Tema</button><a href="/c">Altrove</a>'
})
afterEach(() => container.remove())

const Drawn = () => (
  <>
    <a href="/new">Prima</a>
    <a href="/a">Avanti</a>
    <a href="/b">Avanti</a>
    <button type="button">Tema</button>
  </>
)

function drawAnew(): void {
  const root = createRoot(container)
  withSameFocus(container, () => flushSync(() => root.render(<Drawn />)))
}

const focus = (selector: string) => container.querySelector<HTMLElement>(selector)?.focus()

test.each(['a[href="/b"]', 'button'])('who is on %s by keyboard is on it when the page is drawn anew', (selector) => {
  focus(selector)
  const before = document.activeElement
  drawAnew()
  expect(before?.isConnected).toBe(false)
  expect(document.activeElement).toBe(container.querySelector(selector))
})

test('what is not drawn any more leaves the focus to nothing else', () => {
  focus('a[href="/c"]')
  drawAnew()
  expect(document.activeElement).toBe(document.body)
})

test('a focus elsewhere stays where it is', () => {
  const outside = document.body.appendChild(document.createElement('button'))
  outside.focus()
  drawAnew()
  expect(document.activeElement).toBe(outside)
  outside.remove()
})
