import { sql } from 'kysely'
import { approval } from '../contributor.ts'
import { openDemo, type Pair, pairOf } from '../demo-installation.ts'
import type { Installation } from '../installation.ts'
import { type BenchCase, measure, type Row } from '../report.ts'

/** As if no job had ever run: every log is to be read and every figure to be counted. */
async function forgetRollUps({ owner }: Installation): Promise<void> {
  await sql`TRUNCATE cell_value, rollup, dirty_group`.execute(owner)
  await sql`UPDATE rolled_up SET seq = 0`.execute(owner)
  await sql`UPDATE progress_state SET catalogue_version = NULL, stale = true`.execute(owner)
}

async function versionOf({ owner }: Installation): Promise<number> {
  const { version } = await owner.selectFrom('progress_state').select('version').executeTakeFirstOrThrow()
  return version
}

/** A round of the job; errors when it found nothing to do. */
async function settle(installation: Installation): Promise<void> {
  const before = await versionOf(installation)
  await installation.jobs.settle()
  if ((await versionOf(installation)) === before) throw new Error('The roll-up found nothing to do')
}

/** Every public figure as it stands, to be compared. */
async function figuresOf({ owner }: Installation): Promise<ReadonlySet<string>> {
  const rows = await owner.selectFrom('rollup').select(['indicator', 'period', 'zone', 'body']).execute()
  return new Set(rows.map((row) => JSON.stringify(row)))
}

const pushed = ({ writer, cells }: Pair) => writer.push(writer.values(cells))

async function pushedAndApproved(pair: Pair): Promise<void> {
  await pushed(pair)
  await pair.manager.push([approval(pair.period, pair.writer.place())])
}

async function run(): Promise<Row[]> {
  const usual = await openDemo(1)
  const long = await openDemo(4)
  try {
    const [pair, longPair] = [await pairOf(usual), await pairOf(long)]
    await pushedAndApproved(pair)
    const before = await figuresOf(usual)
    await settle(usual)
    const after = await figuresOf(usual)
    if ([...after].every((one) => before.has(one))) throw new Error('An approval changed no public figure')
    const whole = { name: 'roll-up of the whole demo', prepare: () => forgetRollUps(usual), run: () => settle(usual) }
    const afterPush = (installation: Installation, of: Pair, name: string) => ({
      name,
      prepare: () => pushed(of),
      run: () => settle(installation),
    })
    const afterApproval = {
      name: 'roll-up after an approval, public figures change',
      prepare: () => pushedAndApproved(pair),
      run: () => settle(usual),
    }
    const one = afterPush(usual, pair, `roll-up after one push of ${pair.cells} values`)
    return [
      await measure(one, whole),
      await measure(afterApproval, whole),
      await measure(afterPush(long, longPair, 'roll-up after one push, every value written four times before'), one),
    ]
  } finally {
    await usual.close()
    await long.close()
  }
}

/** What keeping the figures costs after a change, beside counting all of them anew. */
export const rollUp: BenchCase = { name: 'roll-up', title: 'Roll-up', run }
