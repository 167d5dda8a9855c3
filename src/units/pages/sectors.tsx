import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import type { Reply } from '#src/platform/endpoint.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { IconPencil, small } from '#src/ui/icons.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listSectors, putSector } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { useMaySettings } from './may-settings.ts'
import { useUnitProblems, useUnitWords } from './words.ts'

type Sector = Reply<typeof listSectors>[number]

export function Sectors() {
  const { shared: words } = useUnitWords()
  const codes = useUnitProblems()
  const { language } = useLanguage()
  const may = useMaySettings()
  const { data = [], error, refetch } = useQuery(ask(listSectors, {}))
  const [edited, setEdited] = useState<Sector | 'new'>()
  const nameOf = (sector: Sector) => (language === 'en' ? sector.nameEn : sector.nameVi)
  return (
    <Section
      title={words.sectors}
      more={
        may && (
          <Button size="compact-xs" onClick={() => setEdited('new')}>
            {words.addSector}
          </Button>
        )
      }
    >
      <ProblemNote problem={error} codes={codes} retry={() => void refetch()} />
      <ul className="unit-lines">
        {data.map((sector) => (
          <li key={sector.id}>
            <span>{nameOf(sector)}</span>
            <span className="ink3 small">
              {sector.code}
              {!sector.active && ` · ${words.stopped}`}
            </span>
            <span className="acts">
              <HistoryLink kind="sector" id={sector.id} of={nameOf(sector)} />
              {may && (
                <ActionIcon aria-label={words.editSector(nameOf(sector))} onClick={() => setEdited(sector)}>
                  <IconPencil {...small} />
                </ActionIcon>
              )}
            </span>
          </li>
        ))}
      </ul>
      {edited && (
        <SectorForm
          sector={edited === 'new' ? undefined : edited}
          next={data.length}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}

type Props = { sector: Sector | undefined; next: number; onClose: () => void }
function SectorForm({ sector, next, onClose }: Props) {
  const { shared: words, fill } = useUnitWords()
  const act = useAct(putSector)
  const [tried, setTried] = useState(false)
  const [given, setGiven] = useState<Omit<Sector, 'id'>>(
    sector ?? { code: '', nameVi: '', nameEn: '', position: next, active: true },
  )
  const { code, nameVi, nameEn, position, active } = given
  const fields = [
    { id: 'sector-code', label: words.sectorCode, name: 'code' },
    { id: 'sector-vi', label: words.sectorVi, name: 'nameVi' },
    { id: 'sector-en', label: words.sectorEn, name: 'nameEn' },
  ] as const
  return (
    <FormDialog
      title={sector ? words.editSector(sector.nameVi) : words.addSector}
      verb={sector ? words.save : words.addSector}
      busy={act.isPending}
      problem={act.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={fields.map(({ id, label, name }) => ({ id, label, filled: given[name].trim() !== '' }))}
      onSend={() => act.mutate({ body: { code, nameVi, nameEn, position, active } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {fields.map(({ id, label, name }) => (
        <TextField
          key={id}
          id={id}
          label={label}
          error={tried && !given[name].trim() ? fill : undefined}
          disabled={name === 'code' && sector !== undefined}
          value={given[name]}
          onChange={(text) => setGiven({ ...given, [name]: text })}
        />
      ))}
      <TextField
        label={words.position}
        value={String(position)}
        onChange={(text) => setGiven({ ...given, position: Number(text.replace(/\D/g, '')) || 0 })}
      />
      <Checkbox
        label={words.active}
        checked={active}
        onChange={(event) => setGiven({ ...given, active: event.currentTarget.checked })}
      />
    </FormDialog>
  )
}
