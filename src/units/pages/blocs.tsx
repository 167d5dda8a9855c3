import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import type { Reply } from '#src/platform/endpoint.ts'
import { ask } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listBlocs } from '../contract.ts'
import { JoinBlocForm, LeaveBlocForm, NewBlocForm } from './bloc-forms.tsx'
import { useMaySettings } from './may-settings.ts'
import { useUnitProblems, useUnitWords } from './words.ts'

type Bloc = Reply<typeof listBlocs>[number]
type Member = Bloc['members'][number]
type Opened = { bloc?: Bloc; member?: Member }

/** Units under one coordinator, with their days. */
export function Blocs() {
  const { shared: words } = useUnitWords()
  const codes = useUnitProblems()
  const may = useMaySettings()
  const { data, error, isPending, refetch } = useQuery(ask(listBlocs, {}))
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  return (
    <Section
      title={words.blocs}
      more={
        may && (
          <Button size="compact-xs" onClick={() => setOpened({})}>
            {words.addBloc}
          </Button>
        )
      }
    >
      <ProblemNote problem={error} codes={codes} retry={() => void refetch()} />
      {isPending && <Loading rows={3} />}
      {data?.length === 0 && <p className="ink2">{words.noBlocs}</p>}
      {data?.map((bloc) => (
        <OneBloc key={bloc.id} bloc={bloc} may={may} onOpen={setOpened} />
      ))}
      {opened && !opened.bloc && <NewBlocForm onClose={close} />}
      {opened?.bloc && !opened.member && <JoinBlocForm bloc={opened.bloc} onClose={close} />}
      {opened?.bloc && opened.member && (
        <LeaveBlocForm blocId={opened.bloc.id} member={opened.member} onClose={close} />
      )}
    </Section>
  )
}

function OneBloc({ bloc, may, onOpen }: { bloc: Bloc; may: boolean; onOpen: (opened: Opened) => void }) {
  const { shared: words, span } = useUnitWords()
  const format = useFormat()
  return (
    <>
      <div className="row wrap">
        <h3 className="grow">
          {bloc.name} <span className="ink3 small">{words.members(bloc.members.length)}</span>
        </h3>
        <span className="ink2 small">
          {words.coordinator}: {bloc.coordinatorName}
        </span>
        <HistoryLink kind="bloc" id={bloc.id} of={bloc.name} />
        {may && (
          <Button size="compact-xs" onClick={() => onOpen({ bloc })}>
            {words.join}
          </Button>
        )}
      </div>
      <ul className="unit-lines">
        {bloc.members.map((member) => (
          <li key={`${member.unitId} ${member.from}`}>
            <Link to="/units/$id" params={{ id: member.unitId }}>
              {member.name}
            </Link>
            <span className="ink3 small">{span(format.day(member.from), member.to ? format.day(member.to) : '')}</span>
            {may && member.to === null && (
              <span className="acts">
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`${words.leaveVerb}: ${member.name}`}
                  onClick={() => onOpen({ bloc, member })}
                >
                  {words.leaveVerb}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
