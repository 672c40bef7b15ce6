/** What an entry is made of: no floats, no nulls, so the only thing to settle is the order of names. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue | undefined }

/**
 * The value as RFC 8785 JSON: names sorted by UTF-16 units, no spaces, strings as ECMAScript escapes them.
 *
 * Shape  strings, integers, booleans, arrays and objects; a name whose value is undefined is left out
 * @throws on a number that is not a safe integer: RFC 8785 would take it, entries never hold one
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`Canonical JSON of an entry takes integers only, not ${value}`)
    return String(value === 0 ? 0 : value)
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  let members = ''
  // Without a comparison of ours names are sorted by UTF-16 units. Every entry passes here: no pairs, no joined lists.
  for (const name of Object.keys(value).sort()) {
    const part = value[name]
    if (part === undefined) continue
    members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(part)}`
  }
  return `{${members}}`
}

function isList(value: object): value is readonly CanonicalValue[] {
  return Array.isArray(value)
}
