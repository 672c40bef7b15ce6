import { type ReactNode, useId } from 'react'

interface AccountSectionProps {
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

/** One matter of the account: what it is at the left, what stands and what can be done at the right. */
export function AccountSection({ title, note, children }: AccountSectionProps) {
  const id = useId()
  return (
    <section className="account-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p>{note}</p>
      </header>
      <div className="account-content stack">{children}</div>
    </section>
  )
}

/** What has just been done, said once; the place is always there, so that it is read aloud. */
export function Said({ children }: { readonly children: ReactNode }) {
  return (
    <p className="account-said" role="status">
      {children}
    </p>
  )
}
