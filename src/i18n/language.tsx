import { createContext, type ReactNode, startTransition, use, useEffect, useMemo, useState } from 'react'
import { createFormat, type Format } from './format.ts'
import type { Language } from './languages.ts'

const STORED = 'traguardo:language'

interface LanguageChoice {
  readonly language: Language
  readonly format: Format
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice | null>(null)

function initial(): Language {
  const asked = new URLSearchParams(globalThis.location?.search ?? '').get('lang')
  const kept = asked ?? globalThis.localStorage?.getItem(STORED)
  return kept === 'en' ? 'en' : 'it'
}

/** Holds the person's language; Italian unless they chose English, here or with `?lang=en`. */
export function LanguageProvider({ children, first }: { readonly children: ReactNode; readonly first?: Language }) {
  const [language, setLanguage] = useState<Language>(first ?? initial)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(
    () => ({
      language,
      format: createFormat(language),
      choose: (chosen: Language) => {
        localStorage.setItem(STORED, chosen)
        // The page stays as it is until the texts of the other language are here.
        startTransition(() => setLanguage(chosen))
      },
    }),
    [language],
  )
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** The language in force, its formats, and how to choose another. */
export function useLanguage(): LanguageChoice {
  const value = use(LanguageContext)
  if (value === null) throw new Error('useLanguage needs a LanguageProvider above it')
  return value
}
