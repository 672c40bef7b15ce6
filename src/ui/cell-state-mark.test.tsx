// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { CellStateMark, type CellStateName } from './cell-state-mark.tsx'

afterEach(cleanup)

const states: CellStateName[] = [
  'conflict',
  'refused',
  'held',
  'returned',
  'approved',
  'submitted',
  'safe',
  'on_device',
  'empty',
  'unavailable',
]

test('no two states of a cell share a drawing, so colour is never needed to tell them apart', () => {
  const drawings = states.map((state) => {
    const { container } = render(<CellStateMark state={state} word={state} />)
    return container.querySelector('path')?.getAttribute('d')
  })
  expect(new Set(drawings).size).toBe(states.length)
})

test('a hidden word of a state is still there to be read aloud', () => {
  const { container } = render(<CellStateMark state="safe" word="al sicuro" wordHidden />)
  expect(container.textContent).toBe('al sicuro')
})
