/** Bytes that this site uses on the device, and how many more the browser would give it. */
export interface Space {
  readonly used: number
  readonly available: number
}

/** The browser's estimate; null where it makes none. It rounds, and says little when the disk itself is full. */
export async function currentSpace(storage: Pick<StorageManager, 'estimate'> | undefined): Promise<Space | null> {
  const estimate = await storage?.estimate().catch(() => undefined)
  if (estimate?.usage === undefined || estimate.quota === undefined) return null
  return { used: estimate.usage, available: Math.max(0, estimate.quota - estimate.usage) }
}
