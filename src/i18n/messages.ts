import { use } from 'react'
import { useLanguage } from './language.tsx'

/** What the English of a topic must be; a text that misses, or takes other arguments, does not compile. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => unknown ? (...args: A) => string : string
}

/** The texts of one topic: Italian at hand, English fetched when somebody reads in English. */
export interface Messages<T> {
  readonly it: T
  /** The same promise at every call; after a failure, a fresh one. */
  readonly english: () => Promise<Translated<T>>
}

/** The texts of one topic from its Italian and where its English is. */
export function defineMessages<T extends Record<string, unknown>>(
  it: T,
  load: () => Promise<{ readonly english: Translated<T> }>,
): Messages<T> {
  let loading: Promise<Translated<T>> | null = null
  const fetch = (): Promise<Translated<T>> => {
    const texts = load().then(({ english }) => english)
    texts.then(
      // React reads these two of a promise and then shows at once what has arrived, without an empty page between.
      (value) => Object.assign(texts, { status: 'fulfilled', value }),
      () => {
        loading = null
      },
    )
    return texts
  }
  return {
    it,
    english: () => {
      loading ??= fetch()
      return loading
    },
  }
}

/** The topic's texts in the person's language; suspends while English is on its way. */
export function useMessages<T>(messages: Messages<T>): Translated<T> {
  const { language } = useLanguage()
  return language === 'it' ? (messages.it as Translated<T>) : use(messages.english())
}
