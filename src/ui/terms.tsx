import type { ReactNode } from 'react'
import './terms.css'

/** Things and what is said of each, a hairline between them. */
export function Terms({ children }: { readonly children: ReactNode }) {
  return <dl className="terms">{children}</dl>
}

/** One line of `Terms`. */
export function Term({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
