import { type ReactNode, useEffect, useId, useRef } from 'react'
import './side-section.css'

interface SideSectionProps {
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

/** One matter of a page: what it is at the left, what stands and what can be done at the right. */
export function SideSection({ title, note, children }: SideSectionProps) {
  const id = useId()
  const { heading, keep } = useKeptFocus()
  return (
    <section className="side-section" aria-labelledby={id} {...keep}>
      <header>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{note}</p>
      </header>
      <div className="side-content stack">{children}</div>
    </section>
  )
}

/**
 * An act may take away the very button that began it: the keyboard then goes on at the section's heading, not at the top
 * of the page. Focus that moves is told by events; focus whose place is removed is not.
 */
function useKeptFocus() {
  const heading = useRef<HTMLHeadingElement>(null)
  const within = useRef(false)
  useEffect(() => {
    if (within.current && document.activeElement === document.body) heading.current?.focus()
  })
  const keep = {
    onFocus: () => {
      within.current = true
    },
    onBlur: () => {
      within.current = false
    },
  }
  return { heading, keep }
}

/** What has just been done, said once; the place is always there, so that it is read aloud. */
export function Said({ children }: { readonly children: ReactNode }) {
  return (
    <p className="said" role="status">
      {children}
    </p>
  )
}
