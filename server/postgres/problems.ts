import { StartProblem } from '../start/start-problem.ts'
import { dataDirUnusable, diskFull } from '../start/system-failures.ts'

const ownDatabase = {
  it: 'oppure usa un PostgreSQL tuo con DATABASE_URL.',
  en: 'or use a PostgreSQL of your own with DATABASE_URL.',
}

export function folderInUse(folder: string, holder: string | null): StartProblem {
  const who = holder ? { it: ` (processo ${holder})`, en: ` (process ${holder})` } : { it: '', en: '' }
  return new StartProblem(
    'data_dir_in_use',
    {
      it: `la cartella dei dati ${folder} è già in uso da un altro Traguardo 2030 in esecuzione${who.it}.`,
      en: `the data folder ${folder} is already in use by another running Traguardo 2030${who.en}.`,
    },
    {
      it: 'usa quello che è già aperto, oppure chiudilo, oppure scegli un’altra cartella con DATA_DIR.',
      en: 'use the one that is already open, or close it, or choose another folder with DATA_DIR.',
    },
  )
}

export function folderDamaged(folder: string): StartProblem {
  return new StartProblem(
    'data_dir_damaged',
    {
      it: `la cartella ${folder} esiste ma non contiene un database PostgreSQL completo.`,
      en: `the folder ${folder} exists but does not hold a complete PostgreSQL database.`,
    },
    {
      it: 'rimetti la cartella da una copia di sicurezza; se non ti serve, spostala altrove e il programma ne crea una nuova.',
      en: 'restore the folder from a backup; if you do not need it, move it elsewhere and the program makes a new one.',
    },
  )
}

export function otherDataVersion(folder: string, found: string, expected: string): StartProblem {
  return new StartProblem(
    'data_version',
    {
      it: `i dati in ${folder} sono di PostgreSQL ${found}; questo programma porta PostgreSQL ${expected}.`,
      en: `the data in ${folder} are of PostgreSQL ${found}; this program comes with PostgreSQL ${expected}.`,
    },
    {
      it: `avvia la versione di Traguardo 2030 che usava PostgreSQL ${found} e fai una copia di sicurezza, poi ripristinala qui in una cartella nuova. I dati non sono stati toccati.`,
      en: `start the version of Traguardo 2030 that used PostgreSQL ${found} and make a backup, then restore it here in a new folder. The data have not been touched.`,
    },
  )
}

export function noBinaries(platform: string, detail: string): StartProblem {
  return new StartProblem(
    'missing_binary',
    {
      it: `il PostgreSQL incluso per ${platform} manca o non può essere eseguito (${detail}).`,
      en: `the included PostgreSQL for ${platform} is missing or cannot be run (${detail}).`,
    },
    {
      it: `ripeti «npm ci» senza escludere i pacchetti opzionali (serve un Linux con glibc, o macOS), ${ownDatabase.it}`,
      en: `repeat “npm ci” without leaving out optional packages (it takes a Linux with glibc, or macOS), ${ownDatabase.en}`,
    },
  )
}

export function noUnprivilegedUser(folder: string): StartProblem {
  return new StartProblem(
    'no_unprivileged_user',
    {
      it: `PostgreSQL non gira come root, e nessun utente senza privilegi può entrare in ${folder}.`,
      en: `PostgreSQL does not run as root, and no unprivileged user can enter ${folder}.`,
    },
    {
      it: 'scegli una cartella in cui tutti possono entrare, per esempio DATA_DIR=/var/lib/traguardo, oppure avvia il programma come utente comune.',
      en: 'choose a folder that everybody can enter, such as DATA_DIR=/var/lib/traguardo, or start the program as an ordinary user.',
    },
  )
}

/** Turns what PostgreSQL or initdb wrote before it gave up into a StartProblem. */
export function explainOutput(output: string, folder: string, logFile: string): StartProblem {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(folder)
  if (/Permission denied|Read-only file system/.test(output)) return dataDirUnusable(folder, lastFatal(output))
  return new StartProblem(
    'database_not_started',
    {
      it: `il PostgreSQL incluso non è partito: ${lastFatal(output)}`,
      en: `the included PostgreSQL did not start: ${lastFatal(output)}`,
    },
    {
      it: `guarda ${logFile}; se il disco e la memoria bastano, avvia di nuovo, ${ownDatabase.it}`,
      en: `look at ${logFile}; if disk and memory are enough, start again, ${ownDatabase.en}`,
    },
  )
}

function lastFatal(output: string): string {
  const lines = output.trim().split('\n')
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? ''
  return telling.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim() || '…'
}
