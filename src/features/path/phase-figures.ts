/** A figure of a phase and what it counts: «30» and «interviste in profondità»; a date stands whole, a text alone has no figure. */
export interface PhaseFigure {
  readonly figure: string | null
  readonly label: string
}

/** A day in words: 5 dicembre 2024. */
const DATE = /^\d{1,2} \p{L}+ \d{4}$/u
const COUNTED = /^(\d[\d.,]*) (.+)$/u

/** Takes the figures of a phase out of the plan's own sentence, part by part: the plan is data, so are its figures. */
export function phaseFigures(facts: string): PhaseFigure[] {
  return facts.split(/, /).map((part) => {
    if (DATE.test(part)) return { figure: part, label: '' }
    const counted = COUNTED.exec(part)
    if (counted === null) return { figure: null, label: part }
    return { figure: counted[1] ?? null, label: counted[2] ?? '' }
  })
}

/** A heading in capitals as a sentence: ASCOLTO CON INTERVISTE → Ascolto con interviste. Others stay as they are. */
export function asSentence(heading: string): string {
  if (heading !== heading.toLocaleUpperCase()) return heading
  return heading.charAt(0) + heading.slice(1).toLocaleLowerCase()
}
