import { type Definer, definers } from './definers.ts'

/** As many organisations as a figure is of at least. Source: SPEC P2 */
const FEW = 3

// The job suppresses before it stores; whoever reads goes through here, where no figure of fewer passes whatever is
// stored.
const suppressed = `CASE WHEN (body->>'answered')::int >= ${FEW} OR body->'value' = 'null' THEN body
  ELSE body || '{"value": null, "numerator": null, "denominator": null, "matched": null, "suppressed": true}' END`

const FUNCTIONS: readonly Definer[] = [
  {
    signature: 'app_totals()',
    returns: 'TABLE (indicator text, body jsonb)',
    stable: true,
    body: `SELECT indicator, ${suppressed} FROM rollup WHERE zone = ''`,
  },
  {
    signature: 'app_zones(of_indicator text, of_period text)',
    returns: 'TABLE (body jsonb)',
    stable: true,
    body: `SELECT ${suppressed} FROM rollup WHERE indicator = of_indicator AND period = of_period AND zone <> ''`,
  },
  {
    signature: 'app_changes()',
    returns: 'jsonb',
    stable: true,
    body: `SELECT coalesce(jsonb_agg(CASE WHEN (change->>'organisations')::int >= ${FEW} THEN change
        ELSE change || '{"organisations": null}' END ORDER BY place), '[]')
      FROM progress_state, jsonb_array_elements(changes) WITH ORDINALITY AS each (change, place)`,
  },
]

const WALLS = [
  'REVOKE SELECT ON rollup, progress_state FROM traguardo_person',
  `GRANT SELECT (version, stale, computed_at, catalogue_version, asked, answering) ON progress_state TO traguardo_person`,
]

/** Public figures, to be read only as functions suppress them. */
export const suppressedFigures = (schema: string) => [...definers(schema, FUNCTIONS), ...WALLS]
