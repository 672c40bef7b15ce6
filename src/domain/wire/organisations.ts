import * as z from 'zod/mini'
import { ORGANISATION_ROLES, PLAN_ROLES } from '../people.ts'
import { Email, Name } from '../person-text.ts'
import { Day, Instant, Uuid } from '../text.ts'

/** What is known of a reporting organisation; codes are those of the catalogue's lists. */
export const OrganisationDetails = z.strictObject({
  name: Name,
  /** Of `legalForm`. */
  legalForm: z.string().check(z.maxLength(40)),
  /** Of `runtsSection`; null where it is not in the register. */
  runts: z.nullable(z.string().check(z.maxLength(4))),
  /** By name; the zone follows from it. */
  municipality: z.string().check(z.maxLength(80)),
  /** Of `sectorIcnpo`. */
  sectors: z.array(z.string().check(z.maxLength(4))).check(z.maxLength(12)),
})
export type OrganisationDetails = z.infer<typeof OrganisationDetails>

/** A change to what is known: of what the caller has read, which must still be so, and what it is to be. */
export const OrganisationChange = z.strictObject({
  read: z.strictObject({ ...OrganisationDetails.shape, name: z.string().check(z.maxLength(400)) }),
  details: OrganisationDetails,
})
export type OrganisationChange = z.infer<typeof OrganisationChange>

/** GET /api/territory: where a seat may be. */
export const Territory = z.strictObject({
  municipalities: z.array(z.strictObject({ name: z.string(), zone: z.string() })),
})
export type Territory = z.infer<typeof Territory>

export const OrganisationRow = z.strictObject({
  id: Uuid,
  name: z.string(),
  legalForm: z.string(),
  municipality: z.string(),
  zone: z.string(),
  members: z.int(),
  referents: z.int(),
  invited: z.int(),
  /** When its log last grew. */
  lastEntryAt: z.nullable(Instant),
})
export const OrganisationList = z.strictObject({ organisations: z.array(OrganisationRow) })
export type OrganisationList = z.infer<typeof OrganisationList>

const Invitation = z.strictObject({
  id: Uuid,
  email: z.string(),
  role: z.enum([...ORGANISATION_ROLES, ...PLAN_ROLES]),
  invitedAt: Instant,
  expiresAt: Instant,
  invitedBy: z.string(),
})
export type Invitation = z.infer<typeof Invitation>

/** Whether a second factor is asked for when they sign in; null to who does not administer. */
const HasFactor = z.nullable(z.boolean())

/** GET /api/organisations/:org: to its members, and to who runs the plan. `email` is null to who does not run it. */
export const OrganisationPage = z.strictObject({
  id: Uuid,
  details: z.strictObject({ ...OrganisationDetails.shape, name: z.string(), zone: z.string() }),
  members: z.array(
    z.strictObject({
      id: Uuid,
      name: z.string(),
      email: z.nullable(z.string()),
      role: z.enum(ORGANISATION_ROLES),
      since: Day,
      secondFactor: HasFactor,
    }),
  ),
  invitations: z.array(Invitation),
})
export type OrganisationPage = z.infer<typeof OrganisationPage>

export const NewMember = z.strictObject({ email: Email, role: z.enum(ORGANISATION_ROLES) })
export const RoleChange = z.strictObject({ role: z.enum(ORGANISATION_ROLES) })

/** A link to hand over; it is shown this once. `sent` says whether it also left by mail. */
export const HandedLink = z.strictObject({ url: z.string(), expiresAt: Instant, sent: z.boolean() })
export type HandedLink = z.infer<typeof HandedLink>

/** GET /api/people: who has a role in the plan. */
export const PlanPeople = z.strictObject({
  people: z.array(
    z.strictObject({
      id: Uuid,
      name: z.string(),
      email: z.string(),
      roles: z.array(z.enum(PLAN_ROLES)),
      secondFactor: HasFactor,
    }),
  ),
  invitations: z.array(Invitation),
})
export type PlanPeople = z.infer<typeof PlanPeople>
export const NewPlanPerson = z.strictObject({ email: Email, role: z.enum(PLAN_ROLES) })
export const PlanRoleGiven = z.strictObject({ role: z.enum(PLAN_ROLES) })

/** Whether a letter told the person. */
export const FactorTaken = z.strictObject({ sent: z.boolean() })
export type FactorTaken = z.infer<typeof FactorTaken>
