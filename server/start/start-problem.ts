/** One text in the two languages of the product. */
export type Bilingual = { readonly it: string; readonly en: string }

/** Exit code of each reason for which the server does not start; documented for systemd units and scripts. */
export const startExitCodes = {
  wrong_setting: 10,
  port_taken: 11,
  address_unusable: 12,
  data_dir_unusable: 13,
  data_dir_in_use: 14,
  data_dir_damaged: 15,
  data_version: 16,
  disk_full: 17,
  no_unprivileged_user: 18,
  missing_binary: 19,
  database_not_started: 20,
  database_unreachable: 21,
  database_refused: 22,
  database_too_old: 23,
} as const

export type StartProblemCode = keyof typeof startExitCodes

/**
 * A reason for which the server cannot start and that a person can put right: what happened and what to do,
 * without a stack trace. Everything else that is thrown at start is a defect of ours.
 */
export class StartProblem extends Error {
  readonly code: StartProblemCode
  readonly exitCode: number
  readonly messageIt: string
  readonly messageEn: string
  readonly advice: Bilingual

  constructor(code: StartProblemCode, message: Bilingual, advice: Bilingual, options?: ErrorOptions) {
    super(message.en, options)
    this.name = 'StartProblem'
    this.code = code
    this.exitCode = startExitCodes[code]
    this.messageIt = message.it
    this.messageEn = message.en
    this.advice = advice
  }
}

/** The text shown to the person who started the server: Italian, then English, each with what to do. */
export function describeStartProblem(problem: StartProblem): string {
  return [
    `Traguardo 2030 non è partito: ${problem.messageIt}`,
    `  Che cosa fare: ${problem.advice.it}`,
    `Traguardo 2030 did not start: ${problem.messageEn}`,
    `  What to do: ${problem.advice.en}`,
    `  (${problem.code}, exit ${problem.exitCode})`,
    '',
  ].join('\n')
}

/**
 * Writes why the server did not start and answers the exit code to end with.
 * A failure that is not a StartProblem is a defect: it keeps its stack trace and exits 1.
 */
export function reportStartFailure(failure: unknown, write: (text: string) => void = writeToStderr): number {
  if (failure instanceof StartProblem) {
    write(describeStartProblem(failure))
    return failure.exitCode
  }
  write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`)
  return 1
}

function writeToStderr(text: string): void {
  process.stderr.write(text)
}
