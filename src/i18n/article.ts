/**
 * A number in Italian with its article: il 12, l’8, l’11, l’85, lo 0,5.
 *
 * Shape  `written` is the number as it stands on the page, with decimals after a comma and perhaps a sign after it
 */
export function withArticle(written: string): string {
  const whole = /^\d[\d.]*/.exec(written)?.[0].replaceAll('.', '') ?? ''
  if (whole === '0') return `lo ${written}`
  // Otto, ottanta, ottocento, undici and uno begin with a vowel when said.
  const elides = whole === '1' || whole === '11' || /^11\d{3}$/.test(whole) || /^8/.test(whole)
  return elides ? `l’${written}` : `il ${written}`
}

const CONTRACTED = {
  a: { 'il ': 'al ', 'l’': 'all’', 'lo ': 'allo ' },
  da: { 'il ': 'dal ', 'l’': 'dall’', 'lo ': 'dallo ' },
  di: { 'il ': 'del ', 'l’': 'dell’', 'lo ': 'dello ' },
} as const

/** A preposition before a number, drawn together with its article if it has one: da 260, dal 31 %, all’8 %, dello 0,5 %. */
export function withPreposition(preposition: keyof typeof CONTRACTED, spoken: string): string {
  for (const [article, contracted] of Object.entries(CONTRACTED[preposition])) {
    if (spoken.startsWith(article)) return contracted + spoken.slice(article.length)
  }
  return `${preposition} ${spoken}`
}
