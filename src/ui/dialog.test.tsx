// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Dialog } from './dialog.tsx'

// jsdom has the element but not its modal mode.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
    this.querySelector('button')?.focus()
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})
afterEach(cleanup)

function Asking() {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        Invia
      </button>
      {asking && (
        <Dialog title="Invia in verifica" closeLabel="Chiudi" onClose={() => setAsking(false)}>
          Il Piano li controlla.
        </Dialog>
      )}
    </>
  )
}

test('a dialog is named by its title and takes the focus', async () => {
  render(<Asking />)
  await userEvent.click(screen.getByRole('button', { name: 'Invia' }))
  const dialog = screen.getByRole('dialog', { name: 'Invia in verifica' })
  expect(dialog.contains(document.activeElement)).toBe(true)
})

test('closing a dialog gives the focus back to what opened it', async () => {
  render(<Asking />)
  const opener = screen.getByRole('button', { name: 'Invia' })
  await userEvent.click(opener)
  await userEvent.click(screen.getByRole('button', { name: 'Chiudi' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

test('escape asks to close instead of closing by itself', async () => {
  render(<Asking />)
  await userEvent.click(screen.getByRole('button', { name: 'Invia' }))
  const dialog = screen.getByRole('dialog')
  const cancel = new Event('cancel', { cancelable: true })
  dialog.dispatchEvent(cancel)
  expect(cancel.defaultPrevented).toBe(true)
})
