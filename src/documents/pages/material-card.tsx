import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { periodName } from '#src/periods/words.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import type { MaterialItem } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

type Props = { item: MaterialItem; used: boolean; busy: boolean; onInsert: () => void }
const long = 260

export function MaterialCard({ item, used, busy, onInsert }: Props) {
  const words = useDocumentWords()
  const { language } = useLanguage()
  const [whole, setWhole] = useState(false)
  const { report, title } = item
  const table = item.blocks.find((block) => block.type === 'figureTable')
  const text = table ? words.material.rows(table.attrs.rows.length) : item.words
  const cut = text.length > long && !whole
  return (
    <li className="material-item" data-used={used || undefined}>
      <div className="material-head">
        {report ? (
          <span>
            <Link to="/reports/$id" params={{ id: report.id }}>
              <b>{report.unitName}</b>
            </Link>{' '}
            <span className="ink3">
              {periodName(report.period, language)} · {title}
            </span>
          </span>
        ) : (
          <b>{title}</b>
        )}
        {report && (
          <span className="row wrap small">
            <Status kind={report.state === 'received' ? 'done' : 'toReceive'}>
              {words.reportStates[report.state] ?? report.state}
            </Status>
            {report.late && <Status kind="overdue">{words.material.late}</Status>}
          </span>
        )}
      </div>
      {text && (
        <p className="material-words">
          {cut ? `${text.slice(0, long)}… ` : text}
          {cut && (
            <button type="button" className="linklike" onClick={() => setWhole(true)}>
              {words.material.whole}
            </button>
          )}
        </p>
      )}
      <div className="row wrap">
        <Button
          size="compact-xs"
          loading={busy}
          aria-label={words.material.insertLabel(report ? `${title}, ${report.unitName}` : title)}
          onClick={onInsert}
        >
          {words.material.insert}
        </Button>
        {used && <Status kind="doneLate">{words.material.used}</Status>}
      </div>
    </li>
  )
}
