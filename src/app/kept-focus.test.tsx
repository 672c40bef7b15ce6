import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Dialog } from '../ui/dialog.tsx'
import { keepFocus } from './kept-focus.ts'

let end: () => void

// jsdom lays nothing out, and has no modal mode.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(function rects(this: HTMLElement) {
    const shown = this.isConnected && this.closest('[hidden]') === null
    return (shown ? [{}] : []) as unknown as DOMRectList
  })
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
    this.querySelector('button')?.focus()
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
  end = keepFocus()
})
afterEach(() => {
  end()
  cleanup()
  vi.restoreAllMocks()
})

/** Longer than anything waits before it moves the focus. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 200))

const focused = () => document.activeElement

const goesOnAt = (find: () => HTMLElement) => vi.waitFor(() => expect(focused()).toBe(find()), { timeout: 10_000 })

function Going({ children, left = null }: { readonly children: ReactNode; readonly left?: ReactNode }) {
  const [gone, setGone] = useState(false)
  return (
    <div onClickCapture={(event) => setGone((event.target as HTMLElement).textContent === 'Ritira')}>
      {gone ? left : children}
    </div>
  )
}

const Withdraw = () => <button type="button">Ritira</button>

test('who took away the line on which they were goes on at the heading of its section', async () => {
  render(
    <main id="contenuto" tabIndex={-1}>
      <section>
        <h2>Inviti</h2>
        <Going>
          <Withdraw />
        </Going>
      </section>
    </main>,
  )
  screen.getByRole('button').focus()
  await userEvent.keyboard('{Enter}')
  await goesOnAt(() => screen.getByRole('heading', { name: 'Inviti' }))
})

test('where the section has no heading it is what the section says', async () => {
  render(
    <section>
      <p role="status">Inviati.</p>
      <Going>
        <Withdraw />
      </Going>
    </section>,
  )
  await userEvent.click(screen.getByRole('button'))
  await goesOnAt(() => screen.getByRole('status'))
})

const Page = ({ busy, children }: { readonly busy: boolean; readonly children: string }) => (
  <main id="contenuto" key={children} tabIndex={-1} aria-busy={busy}>
    {children}
  </main>
)

test('a page that is replaced while it has the focus hands it to the next, once that is there', async () => {
  const { rerender } = render(<Page busy={false}>Prima</Page>)
  screen.getByText('Prima').focus()
  rerender(<Page busy>Un momento</Page>)
  await aMoment()
  expect(focused()).toBe(document.body)
  rerender(<Page busy={false}>Dopo</Page>)
  await goesOnAt(() => screen.getByText('Dopo'))
})

function Asking() {
  const [state, setState] = useState<'before' | 'asking' | 'done'>('before')
  return (
    <section>
      <p role="status">{state}</p>
      {state !== 'done' && (
        <button type="button" onClick={() => setState('asking')}>
          Invia
        </button>
      )}
      {state === 'asking' && (
        <Dialog title="Invia in verifica" closeLabel="Chiudi" onClose={() => setState('before')}>
          <button type="button" onClick={() => setState('done')}>
            Sì
          </button>
        </Dialog>
      )}
    </section>
  )
}

test('a dialog that took away what opened it leaves the focus where that stood', async () => {
  render(<Asking />)
  await userEvent.click(screen.getByRole('button', { name: 'Invia' }))
  await userEvent.click(screen.getByRole('button', { name: 'Sì' }))
  await goesOnAt(() => screen.getByRole('status'))
})

test('the focus that is somewhere stays there, whatever is taken away', async () => {
  render(
    <section>
      <h2>Inviti</h2>
      <Going left={<input aria-label="Nome" ref={(box) => box?.focus()} />}>
        <Withdraw />
      </Going>
    </section>,
  )
  await userEvent.click(screen.getByRole('button'))
  await aMoment()
  expect(focused()).toBe(screen.getByRole('textbox'))
})

test('who pressed somewhere else has no focus to keep', async () => {
  const { rerender } = render(
    <section>
      <h2>Inviti</h2>
      <Withdraw />
    </section>,
  )
  screen.getByRole('button').focus()
  await userEvent.click(screen.getByRole('heading'))
  expect(focused()).toBe(document.body)
  rerender(
    <section>
      <h2>Inviti</h2>
    </section>,
  )
  await aMoment()
  expect(focused()).toBe(document.body)
})

test('who went out of the page is not called back while what they left is there', async () => {
  const { rerender } = render(<Withdraw />)
  screen.getByRole('button').focus()
  screen.getByRole('button').blur()
  rerender(
    <>
      <Withdraw />
      <p>Altro</p>
    </>,
  )
  await aMoment()
  expect(focused()).toBe(document.body)
})

test('what was hidden for a while has the focus again', async () => {
  const { rerender } = render(<Hiding hidden={false} />)
  screen.getByRole('button').focus()
  rerender(<Hiding hidden />)
  // As a browser does with what is not drawn any more.
  document.querySelector('button')?.blur()
  await aMoment()
  rerender(<Hiding hidden={false} />)
  await goesOnAt(() => screen.getByRole('button'))
})

const Hiding = ({ hidden }: { readonly hidden: boolean }) => (
  <div hidden={hidden}>
    <Withdraw />
  </div>
)
