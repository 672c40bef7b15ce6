import { StartProblem } from './start-problem.ts'

const TWO_ROLES = {
  it: 'DATABASE_OWNER_URL è il ruolo a cui appartiene il database e che può creare ruoli (CREATEROLE), DATABASE_URL un altro, che non possiede nulla',
  en: 'DATABASE_OWNER_URL is the role that owns the database and may create roles (CREATEROLE), DATABASE_URL another one, which owns nothing',
}

export function schemaMissing(pending: readonly string[]): StartProblem {
  return new StartProblem(
    'wrong_setting',
    {
      it: `al database di DATABASE_URL mancano le tabelle di questa versione (${pending.join(', ')}).`,
      en: `the database of DATABASE_URL lacks the tables of this version (${pending.join(', ')}).`,
    },
    {
      it: 'imposta DATABASE_OWNER_URL sullo stesso database, con il ruolo a cui appartengono le tabelle: all’avvio le crea o le aggiorna.',
      en: 'set DATABASE_OWNER_URL to the same database, with the role that owns the tables: at start it makes or updates them.',
    },
  )
}

export function loginTooFree(name: string): StartProblem {
  return new StartProblem(
    'wrong_setting',
    {
      it: `il ruolo ${name} di DATABASE_URL può leggere ogni organizzazione senza dire per chi.`,
      en: `the role ${name} of DATABASE_URL can read every organisation without saying for whom.`,
    },
    {
      it: `usa un ruolo che non possiede nulla: CREATE ROLE … LOGIN NOINHERIT, oppure ALTER ROLE ${name} NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEROLE, con REVOKE di ogni ruolo che eredita.`,
      en: `use a role that owns nothing: CREATE ROLE … LOGIN NOINHERIT, or ALTER ROLE ${name} NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEROLE, with REVOKE of every role that it inherits.`,
    },
  )
}

export function sameRole(name: string): StartProblem {
  return new StartProblem(
    'wrong_setting',
    {
      it: `DATABASE_URL e DATABASE_OWNER_URL sono lo stesso ruolo, ${name}: servirebbe le richieste chi possiede le tabelle.`,
      en: `DATABASE_URL and DATABASE_OWNER_URL are the same role, ${name}: requests would be served by who owns the tables.`,
    },
    {
      it: `usa due ruoli: ${TWO_ROLES.it} (CREATE ROLE … LOGIN NOINHERIT).`,
      en: `use two roles: ${TWO_ROLES.en} (CREATE ROLE … LOGIN NOINHERIT).`,
    },
  )
}

export function swapped(login: string, owner: string): StartProblem {
  return new StartProblem(
    'database_refused',
    {
      it: `DATABASE_URL (ruolo ${login}) e DATABASE_OWNER_URL (ruolo ${owner}) sembrano scambiati.`,
      en: `DATABASE_URL (role ${login}) and DATABASE_OWNER_URL (role ${owner}) seem to be swapped.`,
    },
    { it: `scambiali: ${TWO_ROLES.it}.`, en: `exchange them: ${TWO_ROLES.en}.` },
  )
}

/** `reason` is PostgreSQL's own sentence. */
export function ownerRefused(reason: string, cause: unknown): StartProblem {
  return new StartProblem(
    'database_refused',
    {
      it: `il ruolo di DATABASE_OWNER_URL non può creare o aggiornare le tabelle (${reason}); il database è rimasto com’era.`,
      en: `the role of DATABASE_OWNER_URL cannot make or update the tables (${reason}); the database is as it was.`,
    },
    {
      it: `da amministratore: ALTER ROLE … CREATEROLE e ALTER DATABASE … OWNER TO …; ${TWO_ROLES.it}.`,
      en: `as an administrator: ALTER ROLE … CREATEROLE and ALTER DATABASE … OWNER TO …; ${TWO_ROLES.en}.`,
    },
    { cause },
  )
}
