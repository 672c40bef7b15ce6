import type { Catalogue } from '../../domain/catalogue.ts'
import type { Language } from '../../i18n/languages.ts'

/** What a code of one of the catalogue's lists is called; the code itself where the list does not have it. */
export function codeName({ codeLists }: Pick<Catalogue, 'codeLists'>, list: string, code: string, language: Language) {
  return codeLists[list]?.items.find((item) => item.code === code)?.[language] ?? code
}
