import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * What a command was asked to do.
 *
 * Errors  with `--help` prints `usage` and ends with 0; an option that there is not, or without its value, is said with
 *         `usage` and ends with 2, apart from the 1 of a command that found something wrong
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(usage: string, options: T) {
  try {
    const { values } = parseArgs<{ options: T & { help: { type: 'boolean' } } }>({
      options: { ...options, help: { type: 'boolean' } },
    })
    if (!('help' in values)) return values
  } catch (failure) {
    return refuse(failure instanceof Error ? failure.message : String(failure), usage)
  }
  console.log(usage)
  process.exit(0)
}

/** Says what is wrong with how a command was called and how it is called, and ends it with 2. */
export function refuse(wrong: string, usage: string): never {
  console.error(`${wrong}\n\n${usage}`)
  process.exit(2)
}
