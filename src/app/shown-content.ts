/** The content that can be seen: while a page is on its way React keeps the one before it, hidden. */
export function shownContent(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('#contenuto')].find(isShown)
}

/** Whether it takes any room in the page. */
export const isShown = (element: Element) => element.getClientRects().length > 0
