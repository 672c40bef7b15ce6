import { expect, it } from 'vitest'
import { isMeasured, METHOD_STATUSES, wordOf } from './status.ts'

it('[M12] the statuses of the method have five words', () => {
  expect(Object.fromEntries(METHOD_STATUSES.map((status) => [status, wordOf(status)]))).toEqual({
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
  })
})

it('[M13] what has too little evidence enters no mean', () => {
  expect(METHOD_STATUSES.filter(isMeasured)).toEqual([
    'achieved',
    'on_track',
    'acceleration_needed',
    'insufficient',
    'moving_away',
    'off_target',
    'missed',
  ])
})
