import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const WORDS = new Set(
  readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word.length > 2),
)

// Along the rows and columns of a keyboard, in step through two of them, through the alphabet and the digits.
const RUNS = [
  ...['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertzuiop', 'yxcvbnm'],
  ...['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp', '1q2w3e4r5t6y7u8i9o0p'],
  ...['q1w2e3r4t5y6u7i8o9p0', 'qawsedrftgyhujikolp', 'azsxdcfvgbhnjmkl', 'aqwzsxedcrfv', 'a1s2d3f4g5h6j7k8l9'],
  ...['1a2s3d4f5g6h7j8k9l', '1z2x3c4v5b6n7m', 'z1x2c3v4b5n6m7', '11qq22ww33ee44rr55tt', '12qw34er56ty78ui90op'],
  ...['abcdefghijklmnopqrstuvwxyz', 'a1b2c3d4e5f6g7h8i9j0', '1a2b3c4d5e6f7g8h9i0j', 'aabbccddeeffgghhiijj'],
  ...[
    '01234567890',
    '147258369',
    '741852963',
    '159753',
    '1357924680',
    '1029384756',
    '112233445566778899',
    '102030405060',
  ],
].flatMap((run) => [run, [...run].reverse().join('')])

// What each piece adds to a guess, as a power of ten: one of a thousand words, one of some tens of runs, one of ten
// digits or of the usual marks, one of 26 letters; saying something again and again is nearly nothing.
const WORD = 3
const RUN = 2
const OWN = 1
const MARK = 1
const LETTER = Math.log10(26)
const AGAIN = 1

/** What so many guesses find, as a power of ten, is among what is tried first. */
const FIRST_TRIED = 10
const LONGEST_PIECE = 40

/**
 * Whether a password is among the first that are tried: a few common words or the person's own, runs along the keyboard
 * and repetitions, with little between them. Case, accents and the usual digits for letters hide none.
 *
 * Shape  `own` is what belongs to the person: name, address
 */
export function isCommon(password: string, own: readonly string[]): boolean {
  const names = own.map(folded)
  const words = new Set(names.flatMap((name) => name.split(/[^a-z0-9]+/)).filter((word) => word.length > 2))
  const text = folded(password)
  return names.includes(text) || powerOf(text, words) <= FIRST_TRIED
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The least power of ten among the ways to take the text apart. */
function powerOf(text: string, own: ReadonlySet<string>): number {
  const [, again] = /^(.+?)(?:[^\p{L}\p{N}]?\1)+$/su.exec(text) ?? []
  if (again !== undefined && again.length > 1) return AGAIN + powerOf(again, own)
  const least = [0]
  for (let end = 1; end <= text.length; end++) {
    let best = Number.POSITIVE_INFINITY
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start++) {
      best = Math.min(best, (least[start] ?? 0) + powerOfPiece(text.slice(start, end), own))
    }
    least.push(best)
  }
  return least.at(-1) ?? 0
}

function powerOfPiece(piece: string, own: ReadonlySet<string>): number {
  if (piece.length === 1) return /\p{L}/u.test(piece) ? LETTER : MARK
  if (piece.length === 2) return Number.POSITIVE_INFINITY
  if (own.has(piece)) return OWN
  if (WORDS.has(piece) || (/[a-z]/.test(piece) && WORDS.has(spelled(piece)))) return WORD
  if (piece.length > 3 && RUNS.some((run) => run.includes(piece))) return RUN
  const [, again] = /^(.{1,5}?)\1{2,}$/su.exec(piece) ?? []
  return again === undefined ? Number.POSITIVE_INFINITY : AGAIN + again.length * MARK
}

const MEANT: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' },
  ...{ '@': 'a', $: 's', '!': 'i' },
}

const spelled = (piece: string) => piece.replace(/[013457@$!]/g, (mark) => MEANT[mark] ?? mark)
