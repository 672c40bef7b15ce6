import * as z from 'zod/mini'
import { Person } from '../people.ts'
import { FactorCode, TriedPassword } from '../person-text.ts'
import { Day } from '../text.ts'

/** GET /api/session: who asks, and what this installation is. */
export const Session = z.strictObject({
  person: z.nullable(Person),
  instance: z.strictObject({
    demo: z.boolean(),
    /** The day by which calendar and due dates are read; fixed in the demo. */
    today: Day,
    clockFixed: z.boolean(),
  }),
})
export type Session = z.infer<typeof Session>

/** POST /api/session: sign-in by e-mail and password. */
export const SignInRequest = z.strictObject({
  email: z.string().check(z.maxLength(254)),
  password: TriedPassword,
  /** Of the second factor: asked for by `code_needed` once the password was right. */
  code: z.optional(FactorCode),
})
export type SignInRequest = z.infer<typeof SignInRequest>

/** A person of the demo, offered on the sign-in page; never outside the demo. */
export const DemoPerson = z.strictObject({
  email: z.string(),
  name: z.string(),
  roleIt: z.string(),
  roleEn: z.string(),
})
export const DemoPeople = z.strictObject({ people: z.array(DemoPerson), password: z.nullable(z.string()) })
export type DemoPeople = z.infer<typeof DemoPeople>
