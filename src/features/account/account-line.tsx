import type { ReactNode } from 'react'

interface AccountLineProps {
  readonly name: ReactNode
  /** A `StateWord`, beside the name. */
  readonly state?: ReactNode
  /** When it was made, used, seen. */
  readonly details?: readonly string[]
  readonly actions?: ReactNode
  /** What opens below: a form, a failure. */
  readonly children?: ReactNode
}

/** One thing of the account: its name and how it stands, its dates, what can be done with it. Goes in `AccountLines`. */
export function AccountLine({ name, state, details = [], actions, children }: AccountLineProps) {
  return (
    <li className="account-line">
      <div className="account-line-head">
        <div>
          <p className="account-line-name">
            <b>{name}</b>
            {state}
          </p>
          {details.length > 0 && <p className="account-line-details">{details.join(' · ')}</p>}
        </div>
        {actions && <div className="account-line-actions">{actions}</div>}
      </div>
      {children}
    </li>
  )
}

/** The list that holds `AccountLine`s. */
export function AccountLines({ children }: { readonly children: ReactNode }) {
  return <ul className="account-lines">{children}</ul>
}
