import type { ReactNode } from 'react'
import './facts.css'

/** Label and value, 120 px and the rest: `<Facts facts={[{ label: 'Lĩnh vực', value: 'Y tế' }]} />`. Facts without value are left out; `figures` sets values at the right. */
export type Fact = { label: string; value: ReactNode }
export const Facts = ({ facts, figures }: { facts: readonly Fact[]; figures?: boolean }) => (
  <dl className={figures ? 'dl figures' : 'dl'}>
    {facts
      .filter(({ value }) => value !== undefined && value !== null && value !== '')
      .map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

/** Facts side by side in bordered cells, the axes of one record or the main figures of a page. */
export type Axis = { label: string; value: ReactNode; note?: ReactNode }
export const Axes = ({ axes }: { axes: readonly Axis[] }) => (
  <dl className="axes">
    {axes.map(({ label, value, note }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
        {note && <dd className="note-line">{note}</dd>}
      </div>
    ))}
  </dl>
)
