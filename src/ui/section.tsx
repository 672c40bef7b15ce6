import { type ReactNode, useId } from 'react'

export interface SectionProps {
  title: ReactNode
  note?: ReactNode
  /** Draws the ink rule above; leave it off where the content begins with one (trails, ledgers). */
  ruled?: boolean
  /** Tools that belong to the section, at its right. */
  tools?: ReactNode
  children: ReactNode
}

/** A part of a page under its own second-level heading, which names it for screen readers. */
export function Section({ title, note, ruled = false, tools, children }: SectionProps) {
  const id = useId()
  return (
    <section className={ruled ? 'section section-ruled' : 'section'} aria-labelledby={id}>
      <div className="section-head row row-between">
        <div>
          <h2 id={id}>{title}</h2>
          {note && <p>{note}</p>}
        </div>
        {tools}
      </div>
      {children}
    </section>
  )
}
