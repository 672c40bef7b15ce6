import type { ReactNode } from 'react'
import './side-section.css'

interface ItemLineProps {
  readonly name: ReactNode
  /** A `StateWord`, beside the name. */
  readonly state?: ReactNode
  /** When it was made, used, seen. */
  readonly details?: readonly string[]
  readonly actions?: ReactNode
  /** What opens below: a form, a failure. */
  readonly children?: ReactNode
}

/** One thing of a section's list: its name and how it stands, its dates, what can be done with it. Goes in `ItemLines`. */
export function ItemLine({ name, state, details = [], actions, children }: ItemLineProps) {
  return (
    <li className="item-line">
      <div className="item-line-head">
        <div>
          <p className="item-line-name">
            <b>{name}</b>
            {state}
          </p>
          {details.length > 0 && <p className="item-line-details">{details.join(' · ')}</p>}
        </div>
        {actions && <div className="item-line-actions">{actions}</div>}
      </div>
      {children}
    </li>
  )
}

/** The list that holds `ItemLine`s. */
export function ItemLines({ children }: { readonly children: ReactNode }) {
  return <ul className="item-lines">{children}</ul>
}
