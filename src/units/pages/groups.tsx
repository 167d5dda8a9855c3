import { Button, Menu } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { RecordHistory } from '#src/app/office/record-history.tsx'
import { office } from '#src/app/office/root.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { IconChevronDown, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { listGroupSets, placeInGroup, readGroupSet } from '../contract.ts'
import { unitKinds } from '../kinds.ts'
import { GroupColumn } from './group-column.tsx'
import { NewGroupSetForm } from './group-set-form.tsx'
import { useMaySettings } from './may-settings.ts'
import type { GroupsSearch } from './routes.tsx'
import { useUnitProblems, useUnitWords } from './words.ts'
import './units.css'

/** Sets of groups on a day: each unit of a kind in its group, the rest unclassified, so that the counts add up. */
export function Groups() {
  const words = useUnitWords()
  const { groups } = words.structure
  const codes = useUnitProblems()
  const format = useFormat()
  const tell = useTell()
  const { me } = office.useRouteContext()
  const search = useSearch({ strict: false }) as GroupsSearch
  const navigate = useNavigate()
  const may = useMaySettings()
  const go = (next: GroupsSearch) => void navigate({ to: '/units/groups', search: next as never, replace: true })
  const sets = useQuery(ask(listGroupSets, {}))
  const id = search.set ?? sets.data?.[0]?.id
  const on = search.on ?? me.today
  const found = useQuery({
    ...ask(readGroupSet, { params: { id: id ?? '' }, query: { on, ...(search.kind && { kind: search.kind }) } }),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  })
  const set = found.data
  const place = useAct(placeInGroup)
  const [adding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = (unitId: string) => {
    const next = new Set(chosen)
    if (!next.delete(unitId)) next.add(unitId)
    setChosen(next)
  }
  const put = (groupId: string | null, name: string, unitIds: readonly string[]) => {
    if (!id || unitIds.length === 0) return
    place.mutate(
      { params: { id }, body: { unitIds: [...unitIds], groupId, from: on } },
      {
        onSuccess: () => {
          setChosen(new Set())
          tell.done(groups.placed(unitIds.length, name))
        },
      },
    )
  }
  const dropped = (unitId: string) => (chosen.has(unitId) ? [...chosen] : [unitId])
  const mayPlace = set?.may.includes('settings.write') ?? false
  const column = { chosen, onChoose: choose, mayPlace, on }
  return (
    <>
      <PageHead
        title={groups.title}
        facts={groups.note}
        acts={
          may && (
            <Button variant="filled" onClick={() => setAdding(true)}>
              {groups.add}
            </Button>
          )
        }
      />
      <ProblemNote problem={sets.error ?? found.error ?? place.error} codes={codes} />
      {(sets.data?.length ?? 0) > 0 && (
        <div className="unit-days no-print">
          <ChoiceField
            label={groups.set}
            value={id ?? ''}
            onChange={(next) => {
              setChosen(new Set())
              go({ ...search, set: next })
            }}
            options={(sets.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
          />
          <ChoiceField
            label={words.list.kind}
            value={set?.kind ?? 'commune'}
            onChange={(next) => go({ ...search, kind: next as NonNullable<GroupsSearch['kind']> })}
            options={unitKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <DayField label={words.list.on} value={on} onChange={(day) => day && go({ ...search, on: day })} />
        </div>
      )}
      <div className="body">
        {(sets.isPending || (id && found.isPending)) && <Loading rows={6} />}
        {sets.data?.length === 0 && <Empty title={groups.none}>{groups.noneText}</Empty>}
        {set && (
          <>
            <p className="ink2 group-sum num">
              {set.exclusive
                ? groups.sum(
                    format.figure(set.total),
                    set.groups.map((group) => `${group.name} ${format.figure(group.members.length)}`),
                    format.figure(set.unclassified.length),
                  )
                : groups.open(format.figure(set.total), format.figure(set.unclassified.length))}
            </p>
            {mayPlace && (
              <div className="row wrap group-acts" aria-live="polite">
                <span className="ink2">{groups.chosen(chosen.size)}</span>
                <Menu position="bottom-start" disabled={chosen.size === 0}>
                  <Menu.Target>
                    <Button
                      disabled={chosen.size === 0}
                      loading={place.isPending}
                      rightSection={<IconChevronDown {...small} />}
                    >
                      {groups.place(format.day(on))}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {set.groups.map((group) => (
                      <Menu.Item key={group.id} onClick={() => put(group.id, group.name, [...chosen])}>
                        {group.name}
                      </Menu.Item>
                    ))}
                    <Menu.Item onClick={() => put(null, groups.unclassified, [...chosen])}>
                      {groups.unclassified}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
                {chosen.size > 0 && (
                  <Button variant="subtle" onClick={() => setChosen(new Set())}>
                    {groups.letGo}
                  </Button>
                )}
              </div>
            )}
            <div className="group-columns">
              {set.groups.map((group) => (
                <GroupColumn
                  key={group.id}
                  name={group.name}
                  units={group.members}
                  {...column}
                  onDrop={(unitId) => put(group.id, group.name, dropped(unitId))}
                />
              ))}
              <GroupColumn
                name={groups.unclassified}
                units={set.unclassified}
                rest
                {...column}
                onDrop={(unitId) => put(null, groups.unclassified, dropped(unitId))}
              />
            </div>
            {id && <RecordHistory key={id} kind="groupSet" id={id} />}
          </>
        )}
      </div>
      {adding && (
        <NewGroupSetForm
          onClose={() => setAdding(false)}
          onMade={(made) => {
            setAdding(false)
            go({ ...search, set: made })
          }}
        />
      )}
    </>
  )
}
