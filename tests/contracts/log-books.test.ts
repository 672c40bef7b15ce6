import { ENGINES } from './engines.ts'
import { logBooksContract } from './log-books.ts'
import { memoryBooks, sqlBooks } from './log-books-harness.ts'
import { syncContract } from './log-books-sync.ts'

for (const contract of [logBooksContract, syncContract]) {
  contract('in memory', memoryBooks)
  for (const [name, open] of ENGINES) contract(`on ${name}`, () => sqlBooks(open))
}
