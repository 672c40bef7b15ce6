import type { Problem, ProblemCode } from '../../src/domain/wire/problem.ts'

interface ProblemText {
  readonly status: number
  readonly title: string
  readonly titleIt: string
}

/** What each code means, to people and as an HTTP status; documented at /api/docs. */
export const PROBLEMS: Record<ProblemCode, ProblemText> = {
  malformed: {
    status: 422,
    title: 'The request is not as described; nothing was applied',
    titleIt: 'La richiesta non è come descritta; nulla è stato applicato',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Only application/json is accepted, plain or in gzip',
    titleIt: 'Si accetta solo application/json, anche compresso con gzip',
  },
  too_large: {
    status: 413,
    title: 'The request is larger than 1 MB as sent, or 4 MB unfolded; nothing was applied',
    titleIt: 'La richiesta supera 1 MB, o 4 MB una volta decompressa; nulla è stato applicato',
  },
  bad_origin: {
    status: 403,
    title: 'The request comes from another site; open the app at its own address',
    titleIt: 'La richiesta arriva da un altro sito; apri l’app al suo indirizzo',
  },
  signed_out: { status: 401, title: 'Sign in to go on', titleIt: 'Accedi per continuare' },
  code_needed: {
    status: 401,
    title: 'The password is right; the code of your second factor is missing or wrong',
    titleIt: 'La password è giusta; manca il codice del secondo fattore, o non è quello',
  },
  user_mismatch: {
    status: 409,
    title: 'These entries belong to another person than the one signed in',
    titleIt: 'Questi dati sono di una persona diversa da quella che ha fatto accesso',
  },
  not_allowed: {
    status: 403,
    title: 'Your role does not include this; whoever gave you the role can change it',
    titleIt: 'Il tuo ruolo non lo prevede; chi te lo ha dato può cambiarlo',
  },
  proof_needed: {
    status: 403,
    title: 'Show once more that it is you: this asks for a proof of the last fifteen minutes',
    titleIt: 'Conferma di essere tu: qui serve una prova degli ultimi quindici minuti',
  },
  proof_wrong: {
    status: 403,
    title: 'That is not the proof that was asked for; nothing was changed, try again',
    titleIt: 'La prova non è quella richiesta; nulla è cambiato, riprova',
  },
  not_linked: {
    status: 403,
    title: 'Nobody here is known by that identity; sign in another way and link it from your account',
    titleIt: 'Nessuno qui è noto con quell’identità; accedi in un altro modo e collegala dal tuo account',
  },
  not_member: {
    status: 403,
    title: 'You do not belong to this organisation any more; what you sent is kept for the plan managers',
    titleIt: 'Non fai più parte di questa organizzazione; ciò che hai inviato è conservato per chi coordina il piano',
  },
  device_revoked: {
    status: 403,
    title: 'This device was revoked; what it has not sent stays on it',
    titleIt: 'Questo dispositivo è stato revocato; ciò che non ha inviato resta qui',
  },
  not_found: {
    status: 404,
    title: 'There is nothing here, or it is not yours to see',
    titleIt: 'Qui non c’è nulla, o non è tuo da vedere',
  },
  already_decided: {
    status: 409,
    title: 'Somebody has decided otherwise on this entry meanwhile; read it again',
    titleIt: 'Nel frattempo qualcuno ha deciso altrimenti su questo dato; rileggilo',
  },
  author_unknown: {
    status: 409,
    title: 'Nobody here is the author that this entry claims; it can be declined, not accepted',
    titleIt: 'Nessuno qui è l’autore che questo dato dichiara; si può solo respingere',
  },
  link_void: {
    status: 410,
    title: 'This link does not work, or not any more; ask for a new one',
    titleIt: 'Questo link non vale, o non vale più; chiedine uno nuovo',
  },
  password_common: {
    status: 422,
    title: 'This password is among the first that are tried; choose another one',
    titleIt: 'Questa password è tra le prime che si provano; scegline un’altra',
  },
  last_administrator: {
    status: 409,
    title: 'Nobody else administers this installation; name another administrator first',
    titleIt: 'Nessun altro amministra questa installazione; prima nomina un’altra persona',
  },
  already_there: {
    status: 409,
    title: 'This is so already; nothing was changed',
    titleIt: 'È già così; nulla è cambiato',
  },
  changed_meanwhile: {
    status: 409,
    title: 'Somebody else has changed this since you read it; nothing was changed, read it again',
    titleIt: 'Qualcun altro ha cambiato questi dati dopo che li hai letti; nulla è cambiato, rileggili',
  },
  last_way_in: {
    status: 409,
    title: 'There is no other way into this account; set a password or add a passkey first',
    titleIt: 'È l’unico modo di entrare in questo account; prima imposta una password o aggiungi una passkey',
  },
  passkeys_full: {
    status: 409,
    title: 'This account has twenty passkeys, as many as there may be; remove one that you no longer use first',
    titleIt: 'Questo account ha venti passkey, il massimo; prima togline una che non usi più',
  },
  not_both: {
    status: 409,
    title:
      'An administrator hands over a link to a new password or takes the second factor away, never both; the person can ask for a new password by e-mail',
    titleIt:
      'Chi amministra consegna un link per la password oppure toglie il secondo fattore, mai tutte e due le cose; la persona può chiedere una nuova password per e-mail',
  },
  method_not_allowed: {
    status: 405,
    title: 'This address does not take that method; the Allow header says which it takes',
    titleIt: 'Questo indirizzo non accetta quel metodo; l’intestazione Allow dice quali accetta',
  },
  log_forked: {
    status: 409,
    title: 'The log on the server is not the one that this device knows',
    titleIt: 'Il registro sul server non è quello che questo dispositivo conosce',
  },
  device_taken: {
    status: 409,
    title: 'This device id belongs to another person',
    titleIt: 'Questo identificativo di dispositivo è di un’altra persona',
  },
  client_too_old: {
    status: 426,
    title: 'This version of the app is too old to send; what you wrote stays on the device',
    titleIt: 'Questa versione dell’app è troppo vecchia per inviare; ciò che hai scritto resta sul dispositivo',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many requests; wait before the next one',
    titleIt: 'Troppe richieste; aspetta prima della prossima',
  },
  database_unavailable: {
    status: 503,
    title: 'The database does not answer; try again in a moment',
    titleIt: 'Il database non risponde; riprova tra poco',
  },
  provider_unavailable: {
    status: 503,
    title: 'The service where you prove who you are does not answer; try again in a moment, or sign in another way',
    titleIt: 'Il servizio con cui dimostri chi sei non risponde; riprova tra poco, o accedi in un altro modo',
  },
  internal: {
    status: 500,
    title:
      'Something went wrong on the server; try again, and if it stays so give its administrator the id of the request',
    titleIt:
      'Qualcosa è andato storto sul server; riprova, e se resta così di’ a chi lo amministra l’id della richiesta',
  },
}

interface Details {
  readonly detail?: string
  readonly errors?: Problem['errors']
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** A request that was not done, for a reason that the caller may know. Thrown anywhere below a route. */
export class ApiProblem extends Error {
  readonly code: ProblemCode
  readonly details: Details

  constructor(code: ProblemCode, details: Details = {}) {
    super(PROBLEMS[code].title, { cause: details.cause })
    this.name = 'ApiProblem'
    this.code = code
    this.details = details
  }
}

/** The answer to a request that was not done: RFC 9457, the same shape whatever went wrong. */
export function problemResponse(problem: ApiProblem, requestId: string): Response {
  const { status, title, titleIt } = PROBLEMS[problem.code]
  const { detail, errors, headers } = problem.details
  const body: Problem = {
    type: `/api/docs#problem-${problem.code}`,
    status,
    code: problem.code,
    title,
    titleIt,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    requestId,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}
