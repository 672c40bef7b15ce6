import { cellKey, type Entry, MAX_PARENTS } from '../../src/domain/entry.ts'

/** Keeps the heads of every cell as entries are seen, in whatever order: what a person would see in the grid. */
export function cellHeads() {
  const heads = new Map<string, Set<string>>()
  const named = new Set<string>()
  return {
    see(org: string, entry: Entry): void {
      if (entry.kind !== 'value') return
      const key = `${org}/${cellKey(entry.cell)}`
      const own = heads.get(key) ?? new Set()
      heads.set(key, own)
      for (const parent of entry.parents) {
        named.add(parent)
        own.delete(parent)
      }
      if (!named.has(entry.id)) own.add(entry.id)
    },
    of: (org: string, key: string): string[] => [...(heads.get(`${org}/${key}`) ?? [])].slice(0, MAX_PARENTS),
  }
}
