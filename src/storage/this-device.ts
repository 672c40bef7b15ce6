import { useEffect, useState } from 'react'
import { useWorkspace } from './workspace.tsx'

/** The id of this device; null until the database has said it, and where it does not answer: pages say that elsewhere. */
export function useThisDevice(): string | null {
  const { store } = useWorkspace()
  const [device, setDevice] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    store.deviceId().then(
      (id) => !gone && setDevice(id),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [store])
  return device
}
