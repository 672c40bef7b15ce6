import { describe } from 'vitest'
import { DEVICE } from './fixtures.ts'
import { asSyncStore, memoryStore } from './memory-store.ts'
import { storeContract } from './store-contract.ts'

describe('the store in memory', () => {
  storeContract(async () => {
    const memory = memoryStore(DEVICE)
    return { store: asSyncStore(memory), save: memory.save, all: memory.all }
  })
})
