/** A value that is told at once and again after every change, also one made in another tab. */
export interface Watched<T> {
  subscribe(observer: { next: (value: T) => void; error?: (problem: unknown) => void }): { unsubscribe(): void }
}
