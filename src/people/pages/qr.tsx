import { create } from 'qrcode'
import { useMemo } from 'react'

const quiet = 4

/** One path of squares; black on white in every theme, because cameras need it so. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    let squares = ''
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        if (modules.get(row, column)) squares += `M${column + quiet} ${row + quiet}h1v1h-1z`
    return { size: modules.size + 2 * quiet, path: squares }
  }, [text])
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width={208}
      height={208}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
