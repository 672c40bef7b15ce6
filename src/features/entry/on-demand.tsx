import { lazy } from 'react'

/* What a person sees only when they ask for it, or beside the grid on a wide screen: it comes after the grid. */

export const DeskDialogs = lazy(async () => ({ default: (await import('./desk-dialogs.tsx')).DeskDialogs }))
export const RowDetails = lazy(async () => ({ default: (await import('./row-details.tsx')).RowDetails }))
export const PanelOfRow = lazy(async () => ({ default: (await import('./panel-of-row.tsx')).PanelOfRow }))
