import { knownPerson, PERSON_NAME } from './known-person.ts'

/**
 * Tells whose id is remembered whenever another tab changes it; null when that one signed out. The answer stops it.
 *
 * Unknowns  what another version of the app wrote, and this one cannot read, says nothing
 */
export function watchPerson(
  window: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  next: (person: string | null) => void,
): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    // Without a name everything was cleared.
    if (key !== null && key !== PERSON_NAME) return
    if (newValue === null) return next(null)
    const known = knownPerson({ getItem: () => newValue, setItem: () => {}, removeItem: () => {} })
    if (known !== null) next(known.person.id)
  }
  window.addEventListener('storage', onStorage)
  return () => window.removeEventListener('storage', onStorage)
}
