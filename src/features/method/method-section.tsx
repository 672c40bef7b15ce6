import type { ReactNode } from 'react'
import { methodMessages } from '../../i18n/messages/method.ts'
import { useMessages } from '../../i18n/messages.ts'

/** A numbered part of the method, with an address of its own. */
export function MethodSection({
  id,
  number,
  title,
  children,
}: {
  id: string
  number: number
  title: string
  children: ReactNode
}) {
  return (
    <section className="method-section" id={id} aria-labelledby={`${id}-titolo`}>
      <span className="mono method-number" aria-hidden="true">
        {number}
      </span>
      <div className="stack">
        <h2 id={`${id}-titolo`}>{title}</h2>
        {children}
      </div>
    </section>
  )
}

/** The parts by name, beside them on wide screens. */
export function MethodContents({ sections }: { sections: readonly { id: string; title: string }[] }) {
  const t = useMessages(methodMessages)
  return (
    <nav className="sticky method-contents" aria-label={t.contents}>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
