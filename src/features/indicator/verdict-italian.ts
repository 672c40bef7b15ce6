import { withPreposition } from '../../i18n/article.ts'
import { capital, shortfall, type VerdictFacts } from './verdict-facts.ts'

/** The verdict in Italian, one sentence for each method status. */
export function italian(facts: VerdictFacts): string {
  const { speech, standing, value, baseline, baselineYear, target, targetYear, when } = facts
  switch (standing.status) {
    case 'not_started':
      return `C’è solo la partenza: ${speech.say(baseline)} nel ${baselineYear}.`
    case 'config_error':
      return 'Il traguardo proposto va contro la direzione dell’indicatore: va corretto.'
    case 'no_data':
    case 'low_coverage':
      return italianUnknown(facts)
  }
  if (value === null) return italianUnknown(facts)
  switch (standing.status) {
    case 'achieved':
      return value === target
        ? `Traguardo raggiunto: ${speech.say(value)} ${when}.`
        : `Traguardo raggiunto: ${speech.say(value)} ${when}, ${beyond(facts)}.`
    case 'no_target':
      return `${capital(speech.say(value))} ${when}: nessun traguardo è stato proposto.`
    case 'off_target':
      return `Andava mantenuto ${speech.say(baseline)}: ${when} si è ${withPreposition('a', speech.say(value))}.`
    case 'missed':
      return `Nel ${targetYear} si è arrivati ${withPreposition('a', speech.say(value))}: il traguardo era ${speech.bare(target)}.`
    case 'moving_away':
      return `Si allontana dal traguardo: ${speech.say(value)} ${when}, si partiva ${withPreposition('da', speech.bare(baseline))}.`
  }
  return italianPace(facts, value)
}

/** What the same organisations say against a value that went the wrong way; null where there is nothing to say. */
export function italianAgainst({ against, baselineYear, rises, speech }: VerdictFacts): string | null {
  if (against === null) return null
  const went = `${rises ? 'salite' : 'scese'} ${withPreposition('da', speech.bare(against.from))} ${withPreposition('a', speech.bare(against.to))}`
  const reason = against.onlyMissing
    ? 'il calo viene da chi non ha ancora risposto'
    : 'la differenza viene da chi ha risposto solo allora o solo adesso'
  return `Le ${against.organisations} organizzazioni che hanno risposto anche nel ${baselineYear} sono però ${went}: ${reason}.`
}

function italianPace(facts: VerdictFacts, value: number): string {
  const { speech, projected, target, targetYear, rises, when } = facts
  const missing = shortfall(facts)
  if (projected === null || missing === null)
    return `${capital(speech.say(value))} ${when}: il traguardo è ${speech.bare(target)}.`
  const arrives = `A questo ritmo ${speech.say(projected)} nel ${targetYear}`
  if (missing === 0) return `${arrives}: è il traguardo.`
  if (missing < 0) return `${arrives}: ${beyond(facts)}, il traguardo.`
  return rises
    ? `${arrives}: ${speech.short(missing)}.`
    : `${arrives}: ${speech.difference(missing)} sopra il traguardo.`
}

function italianUnknown({ answers, standing }: VerdictFacts): string {
  if (answers?.hidden) return 'Il valore c’è, ma riguarda troppo poche persone o organizzazioni per mostrarlo.'
  if (standing.status !== 'low_coverage' || answers === null || answers.answered === 0) {
    return 'Non c’è ancora un valore approvato: per ora non si può dire.'
  }
  const who =
    answers.answered === 1 ? 'ha risposto 1 organizzazione' : `hanno risposto ${answers.answered} organizzazioni`
  return `Non si può ancora dire: ${who} su ${answers.asked}.`
}

function beyond({ speech, rises, target }: VerdictFacts): string {
  return rises ? `oltre ${speech.bare(target)}` : `meglio ${withPreposition('di', speech.bare(target))}`
}
