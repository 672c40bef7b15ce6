/** Milliseconds that each of some things took at its quickest so far. */
type Times<K extends string> = Record<K, number>

/**
 * How long each takes at its quickest: whatever else a machine does makes a request slower, never quicker.
 *
 * They take turns for at least so many rounds, and go on, for at most five times as many, until `enough` says that they
 * are alike: each round brings the quickest nearer to what the server itself takes, and what differs there stays apart.
 */
export async function quickestOf<K extends string>(
  rounds: number,
  names: readonly K[],
  measure: (name: K, round: number) => Promise<number>,
  enough: (times: Times<K>) => boolean,
): Promise<Times<K>> {
  const times = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Times<K>
  for (let round = 0; round < rounds || (round < 5 * rounds && !enough(times)); round += 1) {
    // Who begins changes, so that nobody always comes after the same one.
    for (const at of names.keys()) {
      const name = names[(at + round) % names.length] as K
      times[name] = Math.min(times[name], await measure(name, round))
    }
  }
  return times
}
