import { StartProblem } from './start-problem.ts'

/** The `code` of a Node or PostgreSQL error, or undefined when the thrown thing carries none. */
export function failureCode(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return undefined
  return typeof failure.code === 'string' ? failure.code : undefined
}

/** Explains why the server cannot listen on `host` and `port`; any other failure comes back unchanged. */
export function explainListenFailure(failure: unknown, host: string, port: number): unknown {
  switch (failureCode(failure)) {
    case 'EADDRINUSE':
      return new StartProblem(
        'port_taken',
        {
          it: `la porta ${port} di ${host} è già usata da un altro programma.`,
          en: `port ${port} of ${host} is already used by another program.`,
        },
        {
          it: `chiudi l’altro programma, oppure scegli un’altra porta: PORT=${port + 1} npm start`,
          en: `close the other program, or choose another port: PORT=${port + 1} npm start`,
        },
        { cause: failure },
      )
    case 'EACCES':
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartProblem(
        'address_unusable',
        {
          it: `non è possibile ascoltare su ${host}, porta ${port} (${failureCode(failure)}).`,
          en: `it is not possible to listen on ${host}, port ${port} (${failureCode(failure)}).`,
        },
        {
          it: 'usa HOST=127.0.0.1, oppure un indirizzo di questa macchina, e una PORT da 1024 in su.',
          en: 'use HOST=127.0.0.1, or an address of this machine, and a PORT from 1024 up.',
        },
        { cause: failure },
      )
    default:
      return failure
  }
}

/** Explains why something in the data folder cannot be read or written; any other failure comes back unchanged. */
export function explainFolderFailure(failure: unknown, folder: string): unknown {
  switch (failureCode(failure)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder, failure)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return dataDirUnusable(folder, failureCode(failure) ?? '', failure)
    default:
      return failure
  }
}

export function dataDirUnusable(folder: string, reason: string, cause?: unknown): StartProblem {
  return new StartProblem(
    'data_dir_unusable',
    {
      it: `la cartella dei dati ${folder} non si può leggere o scrivere (${reason}).`,
      en: `the data folder ${folder} cannot be read or written (${reason}).`,
    },
    {
      it: 'dai a chi avvia il programma il permesso di leggere e scrivere lì, oppure scegli un’altra cartella con DATA_DIR.',
      en: 'let the person who starts the program read and write there, or choose another folder with DATA_DIR.',
    },
    { cause },
  )
}

export function diskFull(folder: string, cause?: unknown): StartProblem {
  return new StartProblem(
    'disk_full',
    {
      it: `il disco che contiene ${folder} è pieno. Ciò che era già salvato resta salvato.`,
      en: `the disk that holds ${folder} is full. What was already saved stays saved.`,
    },
    {
      it: 'libera almeno 200 MB, poi avvia di nuovo.',
      en: 'free at least 200 MB, then start again.',
    },
    { cause },
  )
}
