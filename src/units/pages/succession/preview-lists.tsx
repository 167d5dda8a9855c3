import type { ReactNode } from 'react'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import type { SuccessionPreview } from '../../succession/shapes.ts'
import { useUnitWords } from '../words.ts'

const shown = 20

/** The first of many, and how many more. */
function Lines({ lines }: { lines: readonly { key: string; line: ReactNode }[] }) {
  const { succession: words } = useUnitWords()
  return (
    <ul className="unit-lines">
      {lines.slice(0, shown).map(({ key, line }) => (
        <li key={key}>{line}</li>
      ))}
      {lines.length > shown && <li className="ink2">{words.preview.others(lines.length - shown)}</li>}
    </ul>
  )
}

function Structure({ preview, on }: { preview: SuccessionPreview; on: string }) {
  const { succession: words } = useUnitWords()
  const { preview: texts } = words
  const format = useFormat()
  const lines = [
    ...preview.begins.map(({ ref, name }) => ({ key: ref, line: texts.begins(name, format.day(on)) })),
    ...preview.ends.map(({ id, name, ends, lastDay }) => ({
      key: id,
      line: ends ? texts.ends(name, format.day(lastDay)) : texts.endedAlready(name, format.day(lastDay)),
    })),
    ...preview.changes.map(({ id, name, to }) => ({ key: id, line: texts.changes(name, to) })),
  ]
  return (
    <Section title={texts.structure}>
      <Lines lines={lines} />
      {preview.moves.length > 0 && (
        <details>
          <summary>{texts.moves(preview.moves.length)}</summary>
          <Lines lines={preview.moves.map(({ id, name, to }) => ({ key: id, line: texts.movesTo(name, to) }))} />
        </details>
      )}
    </Section>
  )
}

type Kind = SuccessionPreview['follows'][number]['kind']
const isWork = (kind: Kind): kind is 'task' | 'regime' | 'report' =>
  kind === 'task' || kind === 'regime' || kind === 'report'

function Follows({ preview }: { preview: SuccessionPreview }) {
  const { succession: words } = useUnitWords()
  const { preview: texts } = words
  return (
    <Section title={texts.follows}>
      {preview.follows.length === 0 && <p className="ink2">{texts.nothing}</p>}
      <Lines
        lines={preview.follows.map(({ kind, unitId, unitName, toName, count, first }) => ({
          key: `${kind} ${unitId}`,
          line: (
            <>
              <b>{isWork(kind) ? texts[kind](count) : texts.kept(kind, count)}</b>
              <span>{texts.movesTo(unitName, toName)}</span>
              {first.length > 0 && (
                <span className="ink2 succession-first">
                  {first.map(({ name }) => name).join('; ')}
                  {count > first.length && ` ${texts.others(count - first.length)}`}
                </span>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}

function Grants({ preview }: { preview: SuccessionPreview }) {
  const { succession: words } = useUnitWords()
  const { preview: texts, roles } = words
  return (
    <Section title={texts.grants}>
      <p className="ink2">{preview.grants.length ? texts.grantsHelp : texts.noGrants}</p>
      <Lines
        lines={preview.grants.map((grant) => ({
          key: `${grant.accountId} ${grant.role} ${grant.unitId}`,
          line: (
            <>
              <b>{grant.name}</b>
              <span>
                {roles[grant.role as keyof typeof roles]}, {texts.movesTo(grant.unitName, grant.toName)}
              </span>
              <span className="ink2">{grant.why ? texts[grant.why] : texts.proposed}</span>
            </>
          ),
        }))}
      />
    </Section>
  )
}

/** A unit that goes on under another name or place keeps its work, its roles and its series. */
export function PreviewLists({ preview, on, same }: { preview: SuccessionPreview; on: string; same: boolean }) {
  const { succession: words } = useUnitWords()
  const { preview: texts } = words
  const { breaks, restates } = preview.series
  if (same) return <Structure preview={preview} on={on} />
  return (
    <>
      <Structure preview={preview} on={on} />
      <Follows preview={preview} />
      <Grants preview={preview} />
      <Section title={texts.series}>
        <Lines
          lines={
            breaks + restates === 0
              ? [{ key: 'none', line: texts.noSeries }]
              : [
                  { key: 'restates', line: texts.restates(restates) },
                  { key: 'breaks', line: breaks > 0 ? texts.breaks(breaks) : texts.noBreaks },
                ]
          }
        />
      </Section>
    </>
  )
}
