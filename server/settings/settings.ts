import { resolve } from 'node:path'
import { z } from 'zod'
import type { Notices } from '../../src/domain/wire/notices.ts'
import { type Network, parseNetwork } from '../http/client-address.ts'
import {
  missingForProvider,
  type ProviderSetting,
  providerSetting,
  providerVariables,
} from '../identity/provider-setting.ts'
import { type MailSetting, mailSetting, mailVariables, missingForMail } from '../mail/mail-setting.ts'
import { noticeSetting, noticeVariables } from './notice-setting.ts'
import { secretWeakness } from './secret.ts'
import { type Explanation, explainWrongSettings } from './setting-explanations.ts'

/** Where the data lives: the PostgreSQL that comes along, in the data folder, or one that somebody runs. */
export type DatabaseSetting =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'url'
      readonly url: string
      /** Login for migrations; null when they are run from elsewhere. */
      readonly ownerUrl: string | null
    }

export type Settings = {
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataDir: string
  readonly database: DatabaseSetting
  /** Origin under which people open the app, without a trailing slash. */
  readonly baseUrl: string
  /** Null when it is to be kept in the data folder, see `readOrCreateSecret`. */
  readonly secret: string | null
  readonly demo: boolean
  /** How often one device may sync in a minute. */
  readonly syncsPerMinute: number
  /** How often one network may sign in, open links and the like in a minute. */
  readonly signInsPerMinute: number
  /** Proxies that are believed about whom they heard from. */
  readonly trustedProxies: readonly Network[]
  /** Another place that vouches for people; null where there is none. */
  readonly provider: ProviderSetting
  /** By which letters leave; null where links are handed over by people. */
  readonly mail: MailSetting | null
  /** What the privacy and accessibility pages say, and for how many days what is written down is kept. */
  readonly notices: Notices
}

const yes = ['1', 'true', 'yes', 'on']
const no = ['0', 'false', 'no', 'off']

const postgresUrl = z.string().refine(isPostgresUrl)

const environment = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(65535))
      .default(4030),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    DATA_DIR: z
      .string()
      .refine((path) => !path.includes('\0'))
      .default('./data'),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_OWNER_URL: postgresUrl.optional(),
    BASE_URL: z.string().refine(isOrigin).optional(),
    SECRET: z
      .string()
      .refine((secret) => secretWeakness(secret) === null)
      .optional(),
    DEMO: z
      .string()
      .toLowerCase()
      .refine((word) => yes.includes(word) || no.includes(word))
      .transform((word) => yes.includes(word))
      .optional(),
    SYNCS_PER_MINUTE: z
      .string()
      .regex(/^[1-9]\d{0,6}$/)
      .transform(Number)
      .default(60),
    SIGN_INS_PER_MINUTE: z
      .string()
      .regex(/^[1-9]\d{0,6}$/)
      .transform(Number)
      .default(30),
    TRUSTED_PROXY: z
      .string()
      .refine((list) => list.split(',').every((one) => parseNetwork(one) !== null))
      .transform((list) => list.split(',').flatMap((one) => parseNetwork(one) ?? []))
      .default([]),
    ...providerVariables,
    ...mailVariables,
    ...noticeVariables,
  })
  .superRefine((env, context) => {
    const refuse = (variable: keyof typeof env, explanation: Explanation) =>
      context.addIssue({ code: 'custom', path: [variable], message: explanation })
    if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) refuse('DATABASE_OWNER_URL', 'owner_without_database')
    if (env.DEMO && env.DATABASE_URL) refuse('DEMO', 'demo_on_foreign_database')
    for (const variable of missingForProvider(env)) refuse(variable, 'provider_incomplete')
    for (const variable of missingForMail(env)) refuse(variable, 'mail_incomplete')
  })

/**
 * Reads the settings of the server from the environment; an empty variable counts as absent.
 * @throws StartProblem `wrong_setting` that names each wrong variable, what was found (never a secret) and what is expected.
 */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw explainWrongSettings(parsed.error.issues, given)
  const { PORT, HOST, DATA_DIR, DATABASE_URL, DATABASE_OWNER_URL, BASE_URL, SECRET, DEMO, SYNCS_PER_MINUTE } =
    parsed.data
  const { SIGN_INS_PER_MINUTE, TRUSTED_PROXY } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    database: DATABASE_URL
      ? { kind: 'url', url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL ?? null }
      : { kind: 'embedded' },
    baseUrl: BASE_URL ? new URL(BASE_URL).origin : `http://localhost:${PORT}`,
    secret: SECRET ?? null,
    demo: DEMO ?? (!DATABASE_URL && isLoopback(HOST)),
    syncsPerMinute: SYNCS_PER_MINUTE,
    signInsPerMinute: SIGN_INS_PER_MINUTE,
    trustedProxies: TRUSTED_PROXY,
    provider: providerSetting(parsed.data),
    mail: mailSetting(parsed.data),
    notices: noticeSetting(parsed.data),
  }
}

/** Whether `host` is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return false
  return url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
}
