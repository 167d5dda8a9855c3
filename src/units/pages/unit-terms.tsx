import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { periodName } from '#src/periods/index.ts'
import { useAct } from '#src/ui/api.ts'
import { IconPencil, IconTrash, small } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { putTerm, removeTerm } from '../contract.ts'
import type { UnitDetail } from '../shapes.ts'
import { TermForm } from './term-form.tsx'
import { useUnitProblems, useUnitWords } from './words.ts'

type Term = UnitDetail['terms'][number]

/** The terms of a party committee; with each its documents are numbered anew. Read by all, set by an administrator. */
export function UnitTerms({ unit }: { unit: UnitDetail }) {
  const { unit: words, span } = useUnitWords()
  const codes = useUnitProblems()
  const format = useFormat()
  const { language } = useLanguage()
  const tell = useTell()
  const put = useAct(putTerm)
  const remove = useAct(removeTerm)
  const [editing, setEditing] = useState<Term | 'new'>()
  const may = unit.may.includes('settings.write')
  const drop = ({ name, from, to }: Term) => {
    const params = { id: unit.id, name }
    const back = () => put.mutate({ params, body: { from, to } })
    remove.mutate({ params }, { onSuccess: () => tell.done(words.termRemoved(periodName(name, language)), back) })
  }
  return (
    <Section
      title={words.terms}
      more={
        may && (
          <Button size="compact-xs" onClick={() => setEditing('new')}>
            {words.addTerm}
          </Button>
        )
      }
    >
      <p className="small ink3">{unit.terms.length ? words.termsHelp : words.noTerms}</p>
      <ProblemNote problem={remove.error ?? put.error} codes={codes} />
      <ul className="unit-lines">
        {unit.terms.toReversed().map((term) => (
          <li key={term.name}>
            <b className="num">{term.name.slice(1)}</b>
            <span className="ink2">{span(format.day(term.from), term.to ? format.day(term.to) : '')}</span>
            {may && (
              <span className="acts">
                <ActionIcon
                  aria-label={words.editTerm(periodName(term.name, language))}
                  onClick={() => setEditing(term)}
                >
                  <IconPencil {...small} />
                </ActionIcon>
                <ActionIcon aria-label={words.removeTerm(periodName(term.name, language))} onClick={() => drop(term)}>
                  <IconTrash {...small} />
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ul>
      {editing && (
        <TermForm
          unitId={unit.id}
          {...(editing !== 'new' && { term: editing })}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Section>
  )
}
