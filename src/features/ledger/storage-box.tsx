import { useCallback, useEffect, useState } from 'react'
import { bytesText } from '../../i18n/bytes.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import { useMessages } from '../../i18n/messages.ts'
import { askPersistence, currentPersistence, type Persistence } from '../../storage/persistence.ts'
import { currentSpace, type Space } from '../../storage/space.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

const LOOKS = {
  persisted: { icon: 'lock', tone: 'on_track' },
  best_effort: { icon: 'warning', tone: 'slowing' },
  unknown: { icon: 'info', tone: 'insufficient_data' },
} as const

/** Whether the browser promised to keep what is saved here, and how much room there is. */
export function StorageBox() {
  const t = useMessages(ledgerMessages)
  const { format } = useLanguage()
  const { kept, space, answer, ask } = useStorage()
  if (kept === null) return null
  return (
    <section className="ledger-side" id="memoria" aria-labelledby="memoria-title" tabIndex={-1}>
      <h2 id="memoria-title">{t.storage}</h2>
      <p className="mark" data-tone={LOOKS[kept].tone}>
        <Icon name={LOOKS[kept].icon} />
        <span>{t[`kept_${kept}`]}</span>
      </p>
      <p className="text-16">{t[`keptNote_${kept}`]}</p>
      {kept === 'best_effort' && (
        <Button look="line" onClick={ask}>
          {t.askToKeep}
        </Button>
      )}
      <p className="text-16" role="status">
        {answer === null ? '' : answer === 'persisted' ? t.keptGranted : t.keptRefused}
      </p>
      {space !== null && (
        <dl className="facts">
          <dt>{t.spaceUsed}</dt>
          <dd>{bytesText(space.used, format)}</dd>
          <dt>{t.spaceAvailable}</dt>
          <dd>{bytesText(space.available, format)}</dd>
        </dl>
      )}
    </section>
  )
}

/** What the browser says of its storage: at first, and after it was asked. */
function useStorage() {
  const [kept, setKept] = useState<Persistence | null>(null)
  const [space, setSpace] = useState<Space | null>(null)
  const [answer, setAnswer] = useState<Persistence | null>(null)
  useEffect(() => {
    void currentPersistence(navigator.storage).then(setKept)
    void currentSpace(navigator.storage).then(setSpace)
  }, [])
  const ask = useCallback(async () => {
    const given = await askPersistence(navigator.storage)
    setKept(given)
    setAnswer(given)
  }, [])
  return { kept, space, answer, ask: () => void ask() }
}
