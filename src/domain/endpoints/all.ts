import { getCatalogue } from './catalogue.ts'
import { getArea, getIndicator, getIndicators, getObjective } from './indicators.ts'
import { getPlan } from './plan.ts'
import { decideHeld, getHeldQueue, getReviewPage, getReviewQueue } from './review.ts'
import { getDemoPeople, getSession, signIn, signOut } from './session.ts'
import { events, sync } from './sync.ts'

/** Every endpoint of the API, for the server to mount and to document. */
export const ENDPOINTS = [
  getSession,
  signIn,
  signOut,
  getDemoPeople,
  getCatalogue,
  getPlan,
  getArea,
  getObjective,
  getIndicators,
  getIndicator,
  sync,
  events,
  getReviewQueue,
  getReviewPage,
  getHeldQueue,
  decideHeld,
] as const
