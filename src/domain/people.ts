import * as z from 'zod/mini'
import { Period } from './period.ts'
import { Day, Uuid } from './text.ts'

export const ORGANISATION_ROLES = ['contributor', 'referent'] as const
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number]

export const PLAN_ROLES = ['manager', 'administrator', 'funder'] as const
export type PlanRole = (typeof PLAN_ROLES)[number]

/** A reporting organisation; the seat's municipality gives the zone of its values. */
export const Organisation = z.strictObject({
  id: Uuid,
  name: z.string(),
  legalForm: z.string(),
  runts: z.nullable(z.string()),
  municipality: z.string(),
  zone: z.string(),
})
export type Organisation = z.infer<typeof Organisation>

/** The name of who was erased: nobody has it, and every other name is at least a letter. */
export const ERASED = ''

/** What a member needs of their organisation to work without a network: what is asked, and extra time given. */
export const Membership = z.strictObject({
  role: z.enum(ORGANISATION_ROLES),
  organisation: Organisation,
  assignments: z.array(z.strictObject({ indicator: z.string(), fromYear: z.int(), toYear: z.nullable(z.int()) })),
  extensions: z.array(z.strictObject({ period: Period, until: Day })),
  /** Who wrote what: the people of the organisation, by id. */
  people: z.array(z.strictObject({ id: Uuid, name: z.string() })),
})
export type Membership = z.infer<typeof Membership>

/** Who is signed in, and in which roles. */
export const Person = z.strictObject({
  id: Uuid,
  name: z.string(),
  email: z.string(),
  planRoles: z.array(z.enum(PLAN_ROLES)),
  memberships: z.array(Membership),
})
export type Person = z.infer<typeof Person>
