import { sql } from 'kysely'
import type { PlanRole } from '../../src/domain/people.ts'
import type { Tx } from '../database/tables.ts'

interface PlanPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: PlanRole[]
}

/** Who has a role in the plan, with all their roles. */
export async function listPlanPeople(trx: Tx): Promise<PlanPerson[]> {
  const { rows } = await sql<PlanPerson>`
    SELECT p.id, p.name, p.email, array_agg(r.role ORDER BY r.role) AS roles
    FROM plan_role r JOIN person p ON p.id = r.person GROUP BY p.id ORDER BY lower(p.name), p.id`.execute(trx)
  return rows
}

/** Whether there is such a person, as far as the transaction's person may see, and not erased. */
export async function isPerson(trx: Tx, person: string): Promise<boolean> {
  const found = await trx
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** Gives the role; false where the person has it. */
export async function insertPlanRole(trx: Tx, person: string, role: PlanRole): Promise<boolean> {
  const given = await trx
    .insertInto('plan_role')
    .values({ person, role })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .executeTakeFirst()
  return given !== undefined
}

/** Takes the role away; false where the person has it not. Errors: LAST_ADMINISTRATOR of the database */
export async function deletePlanRole(trx: Tx, person: string, role: PlanRole): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('plan_role')
    .where('person', '=', person)
    .where('role', '=', role)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
