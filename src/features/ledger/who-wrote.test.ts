import { expect, test } from 'vitest'
import { whoWrote } from './who-wrote.ts'

const words = { thisDevice: 'here', ownOther: 'my other', you: 'me', otherPerson: 'somebody', erasedPerson: 'erased' }
const reader = {
  self: 'me',
  device: 'D1',
  people: [
    { id: 'elio', name: 'Elio Bertolotto' },
    { id: 'nobody', name: '' },
  ],
}

test.each([
  ['never left this device', { author: null, device: null }, 'here'],
  ['came back from the log', { author: 'me', device: 'D1' }, 'here'],
  ['was written on another device', { author: 'me', device: 'D2' }, 'my other'],
  ['is of before devices were kept', { author: 'me', device: null }, 'me'],
  ['is a colleague’s', { author: 'elio', device: 'D3' }, 'Elio Bertolotto'],
  ['is a colleague’s, written on this very device', { author: 'elio', device: 'D1' }, 'Elio Bertolotto'],
  ['is of somebody who was erased', { author: 'nobody', device: 'D3' }, 'erased'],
  ['is of somebody who left the organisation', { author: 'gone', device: 'D3' }, 'somebody'],
])('an entry that %s says so', (_case, row, said) => {
  expect(whoWrote(row, reader, words)).toBe(said)
})

test('as long as this device is not known it is not claimed to be another one', () => {
  expect(whoWrote({ author: 'me', device: 'D2' }, { ...reader, device: null }, words)).toBe('me')
})
