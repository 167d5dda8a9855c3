import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { Note } from '#src/ui/problem.tsx'
import { addIndicator, changeIndicator } from '../contract.ts'
import type { Indicator } from '../row.ts'
import { FormDialog } from './form-dialog.tsx'
import { IndicatorFields } from './indicator-fields.tsx'
import { bodyOf, type Given, givenOf, newGiven } from './indicator-given.ts'
import { useCatalogueWords, useSaid } from './use-catalogue.ts'

function useIndicatorForm(start: Given, before?: Indicator) {
  const words = useCatalogueWords()
  const [given, setGiven] = useState(start)
  const missing = (name: 'code' | 'nameVi' | 'measure' | 'formula' | 'reason', label: string) => ({
    id: `indicator-${name}`,
    label,
    text: given[name].trim() === '' ? words.fill : undefined,
  })
  const moved = before?.collectedAt[0] !== undefined && before.collectedAt[0] !== given.collectedAt
  const required = useRequired([
    missing('code', words.code),
    missing('nameVi', words.name),
    missing('measure', words.measure),
    ...(given.kind === 'formula' ? [missing('formula', words.formula)] : []),
    ...(moved ? [missing('reason', words.reason)] : []),
  ])
  return { given, setGiven, ...required }
}

export function NewIndicatorForm({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const words = useCatalogueWords()
  const add = useAct(addIndicator)
  const { given, setGiven, faults, errorOf, ready } = useIndicatorForm(newGiven)
  return (
    <FormDialog
      title={words.add}
      verb={words.add}
      busy={add.isPending}
      problem={add.error}
      faults={faults}
      onSend={() => ready() && add.mutate({ body: bodyOf(given) }, { onSuccess: ({ id }) => onMade(id) })}
      onClose={onClose}
    >
      <IndicatorFields value={given} onChange={setGiven} errorOf={errorOf} />
    </FormDialog>
  )
}

export function ChangeIndicatorForm({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) {
  const words = useCatalogueWords()
  const change = useAct(changeIndicator)
  const [before, setBefore] = useState(indicator)
  const { given, setGiven, faults, errorOf, ready } = useIndicatorForm(givenOf(indicator), before)
  const theirs = change.error?.code === 'stale' ? (change.error.details.theirs as Indicator) : undefined
  const settle = (take: boolean) => {
    if (!theirs) return
    setBefore(theirs)
    if (take) setGiven(givenOf(theirs))
    change.reset()
  }
  return (
    <FormDialog
      title={words.change}
      verb={words.save}
      busy={change.isPending}
      problem={theirs ? null : change.error}
      faults={faults}
      onSend={() =>
        ready() &&
        change.mutate(
          { params: { id: indicator.id }, body: { ...bodyOf(given, before), version: before.version } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      {theirs && <Newer theirs={theirs} mine={given} onMine={() => settle(false)} onTheirs={() => settle(true)} />}
      <IndicatorFields value={given} onChange={setGiven} errorOf={errorOf} before={before} />
    </FormDialog>
  )
}

type NewerProps = { theirs: Indicator; mine: Given; onMine: () => void; onTheirs: () => void }
/** What somebody else saved meanwhile, where it differs from what stands in the form below. */
function Newer({ theirs, mine, onMine, onTheirs }: NewerProps) {
  const words = useCatalogueWords()
  const said = useSaid()
  const their = givenOf(theirs)
  const shown: [string, string, string][] = [
    [words.name, their.nameVi, mine.nameVi],
    [words.nameEn, their.nameEn, mine.nameEn],
    [words.kind, words.kinds[their.kind], words.kinds[mine.kind]],
    [words.measure, their.measure, mine.measure],
    [words.overUnits, words.units[their.overUnits], words.units[mine.overUnits]],
    [words.overTime, words.times[their.overTime], words.times[mine.overTime]],
    [words.direction, words.directions[their.direction], words.directions[mine.direction]],
    [words.periodicity, words.periodicities[their.periodicity], words.periodicities[mine.periodicity]],
    [words.decimals, their.decimals, mine.decimals],
    [words.formula, their.formula, mine.formula],
    [words.sector, said.sector(their.sectorId), said.sector(mine.sectorId)],
  ]
  return (
    <Note kind="warning" live title={words.newer}>
      <Facts
        facts={shown
          .filter(([, theirText, myText]) => theirText !== myText)
          .map(([label, theirText, myText]) => ({ label, value: `${theirText || '–'} ↔ ${myText || '–'}` }))}
      />
      <span className="row wrap">
        <Button size="compact-xs" onClick={onTheirs}>
          {words.takeTheirs}
        </Button>
        <Button size="compact-xs" onClick={onMine}>
          {words.keepMine}
        </Button>
      </span>
    </Note>
  )
}
