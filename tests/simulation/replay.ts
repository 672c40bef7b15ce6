import type { OrgRows } from '../../server/log/testing/memory-rows.ts'
import { NOT_AUTHOR } from '../../src/domain/stand-ins.ts'
import { ORGS } from './cast.ts'
import type { Random } from './random.ts'
import type { Asked } from './server-room.ts'
import type { World } from './world.ts'

const SAMPLE = 12

/** Sends some of all requests that ever reached a server once more, and says whether that changed anything. */
export async function replayProblems(world: World, random: Random): Promise<string[]> {
  const { room } = world
  const { asked } = room
  const before = ORGS.map((org) => stateOf(room.books.tables(org)))
  const count = Math.min(SAMPLE, asked.length)
  for (let i = 0; i < count; i += 1) {
    const known = ofKnown(world, random.pick(asked))
    await room.serve(known, () => {})
  }
  const after = ORGS.map((org) => stateOf(room.books.tables(org)))
  return before.join() === after.join() ? [] : ['a request that came again changed something']
}

/** The request without what the server does not have: refused then, lost with a backup since, or never taken. */
function ofKnown({ room }: World, { person, org, request }: Asked): Asked {
  const { placed, held } = room.books.tables(org)
  const claims = (id: string, author: string | null) => (held.get(id) ?? []).filter((row) => row.author === author)
  const { others, ...rest } = request
  // What others say of somebody, that person may still say themself: it is no repetition then.
  const push = request.push.filter(
    ({ id }) => placed.has(id) || claims(id, person).some(({ why }) => why !== NOT_AUTHOR),
  )
  const kept = others?.filter(({ entry, author }) => placed.has(entry.id) || claims(entry.id, author).length > 0)
  return { person, org, request: { ...rest, push, ...(kept ? { others: kept } : {}) } }
}

function stateOf({ head, held }: OrgRows): string {
  const rows = [...held.values()].flat()
  return `${head.head}/${head.mark}/${rows.map(({ entry, author, why, decided }) => `${entry.id}${author}${why}${decided?.verdict}`)}`
}
