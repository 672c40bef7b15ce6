import { capital, shortfall, type VerdictFacts } from './verdict-facts.ts'

/** The verdict in English, one sentence for each method status. */
export function english(facts: VerdictFacts): string {
  const { speech, standing, value, baseline, baselineYear, target, targetYear, when } = facts
  switch (standing.status) {
    case 'not_started':
      return `There is only the start: ${speech.say(baseline)} in ${baselineYear}.`
    case 'config_error':
      return 'The proposed target runs against the direction of the indicator: it needs correcting.'
    case 'no_data':
    case 'low_coverage':
      return englishUnknown(facts)
  }
  if (value === null) return englishUnknown(facts)
  switch (standing.status) {
    case 'achieved':
      return value === target
        ? `Target reached: ${speech.say(value)} ${when}.`
        : `Target reached: ${speech.say(value)} ${when}, ${facts.rises ? 'beyond' : 'better than'} ${speech.bare(target)}.`
    case 'no_target':
      return `${capital(speech.say(value))} ${when}: no target has been proposed.`
    case 'off_target':
      return `${capital(speech.say(baseline))} was to be kept: ${when} it is ${speech.say(value)}.`
    case 'missed':
      return `In ${targetYear} it came to ${speech.say(value)}: the target was ${speech.bare(target)}.`
    case 'moving_away':
      return `Moving away from the target: ${speech.say(value)} ${when}, from ${speech.bare(baseline)} at the start.`
  }
  return englishPace(facts, value)
}

/** What the same organisations say against a value that went the wrong way; null where there is nothing to say. */
export function englishAgainst({ against, baselineYear, rises, speech }: VerdictFacts): string | null {
  if (against === null) return null
  const went = `${rises ? 'rose' : 'fell'} from ${speech.bare(against.from)} to ${speech.bare(against.to)}`
  const reason = against.onlyMissing
    ? 'the decline comes from those who have not answered yet'
    : 'the difference comes from those who answered only then or only now'
  return `Yet the ${against.organisations} organisations that also answered in ${baselineYear} ${went}: ${reason}.`
}

function englishPace(facts: VerdictFacts, value: number): string {
  const { speech, projected, target, targetYear, rises, when } = facts
  const missing = shortfall(facts)
  if (projected === null || missing === null)
    return `${capital(speech.say(value))} ${when}: the target is ${speech.bare(target)}.`
  const arrives = `At this pace ${speech.say(projected)} in ${targetYear}`
  if (missing === 0) return `${arrives}: just the target.`
  if (missing < 0) return `${arrives}: ${rises ? 'beyond' : 'better than'} the target, ${speech.bare(target)}.`
  return rises ? `${arrives}: ${speech.short(missing)}.` : `${arrives}: ${speech.difference(missing)} above the target.`
}

function englishUnknown({ answers, standing }: VerdictFacts): string {
  if (answers?.hidden) return 'There is a value, but it is about too few people or organisations to show.'
  if (standing.status !== 'low_coverage' || answers === null || answers.answered === 0) {
    return 'There is no approved value yet: it cannot be said for now.'
  }
  const organisations = answers.asked === 1 ? 'organisation' : 'organisations'
  return `It cannot be said yet: ${answers.answered} of ${answers.asked} ${organisations} answered.`
}
