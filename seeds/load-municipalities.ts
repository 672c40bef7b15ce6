import * as z from 'zod/mini'
import { faultsOf, SeedProblem } from './seed-problem.ts'
import rows from './territory/municipalities.json' with { type: 'json' }
import zones from './territory/zones.json' with { type: 'json' }

/**
 * A municipality of the Città metropolitana.
 *
 * Shape   `status` says how sure its zone is: `verified` read in a published list, `matched` by a population total that
 *         comes out exactly, `derived` by elimination
 * Source  ISTAT codes and names by way of openpolis/geojson-italy (CC BY 4.0); zones as named in `source`
 */
export const Municipality = z.strictObject({
  istat: z.string().check(z.regex(/^001\d{3}$/)),
  name: z.string().check(z.minLength(1)),
  zone: z.string().check(z.regex(/^ZO\d\d$/)),
  status: z.enum(['verified', 'matched', 'derived']),
  source: z.string(),
})
export type Municipality = z.infer<typeof Municipality>

const FILE = 'territory/municipalities.json'

/** Municipalities out of their file. Errors: SeedProblem, with the place and the reason. */
export function parseMunicipalities(json: unknown): Municipality[] {
  const read = z.safeParse(z.array(Municipality), json, { reportInput: true })
  if (!read.success) throw new SeedProblem(faultsOf(FILE, read.error.issues))
  const known = new Set(zones.map((zone) => zone.code))
  const seen = new Set<string>()
  const faults = read.data.flatMap(({ istat, name, zone }, index) => {
    const place = `[${index}] ${name}`
    const wrong = [
      ...(known.has(zone) ? [] : [{ file: FILE, place, why: `there is no zone ${zone}` }]),
      ...(seen.has(istat) || seen.has(name) ? [{ file: FILE, place, why: 'stands here a second time' }] : []),
    ]
    seen.add(istat).add(name)
    return wrong
  })
  if (faults.length > 0) throw new SeedProblem(faults)
  return read.data
}

/** The 312 municipalities of this repository. Errors: see parseMunicipalities. */
export function loadMunicipalities(): Municipality[] {
  return parseMunicipalities(rows)
}
