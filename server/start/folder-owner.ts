import { chownSync, statSync } from 'node:fs'

/** Started once as root in somebody's folder, what is written there stays usable for them. Does nothing for others. */
export function giveToOwnerOf(folder: string, file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  chownSync(file, uid, gid)
}
