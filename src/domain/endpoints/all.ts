import {
  addPasskey,
  beginPasskey,
  beginPasskeyProof,
  changeName,
  endOtherSessions,
  endSession,
  getAccount,
  proveByPasskey,
  removePasskey,
  renameDevice,
  renamePasskey,
  revokeDevice,
  unlinkProvider,
} from './account.ts'
import { exportAudit, exportOrganisationAudit, getAudit, getOrganisationAudit } from './audit.ts'
import { getCatalogue } from './catalogue.ts'
import { getGranted, getGrantedValues, getGrants, giveGrant, withdrawGrant } from './grants.ts'
import { getArea, getIndicator, getIndicators, getObjective } from './indicators.ts'
import {
  addOrganisation,
  changeOrganisation,
  getOrganisation,
  getOrganisations,
  getTerritory,
} from './organisations.ts'
import { getPlan } from './plan.ts'
import { decideHeld, getHeldQueue, getReviewPage, getReviewQueue } from './review.ts'
import { getDemoPeople, getSession, signIn, signOut } from './session.ts'
import { beginAtProvider, beginPasskeySignIn, returnFromProvider, signInByPasskey } from './sign-in.ts'
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
  getAccount,
  changeName,
  renameDevice,
  revokeDevice,
  endSession,
  endOtherSessions,
  getGrants,
  giveGrant,
  withdrawGrant,
  getGranted,
  getGrantedValues,
  getAudit,
  exportAudit,
  getOrganisationAudit,
  exportOrganisationAudit,
  getTerritory,
  getOrganisations,
  addOrganisation,
  getOrganisation,
  changeOrganisation,
  beginPasskeySignIn,
  signInByPasskey,
  beginPasskeyProof,
  proveByPasskey,
  beginPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  beginAtProvider,
  returnFromProvider,
  unlinkProvider,
] as const
