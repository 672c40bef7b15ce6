import { useLanguage } from './language.tsx'

export const LANGUAGES = ['it', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

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

const PLURALS = { it: new Intl.PluralRules('it'), en: new Intl.PluralRules('en') }

/** One form or the other by the language's own rule: 1 valore, 2 valori. */
export function plural(language: Language, count: number, one: string, other: string): string {
  return PLURALS[language].select(count) === 'one' ? one : other
}
