// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { TextField } from './field.tsx'

afterEach(cleanup)

test('a field is described by its hint and its error, and is invalid while it has one', () => {
  render(<TextField label="Valore" hint="Persone a fine anno." error="Scrivi un numero." />)
  const input = screen.getByLabelText('Valore')
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Persone a fine anno.',
    'Scrivi un numero.',
  ])
  expect(input.getAttribute('aria-invalid')).toBe('true')
})

test('a field without hint or error points nowhere', () => {
  render(<TextField label="Valore" />)
  const input = screen.getByLabelText('Valore')
  expect(input.hasAttribute('aria-describedby')).toBe(false)
  expect(input.hasAttribute('aria-invalid')).toBe(false)
})
