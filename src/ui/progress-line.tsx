import { useFormat } from './language.tsx'
import type { Tone } from './status.tsx'
import './progress-line.css'

/**
 * 4 px of progress with a tick where the straight line from issue to deadline should be:
 * `<ProgressLine percent={65} expected={97} tone="soon" label="Tiến độ" />`.
 */
type Props = { percent: number; expected?: number; tone?: Tone; label: string; wide?: boolean }
export function ProgressLine({ percent, expected, tone = 'ok', label, wide }: Props) {
  const format = useFormat()
  return (
    <span className="prog" data-tone={tone} data-wide={wide || undefined}>
      <svg
        width={wide ? 96 : 56}
        height="10"
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <rect className="track" y="3" width="100%" height="4" rx="2" />
        <rect className="part" y="3" width={`${Math.min(100, Math.max(0, percent))}%`} height="4" rx="2" />
        {expected !== undefined && <rect className="tick" x={`${Math.min(98, expected)}%`} width="1.5" height="10" />}
      </svg>
      <b>{format.percent(percent, 0)}</b>
    </span>
  )
}
