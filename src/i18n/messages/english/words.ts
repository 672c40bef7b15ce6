import type { Translated } from '../../messages.ts'
import type { CellStateTexts, StatusTexts } from '../words.ts'

export const status: Translated<StatusTexts> = {
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
  why_config_error: 'The proposed target runs against the direction of the indicator: the catalogue needs correcting.',
}

export const cellState: Translated<CellStateTexts> = {
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
}
