import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { addressOf, ask } from '#src/ui/api.ts'
import { FileField } from '#src/ui/form/file-field.tsx'
import { IconTableExport, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { exportUnitFile, fileKinds, listUnitFiles } from '../../contract-files.ts'
import { freeColumns, neededColumns } from '../../files/units-columns.ts'
import type { FilesSearch } from '../routes.tsx'
import { useFileProblems, useUnitWords } from '../words.ts'
import { Effect, Faults } from './result.tsx'
import { type FileKind, useTaking } from './use-taking.ts'
import '../units.css'

/** A file of units or successions, as `mach import` takes it: tried at once, taken in one act. */
export function FilesPage() {
  const { files: words } = useUnitWords()
  const { kind = 'units' } = useSearch({ strict: false }) as FilesSearch
  const navigate = useNavigate()
  return (
    <>
      <PageHead
        title={words.title}
        facts={words.facts}
        acts={
          <Button
            component="a"
            href={addressOf(exportUnitFile, { params: { kind } })}
            download
            leftSection={<IconTableExport {...small} />}
          >
            {words.download}
          </Button>
        }
      />
      <div className="body unit-files stack">
        <SegmentedControl
          aria-label={words.kind}
          value={kind}
          onChange={(next) => void navigate({ to: '/units/files', search: { kind: next as FileKind }, replace: true })}
          data={fileKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <p>{words.about[kind]}</p>
        <p className="ink2">
          {words.columns}. {words.needed(neededColumns[kind].join(', '))} {words.free(freeColumns[kind].join(', '))}
        </p>
        <Taking key={kind} kind={kind} />
        <Past />
      </div>
    </>
  )
}

function Taking({ kind }: { kind: FileKind }) {
  const { files: words } = useUnitWords()
  const codes = useFileProblems()
  const taking = useTaking(kind)
  const { taken, working, seconds } = taking
  return (
    <>
      <FileField
        id="unit-file"
        label={words.file}
        single
        accept=".csv,.xlsx,.txt"
        maxBytes={30 * 1024 * 1024}
        value={taking.files}
        onChange={(files) => files.length === 0 && taking.drop()}
        send={taking.check}
      />
      {working && (
        <p className="ink2" role="status">
          {words[working](Math.floor(seconds / 5) * 5)} <progress aria-label={words.title} />
        </p>
      )}
      <ProblemNote problem={taking.problem ?? null} codes={codes} />
      {taken?.applied && (
        <Done kind={kind} name={taking.files[0]?.name ?? ''} lines={[...taken.counts, ...taken.effect]} />
      )}
      {taken && !taken.applied && taken.faultCount > 0 && <Faults taken={taken} />}
      {taken && !taken.applied && taken.faultCount === 0 && (
        <Effect taken={taken} busy={working === 'taking'} onTake={taking.take} />
      )}
    </>
  )
}

function Done({ kind, name, lines }: { kind: FileKind; name: string; lines: readonly string[] }) {
  const { files: words } = useUnitWords()
  return (
    <Note
      kind="done"
      live
      title={words.done(name)}
      acts={
        <Button size="compact-xs" component={Link} to={kind === 'units' ? '/units' : '/units/successions'}>
          {kind === 'units' ? words.toUnits : words.toSuccessions}
        </Button>
      }
    >
      {lines.join(', ')}.
    </Note>
  )
}

/** What one took over before: also what ended after the page had been left. */
function Past() {
  const { files: words } = useUnitWords()
  const format = useFormat()
  const { data } = useQuery(ask(listUnitFiles, {}))
  if (!data) return null
  return (
    <Section title={words.past}>
      {data.length === 0 && <p className="ink3">{words.noPast}</p>}
      <ul className="unit-lines">
        {data.map(({ id, kind, fileName, rows, at }) => (
          <li key={id}>
            <span>{fileName}</span>
            <span className="ink3 small num">
              {[words.kinds[kind], words.rows(format.figure(rows)), format.dayTime(at)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
