import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const HERE = readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(/\s+/))
  .filter((word) => word.length > 2)

const zxcvbn = new ZxcvbnFactory({ dictionary: { ...dictionary, 'words-here': HERE }, graphs: adjacencyGraphs })

/** What so many guesses find is among what is tried first. */
const FIRST_TRIED = 1e10
/** More of a password is not looked at: what begins so is not common, however it ends, and looking takes time. */
const LOOKED_AT = 64

/**
 * Whether a password is among the first that are tried: one of a list of common ones, or few of its words, of words used
 * here, of the person's own, of runs along the keyboard, dates and repetitions. Case, accents and the usual digits for
 * letters hide none.
 *
 * Shape   `own` is what belongs to the person: name, address
 * Source  the list and the counting of guesses are zxcvbn's, docs/decisions/017
 */
export function isCommon(password: string, own: readonly string[]): boolean {
  const words = own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).map(folded)
  return (
    zxcvbn.check(
      folded(password).slice(0, LOOKED_AT),
      words.filter((word) => word.length > 2),
    ).guesses <= FIRST_TRIED
  )
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
