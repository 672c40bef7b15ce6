/** What the linear-pace method can say of an indicator. Source: SPEC M1-M12. */
export const METHOD_STATUSES = [
  'achieved',
  'on_track',
  'acceleration_needed',
  'insufficient',
  'moving_away',
  'off_target',
  'missed',
  'not_started',
  'no_target',
  'no_data',
  'low_coverage',
  'config_error',
] as const
export type MethodStatus = (typeof METHOD_STATUSES)[number]

/** The five words of the interface, in the order in which they are listed and counted. */
export const STATUS_WORDS = ['achieved', 'on_track', 'slowing', 'off_course', 'insufficient_data'] as const
export type StatusWord = (typeof STATUS_WORDS)[number]

const WORD_OF: Record<MethodStatus, StatusWord> = {
  achieved: 'achieved',
  on_track: 'on_track',
  acceleration_needed: 'slowing',
  insufficient: 'off_course',
  moving_away: 'off_course',
  off_target: 'off_course',
  missed: 'off_course',
  not_started: 'insufficient_data',
  no_target: 'insufficient_data',
  no_data: 'insufficient_data',
  low_coverage: 'insufficient_data',
  config_error: 'insufficient_data',
}

/** The interface's word for a method status; the reason stays with the method status. */
export function wordOf(status: MethodStatus): StatusWord {
  return WORD_OF[status]
}

/** Whether the status rests on enough evidence to enter a mean. */
export function isMeasured(status: MethodStatus): boolean {
  return WORD_OF[status] !== 'insufficient_data'
}
