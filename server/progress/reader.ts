import { Aggregate, ZoneAggregate } from '../../src/domain/observed.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Tx } from '../database/tables.ts'
import type { CatalogueReader } from '../repositories/catalogue.ts'
import { listChanges, listTotals, listZones, readProgressState } from '../repositories/roll-ups.ts'
import { type ProgressModel, progressModel } from './model.ts'

/** Reads progress as the job keeps it; the model is computed once per version of the figures. */
export interface ProgressReader {
  /** Changes whenever any answer may: figures, catalogue, day. One small row. */
  version(trx: Tx): Promise<string>
  read(trx: Tx): Promise<ProgressModel>
  zones(trx: Tx, indicator: string, period: Period): Promise<ZoneAggregate[]>
}

export function createProgressReader(catalogue: CatalogueReader, today: () => string): ProgressReader {
  let known: { readonly version: string; readonly model: ProgressModel } | undefined
  const version = async (trx: Tx) => {
    const state = await readProgressState(trx)
    return `${await catalogue.version(trx)}.${state.version}.${today()}`
  }
  return {
    version,
    async read(trx) {
      const newest = await version(trx)
      if (known?.version !== newest) known = { version: newest, model: await readModel(trx, catalogue, today()) }
      return known.model
    },
    async zones(trx, indicator, period) {
      const bodies = await listZones(trx, { indicator, period })
      return bodies.map((body) => ZoneAggregate.parse(body))
    },
  }
}

async function readModel(trx: Tx, catalogue: CatalogueReader, today: string): Promise<ProgressModel> {
  const state = await readProgressState(trx)
  const counted = { ...state, computedAt: state.computed_at, changes: await listChanges(trx) }
  const figures = new Map<string, Aggregate[]>()
  for (const { indicator, body } of await listTotals(trx)) {
    figures.set(indicator, [...(figures.get(indicator) ?? []), Aggregate.parse(body)])
  }
  return progressModel(await catalogue.read(trx), figures, counted, today)
}
