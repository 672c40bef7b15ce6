import { expect, test } from 'vitest'
import { forgetTexts, keepTexts, keptTexts } from './last-texts.ts'

function shelfOf(kept: Record<string, string> = {}) {
  const held = new Map(Object.entries(kept))
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
  }
}
const text = { key: 'INC-1.1/2025/', raw: { first: '12' }, note: '' }

test('texts come back as they were kept, until they are forgotten', () => {
  const shelf = shelfOf()
  keepTexts(shelf, 'a', [text])
  expect([keptTexts(shelf, 'a'), keptTexts(shelf, 'b')]).toEqual([[text], []])
  forgetTexts(shelf, 'a')
  expect(keptTexts(shelf, 'a')).toEqual([])
})

test.each([
  ['no JSON', '{'],
  ['no list', '{"key":"a"}'],
  ['other things', '[1,null,{"key":"a"},{"key":"a","raw":{"first":1},"note":""}]'],
])('%s on the shelf is nothing', (_, kept) => {
  expect(keptTexts(shelfOf({ a: kept }), 'a')).toEqual([])
})

test('a browser without a shelf does not stand in the way', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const shelf = { getItem: refuse, setItem: refuse, removeItem: refuse }
  keepTexts(shelf, 'a', [text])
  forgetTexts(shelf, 'a')
  expect(keptTexts(shelf, 'a')).toEqual([])
})
