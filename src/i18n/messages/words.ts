import { defineMessages } from '../messages.ts'

/** The five words of the interface, and why a status is what it is: by method status. */
export const statusMessages = defineMessages(
  {
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
  },
  {
    achieved: 'Achieved',
    on_track: 'On track',
    slowing: 'Slowing',
    off_course: 'Off course',
    insufficient_data: 'Not enough data',
    why_achieved: 'The 2030 target has already been reached.',
    why_on_track: 'The way covered is at least 95 % of what was required so far.',
    why_acceleration_needed: 'The way covered is between 60 and 95 % of what was required so far.',
    why_insufficient: 'The way covered is less than 60 % of what was required so far.',
    why_moving_away: 'The value is moving away from the target.',
    why_off_target: 'The starting value was to be kept and is not.',
    why_missed: 'The target year has passed and the target has not been reached.',
    why_not_started: 'There is only the starting value: progress cannot be measured yet.',
    why_no_target: 'No target has been proposed for this indicator.',
    why_no_data: 'There is no approved value to show yet.',
    why_low_coverage: 'Fewer than 80 % of the organisations asked have answered.',
    why_config_error:
      'The proposed target runs against the direction of the indicator: the catalogue needs correcting.',
  },
)

/** Where a cell's value stands, in words. */
export const cellStateMessages = defineMessages(
  {
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
  },
  {
    conflict: 'in conflict',
    refused: 'refused',
    held: 'held',
    returned: 'to clarify',
    approved: 'approved',
    submitted: 'under review',
    safe: 'safe',
    on_device: 'on this device',
    empty: 'empty',
    unavailable: 'not available',
  },
)
