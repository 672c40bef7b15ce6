import type { Translated } from '../../messages.ts'
import type { MethodTexts } from '../method.ts'

export const english: Translated<MethodTexts> = {
  title: 'How it is measured',
  statement: 'A straight path, and the courage to say “not known”.',
  lead: 'From a start to a target the simplest way is straight. We compare where we are with where we would be at an even pace. The method is ours, not the Plan’s, and it is all here.',
  contents: 'On this page',
  path: 'The path',
  pathText: (from, to) =>
    `Every indicator has a start (${from}) and a target (${to}). The way covered is the part of the distance already made; the way expected is the part of the time gone at the end of the figure’s period. The pace is the first divided by the second.`,
  exampleTitle: 'An example, computed now',
  exampleText: (from, t0, to, tT, t) =>
    `Start ${from} at the end of ${t0}, target ${to} at the end of ${tT}. We are at the end of ${t}. Choose the value:`,
  exampleValue: 'Value',
  exampleDone: 'way covered',
  exampleExpected: 'way expected',
  examplePace: 'pace',
  exampleProjected: (year) => `in ${year}, at this pace`,
  exampleNone: 'not computed',
  statusHeading: 'The five words',
  statusText: (onTrack, slowing) =>
    `The thresholds are ${onTrack} and ${slowing} of the pace required, and zero. The cases are looked at in this order: the first that holds decides.`,
  casesTable: 'The cases of the method, in their order',
  caseHeader: 'Case',
  conditionHeader: 'When',
  wordHeader: 'Word',
  case_no_target: 'No target',
  case_no_data: 'No data',
  case_low_coverage: 'Low coverage',
  case_achieved: 'Achieved',
  case_config_error: 'Contrary target',
  case_off_target: 'Not kept',
  case_not_started: 'Not started',
  case_missed: 'Missed',
  case_on_track: 'On track',
  case_acceleration_needed: 'Acceleration needed',
  case_insufficient: 'Insufficient',
  case_moving_away: 'Moving away',
  when_no_target: 'no target has been proposed for the indicator',
  when_no_data: 'no approved value in the period',
  when_low_coverage: 'too few organisations answered, or the value may not be shown',
  when_achieved: 'the value is at the target or beyond',
  when_config_error: 'the target runs against the direction of the indicator',
  when_off_target: 'the start was to be kept, and it is not',
  when_not_started: 'the figure is of the start or before',
  when_missed: 'the target year is over',
  when_on_track: (share) => `pace of at least ${share}`,
  when_acceleration_needed: (from, to) => `pace between ${from} and ${to}`,
  when_insufficient: (share) => `pace between 0 and ${share}`,
  when_moving_away: 'pace under zero: moving away',
  coverage: 'How many have to answer',
  coverageText: (share) =>
    `Coverage is how many organisations answered of how many were asked. Under ${share} the status is “Not enough data”, and beside it stands the value of only those organisations that answered both at the start and now. From ${share} up the status is that of the value as it is: a missing answer may lower it, and the same comparison stands beside it, where it reveals nobody’s value. Only approved values count.`,
  kinds: 'How values are added up',
  flow: 'What happens (flows)',
  flowText:
    'They add up over the year. A part of a year is not compared with a yearly path: only the whole year counts.',
  stock: 'As it stands (stocks)',
  stockText: 'The last value of the year counts. A half-year too stands on the path, at its end.',
  ratio: 'Ratios',
  ratioText: 'All numerators and all denominators are added up, then divided. It is not the mean of the percentages.',
  score: 'Scores',
  scoreText: 'The mean of the organisations, weighted when all of them say over how many people.',
  datum: 'Which figure is looked at',
  datumText:
    'The newest period that is already due, or that enough organisations have already answered. The end of 2026 is the point 2026; mid 2026 is halfway between the end of 2025 and that of 2026.',
  projection: 'The projection',
  projectionText:
    'From the start through the figure and straight on to the target year, within the limits of what is possible. It is no forecast: it says where this pace leads. With two years of data only no trend can be seen, and the page says so.',
  areas: 'Objectives and priorities',
  areasText:
    'The way of an objective is the mean of its indicators with enough data, each between zero and one; that of a priority is the mean of its objectives, so that more indicators do not weigh more. The tick is the same mean of what was expected at the data’s period. An objective has a word if at least half of its indicators have data, and is “Achieved” only if all are. There is no index of the whole Plan: objectives are counted by word.',
  privacy: 'Small numbers',
  privacyText:
    'A value shows only from 3 organisations up: of two, each would read the other’s number. If it is about people, there must be at least 5 persons too. Where hiding one zone is not enough, because it follows by subtraction, another is hidden too.',
  calendar: 'The calendar',
  calendarPart: (months) =>
    months === 1
      ? 'Half-years and quarters are due one month after their end.'
      : `Half-years and quarters are due ${months} months after their end.`,
  calendarYear: (day) => `The year is due on ${day} of the next year.`,
  calendarClose: (days) => `Every period closes ${days} days after it is due.`,
  check: 'Put us to the test',
  checkText:
    'The method has test cases with their expected answers, in the source code, and a command that checks as many as you like: write your own cases in the same format and see where it does not hold.',
  checkFile: 'The cases',
  checkCommand: 'The command',
  apiDocs: 'Data and API',
  pathPage: 'What is the Plan’s and what is ours',
}
