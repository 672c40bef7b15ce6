import { type ComponentType, type ReactNode, Suspense, useCallback, useRef, useState } from 'react'
import { ProofContext } from '../api/proof.tsx'

interface Asked {
  readonly Dialog: ComponentType<{ readonly onAnswer: (proved: boolean) => void }>
  readonly answer: (proved: boolean) => void
}

/**
 * Lets any page ask the person to show again that it is them: a question over the page, brought when it is first asked.
 *
 * Who asks while the question is open is told its answer; where it cannot be brought the answer is no.
 */
export function ProofProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const open = useRef<Promise<boolean> | null>(null)
  const ask = useCallback(() => {
    open.current ??= answerTo(setAsked).finally(() => {
      open.current = null
      setAsked(null)
    })
    return open.current
  }, [])
  return (
    <ProofContext value={ask}>
      {children}
      {asked !== null && (
        <Suspense>
          <asked.Dialog onAnswer={asked.answer} />
        </Suspense>
      )}
    </ProofContext>
  )
}

async function answerTo(show: (asked: Asked) => void): Promise<boolean> {
  const brought = await import('./proof-dialog.tsx').catch(() => null)
  if (brought === null) return false
  return new Promise((answer) => show({ Dialog: brought.ProofDialog, answer }))
}
