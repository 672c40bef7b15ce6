import { use } from 'react'
import { useLanguage } from './language.tsx'

/** What the English of a topic must be; a text that misses, or takes other arguments, does not compile. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => unknown ? (...args: A) => string : string
}

/** The texts of one topic: Italian at hand, English fetched when somebody reads in English. */
export interface Messages<T> {
  readonly it: T
  /** Resolves to the same object at every call; a fetch that failed is tried again at the next. */
  readonly english: () => Promise<Translated<T>>
  /** The English that has arrived, null before. */
  readonly arrived: () => Translated<T> | null
}

/** The texts of one topic from its Italian and where its English is. */
export function defineMessages<T extends Record<string, unknown>>(
  it: T,
  load: () => Promise<{ readonly english: Translated<T> }>,
): Messages<T> {
  let loading: Promise<Translated<T>> | null = null
  let arrived: Translated<T> | null = null
  const fetch = async () => {
    try {
      arrived = (await load()).english
      return arrived
    } catch (cause) {
      loading = null
      throw cause
    }
  }
  return {
    it,
    english: () => {
      loading ??= fetch()
      return loading
    },
    arrived: () => arrived,
  }
}

/** The topic's texts in the person's language; suspends while English is on its way. */
export function useMessages<T>(messages: Messages<T>): Translated<T> {
  const { language } = useLanguage()
  if (language === 'it') return messages.it as Translated<T>
  return messages.arrived() ?? use(messages.english())
}
