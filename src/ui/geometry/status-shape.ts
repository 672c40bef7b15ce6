import type { StatusWord } from '../../domain/status.ts'

/** One shape on a 16 × 16 field; an outline is stroked with 2 units, a solid one filled. */
export interface StatusShape {
  readonly path: string
  readonly outline: boolean
}

/** The shape that says a status without its colour: ✓ ● ▲ ◆ □. The same on screen, in charts and in exports. */
export const statusShapes: Record<StatusWord, StatusShape> = {
  achieved: { path: 'M2.5 8.6l3.7 3.6L13.5 4.6', outline: true },
  on_track: { path: 'M8 2.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6z', outline: false },
  slowing: { path: 'M8 2.2l6.4 11.4H1.6z', outline: false },
  off_course: { path: 'M8 1.4L14.6 8 8 14.6 1.4 8z', outline: false },
  insufficient_data: { path: 'M3 3h10v10H3z', outline: true },
}
