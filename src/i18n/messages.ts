import { useLanguage } from './language.tsx'

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => unknown ? (...args: A) => string : string
}

export interface Messages<T> {
  readonly it: T
  readonly en: Shape<T>
}

/** The texts of one topic in both languages; English that misses one, or takes other arguments, does not compile. */
export function defineMessages<T extends Record<string, unknown>>(it: T, en: Shape<T>): Messages<T> {
  return { it, en }
}

/** The topic's texts in the person's language. */
export function useMessages<T>(messages: Messages<T>): Shape<T> {
  const { language } = useLanguage()
  return (language === 'it' ? messages.it : messages.en) as Shape<T>
}
