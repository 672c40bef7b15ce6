import { type Bilingual, StartProblem } from '../start/start-problem.ts'

/** Reasons that concern more than one variable, as Zod carries them in the message of an issue. */
export type Explanation =
  | 'owner_without_database'
  | 'demo_on_foreign_database'
  | 'provider_incomplete'
  | 'mail_incomplete'

const together: Record<Explanation, Bilingual> = {
  owner_without_database: {
    it: 'DATABASE_OWNER_URL serve solo insieme a DATABASE_URL: è la connessione per le migrazioni dello stesso database.',
    en: 'DATABASE_OWNER_URL only goes with DATABASE_URL: it is the connection for the migrations of the same database.',
  },
  demo_on_foreign_database: {
    it: 'DEMO=1 non va insieme a DATABASE_URL: le password della demo sono pubbliche e non entrano in un PostgreSQL gestito da altri. Togli DEMO, oppure togli DATABASE_URL per provare la demo nel database incluso.',
    en: 'DEMO=1 does not go with DATABASE_URL: the passwords of the demo are public and never enter a PostgreSQL that somebody else runs. Remove DEMO, or remove DATABASE_URL to try the demo in the included database.',
  },
  provider_incomplete: {
    it: 'OIDC_ISSUER, OIDC_CLIENT_ID e OIDC_CLIENT_SECRET vanno insieme: il servizio di identità li dà quando registri l’applicazione, con il ritorno su BASE_URL/accedi/ritorno. Completa ciò che manca, oppure togli tutte le OIDC_.',
    en: 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: the identity provider gives them when you register the application, with BASE_URL/accedi/ritorno to return to. Add what is missing, or remove every OIDC_.',
  },
  mail_incomplete: {
    it: 'SMTP_URL e MAIL_FROM vanno insieme: il server di posta e l’indirizzo da cui partono le lettere. Aggiungi quello che manca, oppure togli entrambi: i link si consegnano a mano.',
    en: 'SMTP_URL and MAIL_FROM go together: the mail server and the address that letters are from. Add the missing one, or remove both: links are handed over by people.',
  },
}

const postgresUrl: Bilingual = {
  it: 'un indirizzo come postgres://utente:password@host:5432/database',
  en: 'an address like postgres://user:password@host:5432/database',
}

const expectations: Readonly<Record<string, Bilingual>> = {
  PORT: { it: 'un numero intero da 1 a 65535, per esempio 4030', en: 'a whole number from 1 to 65535, such as 4030' },
  HOST: {
    it: 'un nome o un indirizzo di questa macchina, per esempio 127.0.0.1',
    en: 'a name or an address of this machine, such as 127.0.0.1',
  },
  DATA_DIR: { it: 'una cartella, per esempio ./data', en: 'a folder, such as ./data' },
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl,
  BASE_URL: {
    it: 'un indirizzo http o https senza percorso, per esempio https://traguardo.example.org',
    en: 'an http or https address without a path, such as https://traguardo.example.org',
  },
  SECRET: {
    it: 'almeno 32 caratteri casuali, per esempio da «openssl rand -base64 48»; senza SECRET il programma ne crea uno nella cartella dei dati',
    en: 'at least 32 random characters, such as from “openssl rand -base64 48”; without SECRET the program makes one in the data folder',
  },
  DEMO: { it: '1 oppure 0 (anche true, yes, on, false, no, off)', en: '1 or 0 (also true, yes, on, false, no, off)' },
  SIGN_INS_PER_MINUTE: { it: 'un numero intero, per esempio 30', en: 'a whole number, such as 30' },
  TRUSTED_PROXY: {
    it: 'indirizzi o reti separati da virgole, per esempio 127.0.0.1,10.0.0.0/8',
    en: 'addresses or networks separated by commas, such as 127.0.0.1,10.0.0.0/8',
  },
  OIDC_ISSUER: {
    it: 'l’indirizzo https con cui il servizio di identità chiama sé stesso, per esempio https://identita.example.org',
    en: 'the https address by which the identity provider calls itself, such as https://identity.example.org',
  },
  OIDC_CLIENT_ID: {
    it: 'l’identificativo che il servizio di identità ha dato all’applicazione',
    en: 'the id that the identity provider gave to the application',
  },
  OIDC_CLIENT_SECRET: {
    it: 'il segreto che il servizio di identità ha dato all’applicazione, almeno 8 caratteri',
    en: 'the secret that the identity provider gave to the application, at least 8 characters',
  },
  OIDC_NAME: {
    it: 'un nome breve, per esempio SPID o CIE, al massimo 60 caratteri',
    en: 'a short name, such as SPID or CIE, at most 60 characters',
  },
  SMTP_URL: {
    it: 'un indirizzo come smtps://utente:password@posta.example.org, o smtp:// con STARTTLS; «?tls=off» solo per un server che non cifra',
    en: 'an address like smtps://user:password@mail.example.org, or smtp:// with STARTTLS; “?tls=off” only for a server that does not encrypt',
  },
  ACCESSIBILITY_REVIEWED_ON: { it: 'un giorno come 2026-11-30', en: 'a day such as 2026-11-30' },
  ACCESSIBILITY_DECLARATION_URL: {
    it: 'un indirizzo https, per esempio quello che dà form.agid.gov.it',
    en: 'an https address, such as the one that form.agid.gov.it gives',
  },
  RETENTION_AUDIT_DAYS: { it: 'un numero di giorni da 30 a 3650', en: 'a number of days from 30 to 3650' },
  PRIVACY_CONTROLLER: { it: 'un testo breve, al massimo 300 caratteri', en: 'a short text of at most 300 characters' },
  PRIVACY_CONTACT: { it: 'un testo breve, al massimo 300 caratteri', en: 'a short text of at most 300 characters' },
  PRIVACY_DPO: { it: 'un testo breve, al massimo 300 caratteri', en: 'a short text of at most 300 characters' },
  ACCESSIBILITY_CONTACT: {
    it: 'un testo breve, al massimo 300 caratteri',
    en: 'a short text of at most 300 characters',
  },
  MAIL_FROM: {
    it: 'un indirizzo di posta senza nome, per esempio traguardo@example.org',
    en: 'a mail address without a name, such as traguardo@example.org',
  },
  SYNCS_PER_MINUTE: { it: 'un numero intero, per esempio 60', en: 'a whole number, such as 60' },
}

/** What may be shown of a wrong value: nothing of a secret, no credentials of an address. */
function shown(variable: string, value: string): Bilingual {
  if (variable === 'OIDC_CLIENT_SECRET') {
    return { it: `un segreto di ${value.length} caratteri`, en: `a secret of ${value.length} characters` }
  }
  if (variable === 'SECRET') {
    return {
      it: `un segreto debole o di esempio, di ${value.length} caratteri`,
      en: `a weak or sample secret of ${value.length} characters`,
    }
  }
  if (variable === 'SMTP_URL') {
    return { it: 'un testo che non è un indirizzo SMTP', en: 'a text that is not an SMTP address' }
  }
  if (variable.startsWith('DATABASE_')) {
    return { it: 'un testo che non è un indirizzo di PostgreSQL', en: 'a text that is not an address of PostgreSQL' }
  }
  const bare = value.replace(/\/\/[^/]*@/, '//…@')
  const short = bare.length > 60 ? `${bare.slice(0, 60)}…` : bare
  return { it: `«${short}»`, en: `“${short}”` }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** The StartProblem that names every wrong variable once. */
export function explainWrongSettings(
  issues: readonly Issue[],
  given: Readonly<Record<string, string | undefined>>,
): StartProblem {
  const lines = new Map<string, Bilingual>()
  for (const { path, message } of issues) {
    const variable = String(path[0])
    if (!lines.has(variable)) lines.set(variable, explain(variable, message, given[variable] ?? ''))
  }
  // What goes together is explained once, whichever of its variables are missing.
  const all = [...new Set(lines.values())]
  return new StartProblem(
    'wrong_setting',
    { it: all.map((line) => line.it).join('\n  '), en: all.map((line) => line.en).join('\n  ') },
    {
      it: `correggi ${[...lines.keys()].join(', ')} e avvia di nuovo.`,
      en: `correct ${[...lines.keys()].join(', ')} and start again.`,
    },
  )
}

function explain(variable: string, message: string, value: string): Bilingual {
  if (message in together) return together[message as Explanation]
  const found = shown(variable, value)
  const expected = expectations[variable] ?? { it: 'un altro valore', en: 'another value' }
  return {
    it: `${variable}: trovato ${found.it}; valore ammesso: ${expected.it}.`,
    en: `${variable}: found ${found.en}; expected ${expected.en}.`,
  }
}
