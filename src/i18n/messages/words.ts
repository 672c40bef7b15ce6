import { defineMessages } from '../messages.ts'

const status = {
  achieved: 'Raggiunto',
  on_track: 'In linea',
  slowing: 'Rallenta',
  off_course: 'Fuori rotta',
  insufficient_data: 'Dati insufficienti',
  why_achieved: 'Il traguardo del 2030 è già raggiunto.',
  why_on_track: 'Il cammino fatto è almeno il 95 % di quello richiesto finora.',
  why_acceleration_needed: 'Il cammino fatto è fra il 60 e il 95 % di quello richiesto finora.',
  why_insufficient: 'Il cammino fatto è meno del 60 % di quello richiesto finora.',
  why_moving_away: 'Il valore si allontana dal traguardo.',
  why_off_target: 'Il valore di partenza andava mantenuto e non lo è.',
  why_missed: 'L’anno del traguardo è passato e il traguardo non è raggiunto.',
  why_not_started: 'C’è solo il valore di partenza: il cammino non è ancora misurabile.',
  why_no_target: 'Per questo indicatore non è stato proposto un traguardo.',
  why_no_data: 'Non c’è ancora un valore approvato da mostrare.',
  why_low_coverage: 'Ha risposto meno dell’80 % delle organizzazioni a cui è stato chiesto.',
  why_config_error: 'Il traguardo proposto va contro la direzione dell’indicatore: va corretto nel catalogo.',
}
export type StatusTexts = typeof status

/** The five words of the interface, and why a status is what it is: by method status. */
export const statusMessages = defineMessages(status, () =>
  import('./english/words.ts').then(({ status }) => ({ english: status })),
)

const cellState = {
  conflict: 'in conflitto',
  refused: 'rifiutato',
  held: 'trattenuto',
  returned: 'da chiarire',
  approved: 'approvato',
  submitted: 'in verifica',
  safe: 'al sicuro',
  on_device: 'su questo dispositivo',
  empty: 'vuoto',
  unavailable: 'non disponibile',
}
export type CellStateTexts = typeof cellState

/** Where a cell's value stands, in words. */
export const cellStateMessages = defineMessages(cellState, () =>
  import('./english/words.ts').then(({ cellState }) => ({ english: cellState })),
)
