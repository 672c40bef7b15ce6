// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useFirstView } from './first-view.ts'

afterEach(cleanup)

function View({ screen: name }: { screen: string }) {
  return <p>{useFirstView(name) ? 'first' : 'again'}</p>
}

test('a screen is new once, however often it is left and shown again', () => {
  const first = render(<View screen="plan" />, { wrapper: StrictMode })
  expect(screen.getByText('first')).toBeTruthy()
  first.rerender(<View screen="plan" />)
  expect(screen.getByText('first')).toBeTruthy()
  first.unmount()
  render(<View screen="plan" />)
  expect(screen.getByText('again')).toBeTruthy()
})
