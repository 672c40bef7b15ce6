import * as z from 'zod/mini'
import { Catalogue, CodeList, Zone } from '../src/domain/catalogue.ts'
import { Indicator } from '../src/domain/indicator.ts'
import codeLists from './catalogue/code-lists.json' with { type: 'json' }
import indicators from './catalogue/indicators.json' with { type: 'json' }
import { catalogueFaults } from './catalogue-faults.ts'
import plan from './plan/plan.json' with { type: 'json' }
import { faultsOf, SeedProblem } from './seed-problem.ts'
import zones from './territory/zones.json' with { type: 'json' }

const { indicators: _indicators, codeLists: _codeLists, zones: _zones, ...planShape } = Catalogue.shape
const PlanFile = z.strictObject(planShape)

/** The four files of a catalogue as they were read, not yet trusted. */
export interface CatalogueFiles {
  plan: unknown
  indicators: unknown
  codeLists: unknown
  zones: unknown
}

/** Where each of the files lies under `seeds/`. */
const CATALOGUE_PATHS = {
  plan: 'plan/plan.json',
  indicators: 'catalogue/indicators.json',
  codeLists: 'catalogue/code-lists.json',
  zones: 'territory/zones.json',
} as const

/** The catalogue's files of this repository. */
export const CATALOGUE_FILES: CatalogueFiles = { plan, indicators, codeLists, zones }

/**
 * The plan and its proposed catalogue, checked file by file and then against each other.
 *
 * Errors  SeedProblem, with the file, the place and the reason of everything that is wrong
 */
export function parseCatalogue(files: CatalogueFiles): Catalogue {
  const read = {
    plan: z.safeParse(PlanFile, files.plan, { reportInput: true }),
    indicators: z.safeParse(z.array(Indicator), files.indicators, { reportInput: true }),
    codeLists: z.safeParse(z.record(z.string(), CodeList), files.codeLists, { reportInput: true }),
    zones: z.safeParse(z.array(Zone), files.zones, { reportInput: true }),
  }
  const { plan: planned, indicators: measured, codeLists: coded, zones: zoned } = read
  if (!planned.success || !measured.success || !coded.success || !zoned.success) {
    throw new SeedProblem(
      (['plan', 'indicators', 'codeLists', 'zones'] as const).flatMap((name) =>
        faultsOf(CATALOGUE_PATHS[name], read[name].error?.issues ?? []),
      ),
    )
  }
  const catalogue = { ...planned.data, indicators: measured.data, codeLists: coded.data, zones: zoned.data }
  const faults = catalogueFaults(catalogue)
  if (faults.length > 0) {
    throw new SeedProblem(faults.map(({ file, ...fault }) => ({ file: CATALOGUE_PATHS[file], ...fault })))
  }
  return catalogue
}

/** The catalogue of this repository. Errors: see parseCatalogue. */
export function loadCatalogue(): Catalogue {
  return parseCatalogue(CATALOGUE_FILES)
}
