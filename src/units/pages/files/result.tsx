import { Button } from '@mantine/core'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import type { TakenFile } from '../../contract-files.ts'
import { useUnitWords } from '../words.ts'
import '#src/ui/mini-table.css'

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** What is wrong, by row and column, as the file's own lines are numbered. */
export function Faults({ taken: { faults, faultCount } }: { taken: TakenFile }) {
  const { files: words } = useUnitWords()
  const format = useFormat()
  return (
    <>
      <Note kind="overdue" live title={words.faults(format.figure(faultCount))}>
        {words.faultsText}
      </Note>
      <Scroll label={words.fault}>
        <table className="mini">
          {faults.length < faultCount && (
            <caption>{words.firstFaults(format.figure(faults.length), format.figure(faultCount))}</caption>
          )}
          <thead>
            <tr>
              <th scope="col" data-align="end">
                {words.row}
              </th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.fault}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, column, text }) => (
              <tr key={`${row} ${column} ${text}`}>
                <td className="num" data-align="end">
                  {row}
                </td>
                <td>
                  <code>{column}</code>
                </td>
                <td>{sentence(text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

type EffectProps = { taken: TakenFile; busy: boolean; onTake: () => void }

/** What it would do and what follows, and the one act that does it. */
export function Effect({ taken: { rows, counts, effect }, busy, onTake }: EffectProps) {
  const { files: words } = useUnitWords()
  const format = useFormat()
  return (
    <>
      <Note kind="done" live title={words.right(format.figure(rows))} />
      <Section title={words.does}>
        <Lines lines={counts} />
      </Section>
      {effect.length > 0 && (
        <Section title={words.follows}>
          <Lines lines={effect} />
        </Section>
      )}
      <p className="row">
        <Button variant="filled" loading={busy} onClick={onTake}>
          {words.verb(format.figure(rows))}
        </Button>
      </p>
    </>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="unit-lines">
    {lines.map((line) => (
      <li key={line}>{sentence(line)}</li>
    ))}
  </ul>
)
