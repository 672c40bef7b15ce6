/**
 * Draws anew what stands in the container, and leaves the focus on the link or button on which it was.
 *
 * Whoever goes through a page by keyboard while the program still arrives would else be put back to its beginning.
 */
export function withSameFocus(container: HTMLElement, draw: () => void): void {
  const before = document.activeElement
  draw()
  if (!(before instanceof HTMLElement) || before.isConnected) return
  const said = wordsOf(before)
  const drawn = [...container.querySelectorAll<HTMLElement>(before.localName)].find((each) => wordsOf(each) === said)
  drawn?.focus({ preventScroll: true })
}

/** What a person takes it for. */
const wordsOf = (element: HTMLElement) =>
  [element.getAttribute('href'), element.ariaLabel, element.textContent].join(' ')
