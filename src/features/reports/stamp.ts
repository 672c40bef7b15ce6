/** What every answer about progress says of itself: when it was computed, by which catalogue, and that it is a proposal. */
export interface Stamp {
  readonly computedAt: string | null
  readonly catalogueVersion: string
  readonly disclaimerIt: string
  readonly disclaimerEn: string
}
