import { roles } from './001-roles.ts'
import { people } from './002-people.ts'
import { log } from './003-log.ts'
import { rollUps } from './004-roll-ups.ts'
import { identity } from './005-identity.ts'
import { whatOthersWrote } from './006-what-others-wrote.ts'
import { whatWasDecided } from './007-what-was-decided.ts'
import { whatOneWrote } from './008-what-one-wrote.ts'
import { whatIsKnown } from './009-what-is-known.ts'
import { whoDidWhat } from './010-who-did-what.ts'
import { whoIsWho } from './011-who-is-who.ts'
import { otherDoors } from './012-other-doors.ts'
import { whoBelongs } from './013-who-belongs.ts'
import { privacy } from './014-privacy.ts'
import { grants } from './015-grants.ts'
import { whoCallsWhat } from './016-who-calls-what.ts'
import type { Migration } from './migration.ts'

/** Every migration in order; new ones are added at the end. */
export const MIGRATIONS: readonly Migration[] = [
  ...[roles, people, log, rollUps, identity],
  ...[whatOthersWrote, whatWasDecided, whatOneWrote, whatIsKnown],
  ...[whoDidWhat, whoIsWho, otherDoors],
  ...[whoBelongs],
  ...[privacy, grants, whoCallsWhat],
]
