import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { valueWords } from './cell-texts.ts'
import { conflictOptions } from './conflict-options.ts'
import type { GridRow } from './grid-rows.ts'
import { rowIds } from './row-ids.ts'
import { valueText } from './value-text.ts'

/** Stands where the box would: nobody types over two values without seeing both. */
export function ConflictBox({ row, onOpen }: { row: GridRow; onOpen: () => void }) {
  const t = useMessages(entryMessages)
  const { language, format } = useLanguage()
  const { indicator, cell } = row
  const box = useRef<HTMLButtonElement>(null)
  useFocusHandedOn(box, row.key)
  if (cell === null) return null
  const values = conflictOptions(cell).map(({ value }) => valueText(value, indicator, format, valueWords(t)))
  const [first, second, ...more] = values
  const said =
    first === undefined || second === undefined || more.length > 0
      ? t.conflictBoxMany(values.length)
      : t.conflictBox(first, second)
  return (
    <button
      ref={box}
      type="button"
      className="entry-stand entry-stand-conflict"
      aria-label={`${said}: ${language === 'it' ? indicator.nameIt : indicator.nameEn}`}
      aria-describedby={rowIds(row.key).last}
      data-row={row.key}
      data-column={0}
      onClick={onOpen}
    >
      {said}
    </button>
  )
}

/** Once it is settled the box of the value stands here: who was on this one, or in the question over it, goes on there. */
function useFocusHandedOn(box: RefObject<HTMLButtonElement | null>, key: string): void {
  useLayoutEffect(() => {
    const element = box.current
    return () => {
      const at = document.activeElement
      if (at !== element && at?.closest('dialog') == null) return
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        document.getElementById(key)?.querySelector<HTMLElement>('[data-row]')?.focus()
      })
    }
  }, [box, key])
}
