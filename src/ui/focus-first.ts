/** The keyboard goes on in the first field in which something is wrong, once that stands in the page. */
export function focusFault(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
}

/** As the `ref` of what has just appeared: the keyboard goes on in its first field, or with its first button. */
export function focusFirst(element: HTMLElement | null): void {
  const first =
    element?.querySelector<HTMLElement>(":is(input, select, textarea):not([tabindex='-1'])") ??
    element?.querySelector('button')
  first?.focus()
}
