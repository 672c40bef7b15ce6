import type { Bilingual } from '../start/start-problem.ts'
import type { BrokenLink, LogCounts, LogFault, Verified } from './verify-log.ts'

const RESTORE: Bilingual = {
  it: 'ferma il server, tieni una copia del database com’è e ripristinane uno di prima: i dispositivi rimandano ciò che manca.',
  en: 'stop the server, keep a copy of the database as it is and restore one from before: the devices offer again what is missing.',
}
const BLANK: Bilingual = {
  it: 'ripeti la cancellazione, oppure ripristina il database da una copia coerente.',
  en: 'redact it again, or restore the database from a consistent copy.',
}

const WHAT: Record<LogFault, Bilingual> = {
  gap: { it: 'la scrittura di questo posto manca', en: 'the entry of this place is missing' },
  columns: {
    it: 'le colonne non dicono ciò che dice la scrittura',
    en: 'the columns do not say what the entry says',
  },
  hash: { it: 'la scrittura non è quella che fu ricevuta', en: 'the entry is not the one that was received' },
  mark: {
    it: 'autore, ora, ordine o impronta non sono quelli di quando fu messa qui',
    en: 'author, time, order or hash are not those with which it was put here',
  },
  head: {
    it: 'la fine del registro non è la sua ultima scrittura',
    en: 'the end of the log is not its last entry',
  },
  redacted_unfounded: {
    it: 'la scrittura è segnata come cancellata, e nessuna cancellazione la nomina',
    en: 'the entry is marked as redacted, and no redaction names it',
  },
  not_blanked: {
    it: 'una cancellazione la nomina, e il suo contenuto c’è ancora',
    en: 'a redaction names it, and what it said is still there',
  },
  held_columns: {
    it: 'una scrittura trattenuta non ha l’identificativo che dice',
    en: 'a held entry does not have the id that it says',
  },
  held_hash: {
    it: 'una scrittura trattenuta non è quella che fu ricevuta',
    en: 'a held entry is not the one that was received',
  },
  held_redacted: {
    it: 'una scrittura trattenuta è segnata come cancellata, e nessuna cancellazione la nomina',
    en: 'a held entry is marked as redacted, and no redaction names it',
  },
  held_not_blanked: {
    it: 'una cancellazione nomina una scrittura trattenuta, e il suo contenuto c’è ancora',
    en: 'a redaction names a held entry, and what it said is still there',
  },
}

/** The first broken link, in Italian and then in English: where, what, and what to do. */
export function brokenText({ organisation, fault, seq, entry }: BrokenLink): string {
  const { it, en } = WHAT[fault]
  const advice = fault === 'not_blanked' || fault === 'held_not_blanked' ? BLANK : RESTORE
  const place =
    seq === null ? { it: 'fra le trattenute', en: 'among the held' } : { it: `posto ${seq}`, en: `place ${seq}` }
  const which = entry === null ? '' : `, ${entry}`
  return [
    `Registro rotto: ${organisation.name} (${organisation.id}), ${place.it}${which}: ${it}.`,
    `  Che cosa fare: ${advice.it}`,
    `Broken log: ${organisation.name} (${organisation.id}), ${place.en}${which}: ${en}.`,
    `  What to do: ${advice.en}`,
    `  (${fault}, exit 1)`,
    '',
  ].join('\n')
}

/** One line for one organisation whose log is whole. */
export function wholeText({ id, name }: BrokenLink['organisation'], { entries, held, redacted }: LogCounts): string {
  return `${id}  ${name}: ${entries} · trattenute / held ${held} · cancellate / redacted ${redacted}\n`
}

/** That all is whole, in Italian and then in English. */
export function summaryText({ organisations, counts: { entries, held, redacted } }: Verified): string {
  return [
    `Registri integri: organizzazioni ${organisations}, scritture ${entries} (cancellate ${redacted}), trattenute ${held}.`,
    `Logs are whole: organisations ${organisations}, entries ${entries} (redacted ${redacted}), held ${held}.`,
    '',
  ].join('\n')
}
