import { useMemo } from 'react'
import { encode } from 'uqr'
import { qrPath } from './qr-path.ts'
import './qr-code.css'

/** A text as a QR code: black on white in both themes, because phones read nothing else well. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const { size, data } = encode(text, { ecc: 'M', border: 4 })
    return { size, path: qrPath(data) }
  }, [text])
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
