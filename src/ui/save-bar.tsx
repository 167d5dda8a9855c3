import type { ReactNode } from 'react'
import { IconCheck, IconCloudOff, small } from './icons.ts'
import { useFormat } from './language.tsx'
import { useUiWords } from './own-words.ts'
import { Glyph } from './status.tsx'
import './save-bar.css'

/** What becomes of what is typed, always in sight: `<SaveBar state={{ kind: 'saved', at }} end="bản 7" />`. */
export type SaveState =
  | { kind: 'saved'; at: string | Date }
  | { kind: 'saving' }
  | { kind: 'offline'; at: string | Date }
  | { kind: 'failed'; why: string }

/** `then`: what follows once it is saved. */
export function SaveBar({ state, then, end }: { state: SaveState; then?: ReactNode; end?: ReactNode }) {
  const { save: words } = useUiWords()
  const format = useFormat()
  return (
    <div className="savebar no-print" data-save={state.kind}>
      <div className="row grow" role="status">
        {state.kind === 'saved' && (
          <>
            <IconCheck {...small} /> {words.saved(format.time(state.at))}
          </>
        )}
        {state.kind === 'saving' && <span className="ink2">{words.saving}</span>}
        {state.kind === 'offline' && (
          <>
            <IconCloudOff {...small} /> <b>{words.offlineHead}</b> {words.offline(format.time(state.at))}
          </>
        )}
        {state.kind === 'failed' && (
          <>
            <Glyph kind="overdue" size={16} /> {words.failed(state.why)}
          </>
        )}
        {then && <span>{then}</span>}
      </div>
      {end && <span className="ink2">{end}</span>}
    </div>
  )
}
