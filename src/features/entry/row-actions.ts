/** What a row asks of the page. */
export interface RowActions {
  readonly onFocus: (key: string) => void
  readonly onToggle: (key: string) => void
  readonly onHistory: (key: string) => void
  readonly onConflict: (key: string) => void
}
