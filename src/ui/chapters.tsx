import type { ReactNode } from 'react'
import './chapters.css'

export interface ChapterText {
  /** The chapter's address in the page. */
  readonly id: string
  readonly title: string
  readonly body: ReactNode
}

interface ChaptersProps {
  /** What the list of chapters is called. */
  readonly label: string
  readonly chapters: readonly ChapterText[]
}

/** A long text in numbered chapters, each with an address, and their list beside them on wide screens. */
export function Chapters({ label, chapters }: ChaptersProps) {
  return (
    <div className="columns columns-3-9 chapters">
      <nav className="sticky chapters-contents no-print" aria-label={label}>
        <ol>
          {chapters.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {chapters.map((chapter, index) => (
          <Chapter key={chapter.id} {...chapter} number={index + 1} />
        ))}
      </div>
    </div>
  )
}

function Chapter({ id, title, body, number }: ChapterText & { readonly number: number }) {
  return (
    <section className="chapter" id={id} aria-labelledby={`${id}-titolo`}>
      <span className="mono chapter-number" aria-hidden="true">
        {number}
      </span>
      <div className="stack">
        <h2 id={`${id}-titolo`}>{title}</h2>
        {body}
      </div>
    </section>
  )
}
