import type { Tone } from './status.tsx'
import './lights-bar.css'

/**
 * How many in each light. The numbers always stand beside the bar: `<LightsBar lights={[{ tone: 'done', label: 'Hoàn thành', count: 61 }, …]} />`;
 * `compact` draws the bar alone for a group row, whose own text must name the numbers.
 */
export type Light = { tone: Tone; label: string; count: number; onPick?: () => void }
export function LightsBar({ lights, compact, label }: { lights: readonly Light[]; compact?: boolean; label: string }) {
  const shown = lights.filter((light) => light.count > 0)
  const said = `${label}: ${shown.map((light) => `${light.label} ${light.count}`).join(', ')}`
  return (
    <div className={compact ? 'lightsbox compact' : 'lightsbox'}>
      <div className="lights" role="img" aria-label={said}>
        {shown.map((light) => (
          <i key={light.label} data-tone={light.tone} style={{ flexGrow: light.count }} />
        ))}
      </div>
      {!compact && (
        <ul className="key">
          {lights.map((light) => (
            <li key={light.label}>
              <i data-tone={light.tone} />
              {light.onPick ? (
                <button type="button" onClick={light.onPick}>
                  {light.label}
                </button>
              ) : (
                light.label
              )}
              <b>{light.count}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
