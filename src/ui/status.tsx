import type { ReactNode } from 'react'
import './status.css'

/**
 * A state: a shape, a word and, last, a colour. `<Status kind="overdue">Quá hạn 5 ngày</Status>`; `pill` puts it on its
 * tint, `hideWord` keeps the word for screen readers alone (matrix cells). `<Glyph kind="done" />` draws the shape only.
 */
const shapes = {
  onTrack: {
    tone: 'ok',
    draw: (
      <>
        <circle cx="12" cy="12" r="9" />
        <circle className="solid" cx="12" cy="12" r="4" />
      </>
    ),
  },
  dueSoon: {
    tone: 'soon',
    draw: (
      <>
        <circle cx="12" cy="12" r="9" />
        <path d="M12 7v5.2l3.2 2" />
      </>
    ),
  },
  behind: { tone: 'soon', draw: <path d="m3 7 6 6 4-4 8 8M21 11v6h-6" /> },
  overdue: {
    tone: 'over',
    draw: (
      <>
        <path
          className="solid"
          d="M10.3 3.2 1.9 17.6A2 2 0 0 0 3.6 20.6h16.8a2 2 0 0 0 1.7-3L13.7 3.2a2 2 0 0 0-3.4 0z"
        />
        <path className="cut" d="M12 9v4.5M12 16.8v.1" />
      </>
    ),
  },
  done: {
    tone: 'done',
    draw: (
      <>
        <circle className="solid" cx="12" cy="12" r="10" />
        <path className="cut" d="m7.6 12.3 3 3 5.8-6" />
      </>
    ),
  },
  doneLate: {
    tone: 'done',
    draw: (
      <>
        <circle cx="12" cy="12" r="9" />
        <path d="m8 12.3 2.8 2.8 5.2-5.6" />
      </>
    ),
  },
  none: { tone: 'none', draw: <circle cx="12" cy="12" r="9" strokeDasharray="3 4.2" /> },
  ongoing: {
    tone: 'none',
    draw: <path d="M4 12a8 8 0 0 1 13.7-5.6L20 8.6M20 4v4.6h-4.6M20 12a8 8 0 0 1-13.7 5.6L4 15.4M4 20v-4.6h4.6" />,
  },
  returned: {
    tone: 'over',
    draw: (
      <>
        <path d="m9 14-4-4 4-4" />
        <path d="M5 10h11a4 4 0 1 1 0 8h-1" />
      </>
    ),
  },
  toReceive: {
    tone: 'accent',
    draw: (
      <>
        <rect x="4" y="4" width="16" height="16" rx="2" />
        <path d="M4 13h3l3 3h4l3-3h3" />
      </>
    ),
  },
  awaiting: {
    tone: 'accent',
    draw: (
      <>
        <circle cx="12" cy="12" r="9" />
        <path d="m9 12 2 2 4-4" />
      </>
    ),
  },
  draft: { tone: 'none', draw: <path d="M4 20h4L18.5 9.5a2.8 2.8 0 1 0-4-4L4 16v4M13.5 6.5l4 4" /> },
  waiting: {
    tone: 'none',
    draw: (
      <path d="M6.5 7h11M6.5 17h11M6 20v-2a6 6 0 1 1 12 0v2a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1M6 4v2a6 6 0 1 0 12 0V4a1 1 0 0 0-1-1H7a1 1 0 0 0-1 1" />
    ),
  },
  cancelled: {
    tone: 'none',
    draw: (
      <>
        <circle cx="12" cy="12" r="9" />
        <path d="m10 10 4 4m0-4-4 4" />
      </>
    ),
  },
  exempt: { tone: 'none', draw: <path d="M5 12h14" /> },
  warning: {
    tone: 'soon',
    draw: (
      <>
        <circle cx="12" cy="12" r="9" />
        <path d="M12 8v4M12 16h.01" />
      </>
    ),
  },
} as const

export type StatusKind = keyof typeof shapes
export type Tone = 'ok' | 'soon' | 'over' | 'done' | 'none' | 'accent'
export const toneOf = (kind: StatusKind): Tone => shapes[kind].tone

export const Glyph = ({ kind, size = 15 }: { kind: StatusKind; size?: number }) => (
  <svg
    className="glyph"
    data-tone={shapes[kind].tone}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    {shapes[kind].draw}
  </svg>
)

type Props = { kind: StatusKind; children: ReactNode; pill?: boolean; hideWord?: boolean; plain?: boolean }
/** `plain` says an ordinary state in grey without a shape: it asks nothing of anyone. */
export const Status = ({ kind, children, pill, hideWord, plain }: Props) => (
  <span className={`st${pill ? ' pill' : ''}${plain ? ' plain' : ''}`} data-tone={plain ? 'none' : toneOf(kind)}>
    {!plain && <Glyph kind={kind} />}
    <span className={hideWord ? 'sr' : undefined}>{children}</span>
  </span>
)
