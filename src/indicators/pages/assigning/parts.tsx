import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Empty } from '#src/ui/empty.tsx'
import { Facts } from '#src/ui/facts.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import type { AssignedTarget } from '../../assigning/shapes.ts'
import type { Indicator } from '../../row.ts'
import { shownIn } from '../../shown.ts'
import { useIndicatorWords } from '../use-words.ts'
import { useWay } from './origin.tsx'
import { Sums } from './sums.tsx'
import { useAssigningWords } from './words.ts'

type Props = { one: AssignedTarget; indicator: Indicator }
type Assigned = NonNullable<AssignedTarget['assigned']>
type Part = Assigned['parts'][number]

/** How the target was divided, what is left of it, and how far each unit has come. */
export function Parts({ one, indicator }: Props) {
  const { parts: words, assign } = useAssigningWords()
  const { assigned, target } = one
  const mayAssign = one.may.includes('target.write')
  if (!assigned)
    return (
      <Section title={words.title}>
        <Empty
          title={words.none}
          acts={
            mayAssign && (
              <Button component={Link} to={`/figures/targets/${target.id}/assign` as '/figures'}>
                {assign}
              </Button>
            )
          }
        >
          {mayAssign ? words.noneText : words.noneRead}
        </Empty>
      </Section>
    )
  return <Divided one={one} assigned={assigned} indicator={indicator} />
}

const hasMet = ({ attainment }: Part) =>
  attainment !== null && (attainment.kind === 'range' ? attainment.inside : attainment.met)

function Divided({ one, assigned, indicator }: Props & { assigned: Assigned }) {
  const { parts: words, how, levels } = useAssigningWords()
  const format = useFormat()
  const way = useWay()
  const { parts, sum, remainder } = assigned
  const given = parts.filter(({ target }) => target !== null)
  return (
    <Section title={words.title} note={levels[assigned.level]}>
      {sum !== null && (
        <Sums {...{ indicator, sum, remainder }} target={one.target} given={given.length} all={parts.length} />
      )}
      <Facts
        facts={[
          { label: how.title, value: `${way(assigned)}, ${format.day(assigned.on)}` },
          {
            label: words.attainedLabel,
            value: given.length > 0 && words.attained(given.filter(hasMet).length, given.length),
          },
          { label: words.overReason, value: assigned.overReason },
        ]}
      />
      <PartsTable parts={parts} indicator={indicator} weighs={assigned.method === 'proportion'} />
    </Section>
  )
}

function PartsTable({ parts, indicator, weighs }: { parts: readonly Part[]; indicator: Indicator; weighs: boolean }) {
  const { parts: words } = useAssigningWords()
  const own = useIndicatorWords()
  const { language } = useLanguage()
  const format = useFormat()
  const shown = shownIn(indicator, language, own)
  const none = <span className="ink3">–</span>
  const grouped = parts.some(({ group }) => group !== null)
  const aim = ({ target }: Part) =>
    target &&
    (target.value === null
      ? own.range(
          target.valueFrom ? shown.bare(target.valueFrom) : '',
          target.valueTo ? shown.bare(target.valueTo) : '',
        )
      : shown.bare(target.value))
  return (
    <DataTable
      name="target.parts"
      label={words.title}
      plain
      rows={parts}
      keyOf={({ unitId }) => unitId}
      nameOf={({ name }) => name}
      {...(grouped && { groupOf: ({ group }: Part) => ({ id: group ?? '', label: group ?? '' }) })}
      columns={[
        {
          id: 'unit',
          head: words.unit,
          always: true,
          phone: 'title',
          cell: ({ name, target, endedFrom }) => (
            <>
              {target ? (
                <Link to="/figures/targets/$id" params={{ id: target.id }}>
                  {name}
                </Link>
              ) : (
                name
              )}
              {endedFrom && <span className="src"> {words.ended(format.day(endedFrom))}</span>}
            </>
          ),
        },
        {
          id: 'value',
          head: `${words.value}, ${indicator.measure}`,
          width: 130,
          align: 'end',
          phone: 'end',
          cell: (part) => <b>{aim(part) ?? none}</b>,
        },
        ...(weighs
          ? [
              {
                id: 'weight',
                head: words.weight,
                width: 110,
                align: 'end' as const,
                phone: 'hide' as const,
                cell: ({ weight }: Part) => (weight === null ? none : shown.plain(weight)),
              },
            ]
          : []),
        {
          id: 'actual',
          head: words.actual,
          width: 120,
          align: 'end',
          phone: 'foot',
          cell: ({ actual }) => (actual === null ? <span className="ink3">{words.missing}</span> : shown.bare(actual)),
        },
        {
          id: 'attainment',
          head: words.attainment,
          width: 130,
          align: 'end',
          phone: 'foot',
          cell: (part) => <Attained part={part} percent={shown.percent} />,
        },
        { id: 'how', head: words.how, width: 130, phone: 'foot', cell: ({ how }) => words.hows[how] },
      ]}
    />
  )
}

function Attained({ part, percent }: { part: Part; percent: (value: string) => string }) {
  const { parts: words } = useAssigningWords()
  const { attainment } = part
  if (attainment === null) return <span className="ink3">–</span>
  const met = hasMet(part)
  const said =
    attainment.kind === 'percent'
      ? percent(attainment.percent)
      : attainment.kind === 'range'
        ? words[met ? 'inside' : 'outside']
        : words[met ? 'met' : 'notMet']
  return <Status kind={met ? 'done' : 'behind'}>{said}</Status>
}
