// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Trail } from './trail.tsx'

afterEach(cleanup)

test('a trail is one image with the sentence it was given', () => {
  render(<Trail area={1} attainment={0.38} expected={0.41} label="Fatto il 38 per cento" />)
  expect(screen.getByRole('img', { name: 'Fatto il 38 per cento' })).toBeTruthy()
})

test('a trail without data shows words and no walked part', () => {
  const { container } = render(
    <Trail area={1} attainment={null} expected={null} label="Senza dati" unknownLabel="Dati insufficienti" />,
  )
  expect(container.textContent).toBe('Dati insufficienti')
  expect(container.querySelector('.trail-done')).toBeNull()
})

test('a trail that has arrived has nothing left to walk', () => {
  const { container } = render(<Trail area={1} attainment={1} expected={0.9} label="Arrivato" />)
  expect(container.querySelector('.trail-way')).toBeNull()
})

test('the tick of a trail carries the period it stands for', () => {
  const { container } = render(
    <Trail area={1} attainment={0.2} expected={0.4} expectedLabel="atteso a fine 2025" label="Indietro" />,
  )
  expect(container.querySelector('text')?.textContent).toBe('atteso a fine 2025')
})
