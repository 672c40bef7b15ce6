import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Disclaimer } from '../disclaimer.tsx'
import type { Stamp } from './csv-tables.ts'

/** Where the numbers of a page are from, under which licence, and that indicators and targets are a proposal. */
export function StampLine({ stamp }: { stamp: Stamp }) {
  const t = useMessages(progressMessages)
  const { language, format } = useLanguage()
  return (
    <Disclaimer>
      {language === 'it' ? stamp.disclaimerIt : stamp.disclaimerEn} {t.source}{' '}
      {stamp.computedAt !== null && t.asOf(format.instant(stamp.computedAt), stamp.catalogueVersion)}
    </Disclaimer>
  )
}
