import fc from 'fast-check'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Stands in a value for what no JSON can say: replaced in the text. */
const TOKENS = ['NaN', 'Infinity', '-Infinity', 'undefined', '01', '1e999', "'x'", '0x10', '-', '""""'] as const
const token = (index: number) => `\u241Ftoken${index}\u241F`

const nested = (depth: number): Json => {
  let value: Json = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

const LONG = 'ab'.repeat(2_600)

/** Values that stand where another kind is expected. */
const wrong: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, '', ' ', 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, [], {}, [[]]),
  fc.constantFrom<Json>('1', '007', '-0', '1e3', '2026-13-45', '\u0000', '\ud800', 'a\udc00b', '\u202e', LONG),
  fc.constantFrom<Json>('__proto__', 'constructor', "'; DROP TABLE entry; --", '{{1}}', '../../etc/passwd', '%00'),
  fc.integer({ min: 2, max: 60 }).map(nested),
  fc.integer({ min: 0, max: TOKENS.length - 1 }).map(token),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
)

const strangeKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'extra',
  '\ud800',
  LONG,
)

type Change =
  | { readonly how: 'replace'; readonly at: number; readonly by: Json }
  | { readonly how: 'remove' | 'repeat' | 'as text'; readonly at: number }
  | { readonly how: 'add'; readonly at: number; readonly key: string; readonly by: Json }

const at = fc.nat({ max: 10_000 })
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ how: fc.constant('replace' as const), at, by: wrong }) },
  { weight: 3, arbitrary: fc.record({ how: fc.constantFrom('remove', 'repeat', 'as text'), at }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('add' as const), at, key: strangeKey, by: wrong }) },
)

/** The text of a value in which one to three places are not as they should be. */
export function spoilt(valid: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc.tuple(valid, fc.array(change, { minLength: 1, maxLength: 3 })).map(([value, changes]) => {
    const root: { [key: string]: Json } = { root: structuredClone(value) as Json }
    for (const each of changes) apply(root, each)
    return textOf(root.root ?? null)
  })
}

/** Where a value stands: in what, and under which name or number. */
interface Place {
  readonly of: Json[] | { [key: string]: Json }
  readonly key: string | number
}

function apply(root: { [key: string]: Json }, each: Change): void {
  const places = placesOf(root)
  const place = places[each.at % places.length]
  if (place === undefined) return
  const value = read(place)
  if (each.how === 'replace') write(place, each.by)
  else if (each.how === 'add') {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) own(value, each.key, each.by)
    else write(place, { [each.key]: each.by })
  } else if (each.how === 'as text')
    write(place, typeof value === 'string' ? Number(value) || 0 : JSON.stringify(value))
  else if (Array.isArray(place.of))
    place.of.splice(Number(place.key), each.how === 'remove' ? 1 : 0, ...again(each, value))
  else if (each.how === 'remove' && place.of !== root) delete place.of[place.key]
  else write(place, [value, value])
}

const again = (each: Change, value: Json): Json[] => (each.how === 'repeat' ? [value] : [])

function placesOf(of: Place['of']): Place[] {
  const keys = Array.isArray(of) ? of.map((_, index) => index) : Object.keys(of)
  return keys.flatMap((key) => {
    const place = { of, key }
    const value = read(place)
    return value !== null && typeof value === 'object' ? [place, ...placesOf(value)] : [place]
  })
}

function read({ of, key }: Place): Json {
  return (Array.isArray(of) ? of[Number(key)] : of[key]) ?? null
}

function write({ of, key }: Place, value: Json): void {
  if (Array.isArray(of)) of[Number(key)] = value
  else own(of, String(key), value)
}

/** Also `__proto__` as a name like any other, as JSON has it. */
function own(of: { [key: string]: Json }, key: string, value: Json): void {
  Object.defineProperty(of, key, { value, enumerable: true, configurable: true, writable: true })
}

function textOf(value: Json): string {
  return JSON.stringify(value).replace(/"\u241Ftoken(\d+)\u241F"/g, (_whole, index) => TOKENS[Number(index)] ?? 'NaN')
}
