import { ActionIcon, Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { IconArrowDown, IconArrowUp, IconPlus, IconX, small } from '#src/ui/icons.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { useTell } from '#src/ui/undo.tsx'
import { arrangeDocument } from '../contract-papers.ts'
import type { DocumentDetail, OutlineEntry } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

type Row = OutlineEntry & { gone?: boolean }

/** Order, titles and numbers of the sections; what is taken out goes only with the button, and says so first. */
export function OutlineDialog({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  useReturnFocus()
  const words = useDocumentWords()
  const tell = useTell()
  const arrange = useAct(arrangeDocument)
  const [rows, setRows] = useState<Row[]>(() =>
    document.sections.map(({ key, level, annex, number, title }) => ({ key, level, annex, number, title })),
  )
  const change = (key: string, more: Partial<Row>) =>
    setRows((old) => old.map((row) => (row.key === key ? { ...row, ...more } : row)))
  const move = (at: number, by: number) =>
    setRows((old) => {
      const next = [...old]
      const [row] = next.splice(at, 1)
      next.splice(at + by, 0, row!)
      return next
    })
  const add = () =>
    setRows((old) => [
      ...old,
      {
        key: `phan-${crypto.randomUUID().slice(0, 8)}`,
        level: 2,
        annex: false,
        number: '',
        title: words.outline.newName,
      },
    ])
  const gone = rows.filter((row) => row.gone)
  const send = () =>
    arrange.mutate(
      {
        params: { id: document.id },
        body: {
          sections: rows.filter((row) => !row.gone).map(({ gone: _, ...row }) => row),
          removed: gone.flatMap(({ key }) => {
            const section = document.sections.find((one) => one.key === key)
            return section ? [{ key, version: section.version }] : []
          }),
          version: document.version,
        },
      },
      {
        onSuccess: () => {
          tell.done(words.outline.saved)
          onClose()
        },
      },
    )
  return (
    <Modal opened onClose={onClose} size={820} title={words.outline.title} withCloseButton={false}>
      <div className="stack">
        <ProblemNote problem={arrange.error} codes={words.problems} />
        <ol className="outline-rows">
          {rows.map((row, at) => (
            <li key={row.key} data-gone={row.gone || undefined} data-level={row.level}>
              <input
                className="input"
                aria-label={`${words.outline.number}: ${row.title}`}
                value={row.number}
                disabled={row.gone}
                onChange={(event) => change(row.key, { number: event.currentTarget.value })}
              />
              <input
                className="input"
                aria-label={`${words.outline.name} ${at + 1}`}
                value={row.title}
                disabled={row.gone}
                onChange={(event) => change(row.key, { title: event.currentTarget.value })}
              />
              <select
                className="input"
                aria-label={`${words.outline.level}: ${row.title}`}
                value={row.level}
                onChange={(event) => change(row.key, { level: Number(event.currentTarget.value) })}
              >
                {[1, 2, 3].map((level) => (
                  <option key={level} value={level}>
                    {words.outline.level} {level}
                  </option>
                ))}
              </select>
              <Checkbox
                label={words.outline.annex}
                checked={row.annex}
                onChange={(event) => change(row.key, { annex: event.currentTarget.checked })}
              />
              <span className="row">
                <ActionIcon aria-label={words.outline.up(row.title)} disabled={at === 0} onClick={() => move(at, -1)}>
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={words.outline.down(row.title)}
                  disabled={at === rows.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
                {row.gone ? (
                  <Button size="compact-xs" onClick={() => change(row.key, { gone: false })}>
                    {words.outline.restore}
                  </Button>
                ) : (
                  <ActionIcon
                    aria-label={words.outline.remove(row.title)}
                    disabled={rows.length - gone.length === 1}
                    onClick={() => change(row.key, { gone: true })}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                )}
              </span>
            </li>
          ))}
        </ol>
        <div>
          <Button leftSection={<IconPlus {...small} />} onClick={add}>
            {words.outline.add}
          </Button>
        </div>
        {gone.length > 0 && <p className="over">{words.outline.removed(gone.length)}</p>}
        <div className="dialog-acts">
          <Button onClick={onClose}>{words.acts.back}</Button>
          <Button variant="filled" loading={arrange.isPending} onClick={send}>
            {words.outline.save}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
