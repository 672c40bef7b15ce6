/** The id that an address names after its `#`; as it stands where it is no proper writing of any. */
export function placeNamed(hash: string): string {
  const written = hash.replace(/^#/, '')
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
