import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { LanguageProvider } from '../../src/i18n/language.tsx'
import type { Language } from '../../src/i18n/languages.ts'

interface TestPage {
  readonly path?: string
  readonly search?: string
  readonly language?: Language
  /** Answers that the page finds already read: the key of the query and what it holds. */
  readonly answers: readonly (readonly [readonly unknown[], unknown])[]
}

/** Renders a page as the app does, on answers already read and an address in memory. */
export function renderPage(page: ReactNode, { path = '/', search = '', language = 'it', answers }: TestPage) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  for (const [key, answer] of answers) client.setQueryData(key, answer)
  const { hook, searchHook, history } = memoryLocation({ path: `${path}${search}`, record: true })
  render(
    <QueryClientProvider client={client}>
      <LanguageProvider first={language}>
        <Router hook={hook} searchHook={searchHook}>
          <Suspense fallback={null}>{page}</Suspense>
        </Router>
      </LanguageProvider>
    </QueryClientProvider>,
  )
  return { history }
}
