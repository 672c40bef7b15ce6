import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { giveToOwnerOf } from '../start/folder-owner.ts'
import { StartProblem } from '../start/start-problem.ts'
import { explainFolderFailure, failureCode } from '../start/system-failures.ts'

const minimumLength = 32
const minimumDistinct = 9
const samples =
  /change.?me|cambia.?mi|your.?secret|il.?tuo.?segreto|my.?secret|placeholder|example|esempio|password|12345678|abcdefgh/i

/** Why a secret is not fit to sign sessions, or null when nothing speaks against it. */
export function secretWeakness(secret: string): 'short' | 'sample' | 'repetitive' | null {
  if (secret.length < minimumLength) return 'short'
  if (samples.test(secret)) return 'sample'
  // A text made of one repeated piece is found again inside its own doubling before its end.
  const repeats = `${secret}${secret}`.indexOf(secret, 1) < secret.length
  return repeats || new Set(secret).size < minimumDistinct ? 'repetitive' : null
}

/**
 * The secret kept in `secret` of the data folder, mode 0600; made of 48 random bytes (base64url) at the first start.
 * Two servers that start at once end up with the same one.
 * @throws StartProblem when the folder cannot be used or the file holds something else.
 */
export async function readOrCreateSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret')
  try {
    const secret = (await readIfThere(file)) ?? (await createSecret(dataDir, file))
    if (secretWeakness(secret) !== null) throw spoiltSecret(file)
    await chmod(file, 0o600)
    return secret
  } catch (failure) {
    throw explainFolderFailure(failure, dataDir)
  }
}

async function createSecret(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(48).toString('base64url')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  giveToOwnerOf(dataDir, draft)
  // link, unlike rename, never replaces a secret that another server has written in the meantime
  await link(draft, file).catch((failure) => {
    if (failureCode(failure) !== 'EEXIST') throw failure
  })
  await rm(draft)
  return (await readFile(file, 'utf8')).trim()
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (failure) {
    if (failureCode(failure) === 'ENOENT') return null
    throw failure
  }
}

function spoiltSecret(file: string): StartProblem {
  return new StartProblem(
    'wrong_setting',
    {
      it: `il file ${file} non contiene un segreto di almeno ${minimumLength} caratteri casuali.`,
      en: `the file ${file} does not hold a secret of at least ${minimumLength} random characters.`,
    },
    {
      it: 'rimetti il file da una copia di sicurezza, oppure cancellalo: il programma ne crea uno nuovo e le persone accedono di nuovo.',
      en: 'restore the file from a backup, or delete it: the program makes a new one and people sign in again.',
    },
  )
}
