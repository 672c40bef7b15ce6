import type { Catalogue } from '../src/domain/catalogue.ts'
import { indicatorFaults } from './indicator-faults.ts'

/** A fault that shows only when the files are held against each other. */
interface CatalogueFault {
  file: 'plan' | 'indicators' | 'codeLists' | 'zones'
  place: string
  why: string
}

/** Lists that organisations and zones need, whatever the indicators ask. */
const NEEDED_LISTS = ['legalForm', 'runtsSection', 'zonaOmogenea']

/** Everything in a well-formed catalogue that does not fit together; empty when it does. */
export function catalogueFaults(catalogue: Catalogue): CatalogueFault[] {
  return [
    ...planFaults(catalogue),
    ...catalogue.indicators.flatMap((indicator, index) =>
      indicatorFaults(indicator, catalogue).map(({ place, why }) => ({
        file: 'indicators' as const,
        place: `[${index}] ${indicator.code}${place === '' ? '' : `.${place}`}`,
        why,
      })),
    ),
    ...repeated(catalogue.indicators).map((fault) => ({ file: 'indicators' as const, ...fault })),
    ...listFaults(catalogue),
    ...repeated(catalogue.zones).map((fault) => ({ file: 'zones' as const, ...fault })),
  ]
}

function planFaults({ areas, objectives, indicators, path, baselineYear, targetYear }: Catalogue): CatalogueFault[] {
  const known = new Set(areas.map((area) => area.code))
  const measured = new Set(indicators.map((indicator) => indicator.objective))
  const faults = [
    ...repeated(areas, 'areas'),
    ...repeated(objectives, 'objectives'),
    ...repeated(
      path.map((phase) => ({ code: `phase ${phase.phase}` })),
      'path',
    ),
    ...objectives.flatMap((objective, index) => {
      const place = `objectives[${index}] ${objective.code}`
      return [
        ...(known.has(objective.priority) ? [] : [{ place, why: `there is no area ${objective.priority}` }]),
        ...(measured.has(objective.code) ? [] : [{ place, why: 'no indicator measures it' }]),
      ]
    }),
    ...(targetYear > baselineYear ? [] : [{ place: 'targetYear', why: 'must come after baselineYear' }]),
  ]
  return faults.map((fault) => ({ file: 'plan' as const, ...fault }))
}

function listFaults({ codeLists, zones }: Catalogue): CatalogueFault[] {
  const zoneCodes = new Set(codeLists.zonaOmogenea?.items.map((item) => item.code))
  return [
    ...NEEDED_LISTS.filter((name) => codeLists[name] === undefined).map((name) => ({
      file: 'codeLists' as const,
      place: name,
      why: 'this list is missing',
    })),
    ...Object.entries(codeLists).flatMap(([name, list]) =>
      repeated(list.items, `${name}.items`).map((fault) => ({ file: 'codeLists' as const, ...fault })),
    ),
    ...zones.flatMap((zone, index) =>
      zoneCodes.has(zone.code)
        ? []
        : [{ file: 'zones' as const, place: `[${index}]`, why: `${zone.code} is not in the code list zonaOmogenea` }],
    ),
  ]
}

function repeated(rows: readonly { code: string }[], list = ''): { place: string; why: string }[] {
  const seen = new Set<string>()
  return rows.flatMap(({ code }, index) => {
    if (seen.has(code)) return [{ place: `${list}[${index}]`, why: `${code} stands here a second time` }]
    seen.add(code)
    return []
  })
}
