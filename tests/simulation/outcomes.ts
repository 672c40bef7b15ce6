/** How often each kind of thing came about. */
export class Outcomes {
  readonly counts = new Map<string, number>()

  count(what: string, really = true): void {
    if (really) this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }
}
