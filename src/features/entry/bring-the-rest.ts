/**
 * Brings what a period's page needs as soon as any page of data entry stands: it may be asked for without a network.
 *
 * Errors  none: what does not come now comes when it is asked for, or from the service worker
 */
export async function bringTheRest(): Promise<void> {
  await Promise.allSettled([
    import('./period-desk.tsx'),
    import('./desk-dialogs.tsx'),
    import('./row-details.tsx'),
    import('./panel-of-row.tsx'),
  ])
}
