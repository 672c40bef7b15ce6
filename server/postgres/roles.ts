import type pg from 'pg'
import { appRole, asSuperuser, databaseName, ownerRole } from './connection.ts'

/**
 * Makes what is missing of the two roles and the database; safe to repeat, so a first start that was cut short is
 * completed by the next one.
 * The owner runs the migrations and may make further roles; the app's login owns nothing, so row-level security holds
 * for it also after RESET ROLE.
 */
export async function ensureRoles(socketFolder: string): Promise<void> {
  await asSuperuser(socketFolder, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select rolname as name from pg_roles where rolname in ($1, $2)
       union all select datname from pg_database where datname = $3`,
      [ownerRole, appRole, databaseName],
    )
    const present = new Set(rows.map((row) => row.name))
    await makeMissing(client, present)
  })
}

async function makeMissing(client: pg.Client, present: ReadonlySet<string>): Promise<void> {
  if (!present.has(ownerRole)) await client.query(`create role ${ownerRole} login createrole`)
  if (!present.has(appRole)) await client.query(`create role ${appRole} login noinherit`)
  if (present.has(databaseName)) return
  // Before the database, which marks that all is done: making a database cannot share a transaction with the rest.
  await client.query(`grant ${appRole} to ${ownerRole} with admin true, inherit false`)
  await client.query(`create database ${databaseName} owner ${ownerRole}`)
}
