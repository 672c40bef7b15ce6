/** The sign of the product: a path, walked and then dotted, to a flag. In ink, because colour belongs to data. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <path fill="currentColor" d="M2 6h36v28H2z" />
      <path fill="currentColor" opacity=".55" d="M2 0h36v4H2zM2 36h36v4H2z" />
      <g fill="none" stroke="var(--card)" strokeWidth="2.5">
        <path d="M7 28h7l4-6" />
        <path strokeLinecap="round" strokeDasharray="0 4.2" d="M20.5 19.5l7-8.5" />
        <path d="M29 28.5V10.5l6 2.5-6 2.5" strokeWidth="2" />
      </g>
    </svg>
  )
}
