import type { ReactNode } from 'react'

/** Scrolls what is wider than the screen, sideways only; reachable and scrollable by keyboard, announced by its label. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
