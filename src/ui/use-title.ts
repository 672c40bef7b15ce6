import { useEffect } from 'react'

const PRODUCT = 'Traguardo 2030'

/** Sets the document's title to the page's name and the product's, while the page is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === PRODUCT ? PRODUCT : `${title} · ${PRODUCT}`
  }, [title])
}
