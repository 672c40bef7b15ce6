import { ENGINE_FAULTS } from './faults-of-the-engine.ts'
import { BOOK_FAULTS } from './faults-of-the-log.ts'
import { STORE_FAULTS } from './faults-of-the-store.ts'
import { PRODUCT, type Product } from './product.ts'

/** The product with one fault in it, by the fault's name: if the simulation finds none of them, it proves nothing. */
export const MUTANTS: ReadonlyMap<string, Product> = new Map(
  Object.entries({ ...ENGINE_FAULTS, ...STORE_FAULTS, ...BOOK_FAULTS }).map(([name, fault]) => [
    name,
    { ...PRODUCT, ...fault },
  ]),
)
