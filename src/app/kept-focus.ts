import { isShown, shownContent } from './shown-content.ts'

/** Who moves the focus themselves after what they take away has done so by then, and so has the browser. */
const SETTLED_MS = 50

/**
 * Where what had the focus is taken away, the keyboard and the screen reader go on near it instead of at the top of
 * everything: at the heading of its section, or at what that says; where there is none, at the page's content.
 *
 * Only a focus that is nowhere is put anywhere. Dialogs look after theirs: what counts is what opened them.
 *
 * Returns  what ends it
 */
export function keepFocus(): () => void {
  // What had the focus and all that it stood in, from the inside out.
  let trail: HTMLElement[] = []
  // Whether it was taken away; Tab leads out of a page too.
  let isLost = false
  let due: ReturnType<typeof setTimeout> | undefined
  const follow = () => {
    const { activeElement } = document
    if (isNowhere() || activeElement?.closest('dialog') != null) return
    trail = trailOf(activeElement)
    isLost = false
  }
  const mend = () => {
    due = undefined
    if (!isNowhere()) return follow()
    const [focused] = trail
    isLost ||= focused !== undefined && !isShown(focused)
    if (isLost) goOnFrom(trail)
  }
  const look = () => {
    due ??= setTimeout(mend, SETTLED_MS)
  }
  // Whoever presses elsewhere has left what had the focus, and means to.
  const leave = ({ target }: Event) => {
    if (target instanceof Element && target.closest('dialog') === null && !trail[0]?.contains(target)) trail = []
  }
  const changes = new MutationObserver(look)
  changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['style', 'hidden', 'aria-busy'] })
  addEventListener('focusin', follow)
  addEventListener('pointerdown', leave, true)
  follow()
  return () => {
    changes.disconnect()
    clearTimeout(due)
    removeEventListener('focusin', follow)
    removeEventListener('pointerdown', leave, true)
  }
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body

function trailOf(element: Element | null): HTMLElement[] {
  return element instanceof HTMLElement ? [element, ...trailOf(element.parentElement)] : []
}

function goOnFrom([focused, ...around]: readonly HTMLElement[]): void {
  if (focused !== undefined) (isShown(focused) ? focused : placeAround(around))?.focus({ preventScroll: true })
}

/** Nothing while a page is on its way: its arrival is a change too. */
function placeAround(around: readonly HTMLElement[]): HTMLElement | undefined {
  const section = around.find(isShown)?.closest('section')
  const said = section?.querySelector<HTMLElement>('h1, h2, h3, [role=status]')
  const content = shownContent()
  if (said == null) return content?.ariaBusy === 'true' ? undefined : content
  if (!said.hasAttribute('tabindex')) said.tabIndex = -1
  return said
}
