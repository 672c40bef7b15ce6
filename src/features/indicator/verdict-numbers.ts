import type { Indicator } from '../../domain/indicator.ts'
import { withArticle } from '../../i18n/article.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { unitName } from '../../i18n/quantity.ts'

const MILLION = 1_000_000

/**
 * How an indicator's numbers are said in a sentence.
 *
 * `round` comes first and differences are taken between rounded numbers, so that what a sentence says adds up.
 */
export interface Speech {
  readonly round: (value: number) => number
  /** The number with its unit, as the object of a verb: 1.260 persone · 16,4 milioni di euro · il 68 %. */
  readonly say: (value: number) => string
  /** The number without its unit, after the unit was said: 1.400 · 18 milioni · il 75 %. */
  readonly bare: (value: number) => string
  /** What is missing, with its verb: ne mancano 140 · manca 1 punto. */
  readonly short: (difference: number) => string
  /** A difference alone: 4 · 7 punti. */
  readonly difference: (difference: number) => string
}

/** The way of saying that fits the indicator's unit. */
export function speechOf(language: Language, format: Format, { unit, kind }: Pick<Indicator, 'unit' | 'kind'>): Speech {
  if (unit.code === 'percent') return percent(language, format)
  if (unit.code === 'EUR') return euro(language, format)
  return counted(language, format, unitName(language, unit), kind === 'count' ? 1 : 0.1)
}

function counted(language: Language, format: Format, name: string, step: number): Speech {
  const bare = (value: number) => format.number(value, 1)
  return {
    round: (value) => toStep(value, step),
    say: (value) => `${bare(value)} ${name}`,
    bare,
    short: (difference) => {
      if (language === 'en') return `${bare(difference)} short`
      return difference === 1 ? `ne manca ${bare(difference)}` : `ne mancano ${bare(difference)}`
    },
    difference: bare,
  }
}

function percent(language: Language, format: Format): Speech {
  const bare = (value: number) => `${format.number(value, 1)}\u202f%`
  const say = (value: number) => (language === 'it' ? withArticle(bare(value)) : bare(value))
  const points = (value: number) => {
    const [one, more] = language === 'it' ? ['punto', 'punti'] : ['point', 'points']
    return `${format.number(value, 1)} ${value === 1 ? one : more}`
  }
  return {
    round: (value) => toStep(value, 0.1),
    say,
    bare: say,
    short: (difference) => {
      if (language === 'en') return `${points(difference)} short`
      return `${difference === 1 ? 'manca' : 'mancano'} ${points(difference)}`
    },
    difference: points,
  }
}

function euro(language: Language, format: Format): Speech {
  const bare = (value: number) => {
    if (Math.abs(value) < MILLION) return format.number(value, 0)
    const millions = toStep(value / MILLION, 0.1)
    if (language === 'en') return `${format.number(millions, 1)} million`
    return `${format.number(millions, 1)} ${millions === 1 ? 'milione' : 'milioni'}`
  }
  const say = (value: number) => {
    if (language === 'en') return `€${bare(value)}`
    return Math.abs(value) < MILLION ? `${bare(value)} euro` : `${bare(value)} di euro`
  }
  return {
    round: (value) => toStep(value, Math.abs(value) < MILLION ? 1000 : MILLION / 10),
    say,
    bare,
    short: (difference) => {
      if (language === 'en') return `€${bare(difference)} short`
      return bare(difference) === '1 milione' ? 'ne manca 1 milione' : `ne mancano ${bare(difference)}`
    },
    difference: (difference) => (language === 'it' ? bare(difference) : `€${bare(difference)}`),
  }
}

/** The nearest multiple of the step, without what binary fractions leave behind. */
function toStep(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12))
}
