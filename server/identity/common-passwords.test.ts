import { expect, test } from 'vitest'
import { isCommon } from './common-passwords.ts'

const ANNA = ['Anna Dell’Orto', 'anna.dellorto@cooperativa.example']

test.each([
  ...[
    'password1234',
    'Password2026!',
    'P@ssw0rd2026',
    'p4ssw0rdp4ssw0rd',
    'benvenuto2026',
    'ForzaJuve2026',
    'AmoreMioTiAmo',
  ],
  ...['qwertyuiop12', 'QWERTYuiop!!', '1qaz2wsx3edc', '1q2w3e4r5t6y', 'asdfghjklasdf', 'poiuytrewq99', 'zxcvbnm12345'],
  ...[
    '123456789012',
    '098765432109',
    '147258369147',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '1212121212121212',
    '111222333444',
  ],
  ...['juventus1897torino', 'iloveyou12345', 'giuseppe1985', 'letmein letmein', 'Amministratore1', 'caffè caffè caffè'],
  ...['traguardo2030', 'Traguardo 2030!', 'TRAGUARDO-2030'],
])('[I9] %s is among the first that are tried', (password) => {
  expect(isCommon(password, [])).toBe(true)
})

test.each([
  ...[
    'anna.dellorto@cooperativa.example',
    'ANNA.DELLORTO@cooperativa.example',
    'Anna Dell’Orto',
    'annadellorto1',
    'AnnaAnna2026',
  ],
])('[I9] %s is what anybody would try for her, and for nobody else', (password) => {
  expect(isCommon(password, ANNA)).toBe(true)
})

test.each([
  ...['una frase di prova', 'cavallo batteria graffetta giusta', 'quattro tori blu', 'correct horse battery staple'],
  ...[
    'xkqzvbnwrtpl',
    'il sole di maggio sul mare',
    '83619472058361',
    'tre gru sul tetto',
    'lasagna col pesto',
    'ключ от дома 12',
  ],
  ...[
    'амбар на холме',
    '橋の上の三羽の鶴と青い空',
    'gira la ruota 7',
    '🐢🐢 lente 🐢🐢 vincono',
    'dellortodicasa in fiore',
  ],
])('[I9] %s may be a password', (password) => {
  expect(isCommon(password, ANNA)).toBe(false)
})

test('[I9] of a long password the beginning is looked at: what follows makes nothing common, and takes no time', () => {
  const beginning = 'password'.repeat(8)
  expect(isCommon(`${beginning}xkqzvbnwrtpl`, [])).toBe(true)
  expect(isCommon(`xkqzvbnwrtpl${beginning}`, [])).toBe(false)
})
