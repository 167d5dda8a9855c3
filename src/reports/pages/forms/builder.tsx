import { Button, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { Section as SectionBox } from '#src/ui/page-head.tsx'
import { ErrorSummary, Note, ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { Section } from '../../form.ts'
import { differences, faultsOf, newSection, type Outline } from './outline.ts'
import { Preview } from './preview.tsx'
import { SectionCard } from './section-card.tsx'
import { useCatalogue } from './use-catalogue.ts'
import { useOutline } from './use-outline.ts'
import { useFormWords } from './words.ts'
import './forms.css'

const kinds = ['narrative', 'table', 'tasks', 'activities', 'files'] as const

type Props = {
  /** Under which it lies on this machine until it is saved. */
  keptAs: string
  start: Outline
  /** The sections of the version before; a new form has none. */
  before?: readonly Section[]
  owner: string
  ownerField?: ReactNode
  verb: string
  busy: boolean
  problem: Problem | null
  onSave: (outline: Outline, settle: () => void) => void
  back: ReactNode
}

/** An outline built by choosing, and beside it as the unit will see it. */
export function Builder({ keptAs, start, before, owner, ownerField, verb, busy, problem, onSave, back }: Props) {
  const words = useFormWords()
  const { builder } = words
  const tell = useTell()
  const catalogue = useCatalogue()
  const { outline, restored, set, edit, move, add, remove, settle, startAnew } = useOutline(keptAs, start)
  const { sections } = outline
  const { faults, errorOf, ready } = useRequired(faultsOf(outline, words))
  const drop = (section: Section, at: number) => {
    remove(section.id)
    tell.done(builder.removed(section.title.trim() || builder.part(at + 1)), () => add(section, at))
  }
  const changes = before && differences(before, sections, catalogue.nameOf, words.difference)
  return (
    <div className="builder">
      <div className="body stack">
        {restored && (
          <Note
            kind="warning"
            acts={
              <Button size="compact-xs" onClick={startAnew}>
                {builder.startAnew}
              </Button>
            }
          >
            {builder.restored}
          </Note>
        )}
        <ErrorSummary faults={faults} />
        <div className="form-grid">
          {before === undefined && (
            <div className="wide">
              <TextField
                id="form-name"
                label={words.name}
                value={outline.name}
                onChange={(name) => set({ name })}
                maxLength={300}
                error={errorOf('form-name')}
              />
            </div>
          )}
          {ownerField}
          <DayField
            id="form-from"
            label={builder.fromDay}
            help={builder.fromDayHelp}
            value={outline.fromDay}
            onChange={(fromDay) => set({ fromDay })}
            error={errorOf('form-from')}
          />
        </div>
        <p className="ink3 small">{builder.keys}</p>
        <ol className="section-cards">
          {sections.map((section, at) => (
            <SectionCard
              key={section.id}
              section={section}
              at={at}
              of={sections.length}
              edit={(change) => edit(section.id, change)}
              onMove={(by) => move(section.id, by)}
              onRemove={() => drop(section, at)}
              catalogue={catalogue}
              owner={owner}
              errorOf={errorOf}
            />
          ))}
        </ol>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button id="form-add" leftSection={<IconPlus {...small} />} disabled={sections.length >= 60}>
              {builder.addPart}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => add(newSection(kind, sections))}>
                {builder.kinds[kind]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {changes && (
          <SectionBox title={builder.changes}>
            {changes.length === 0 && <p className="ink3">{builder.noChanges}</p>}
            <ul className="plain-list">
              {changes.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </SectionBox>
        )}
        <ProblemNote problem={problem} codes={words.problems} />
        <p className="row">
          <Button variant="filled" loading={busy} onClick={() => ready() && onSave(outline, settle)}>
            {verb}
          </Button>
          {back}
        </p>
      </div>
      <section className="body builder-preview" aria-label={builder.preview}>
        <h2>{builder.preview}</h2>
        <Preview name={outline.name} sections={sections} catalogue={catalogue} />
      </section>
    </div>
  )
}
