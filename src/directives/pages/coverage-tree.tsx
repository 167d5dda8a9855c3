import { ActionIcon } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { IconPlus } from '#src/ui/icons.ts'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { useProblemText } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { toneOf } from '#src/ui/status.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { type CoveredPart, type readCoverage, setNeed } from '../contract.ts'
import type { Mark } from '../coverage/rules.ts'
import { MarkStatus } from './coverage-marks.tsx'
import { useCoverageWords, useDirectiveWords } from './use-words.ts'

type Coverage = z.output<typeof readCoverage.reply>
type Props = { coverage: Coverage; mark?: Mark | undefined }

/** The parts in the order of the document, those that are left out by the filter with the parts above the others. */
export function CoverageTree({ coverage, mark }: Props) {
  const words = useCoverageWords()
  const byId = new Map(coverage.parts.map((part) => [part.id, part]))
  const headings = new Set(coverage.parts.map((part) => part.parentId))
  const depthOf = (part: CoveredPart): number => {
    const above = part.parentId === null ? undefined : byId.get(part.parentId)
    return above ? depthOf(above) + 1 : 0
  }
  const shown = new Set<string>()
  for (const part of coverage.parts) {
    if (mark && (part.mark !== mark || headings.has(part.id))) continue
    for (let at: CoveredPart | undefined = part; at; at = at.parentId === null ? undefined : byId.get(at.parentId))
      shown.add(at.id)
  }
  if (shown.size === 0) return <Empty title={words.none} />
  return (
    <ol className="coverage">
      {coverage.parts
        .filter((part) => shown.has(part.id))
        .map((part) => (
          <Line key={part.id} part={part} depth={depthOf(part)} heading={headings.has(part.id)} coverage={coverage} />
        ))}
    </ol>
  )
}

type LineProps = { part: CoveredPart; depth: number; heading: boolean; coverage: Coverage }
function Line({ part, depth, heading, coverage }: LineProps) {
  const words = useCoverageWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const source = { directiveId: coverage.directive.id, provisionId: part.id }
  return (
    <li style={{ '--depth': depth } as never} data-mark={part.mark}>
      <span className="number">{part.number}</span>
      <span className="grow">
        {part.text}
        {part.noNeed && <small className="why">{part.noNeed}</small>}
      </span>
      <span className="drawn">
        {part.tasks > 0 && (
          <>
            <Link to="/tasks" search={source}>
              {words.tasks(part.tasks)}
            </Link>
            <TaskLights lights={part.lights} />
          </>
        )}
        {part.targets > 0 && <span>{words.targets(part.targets)}</span>}
        {(!heading || part.mark !== 'none') && <MarkStatus mark={part.mark} />}
      </span>
      {me.may.includes('task.draft') && (
        <ActionIcon
          component={Link}
          to="/tasks/new"
          search={source as never}
          aria-label={words.makeFrom(part.number)}
          title={words.make}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      )}
      {coverage.may.includes('setNeed') && <Need part={part} coverage={coverage} />}
    </li>
  )
}

const tones = { blue: 'done', green: 'ok', amber: 'soon', red: 'over', grey: 'none', none: 'none' } as const
function TaskLights({ lights }: { lights: Readonly<Record<string, number>> }) {
  const words = useCoverageWords()
  return (
    <LightsBar
      compact
      label={words.tasksByLight}
      lights={Object.entries(lights).map(([light, count]) => ({
        tone: tones[light as keyof typeof tones] ?? toneOf('none'),
        label: words.lightNames[light as keyof typeof words.lightNames] ?? light,
        count,
      }))}
    />
  )
}

/** Says that a part needs no task, with the reason, or takes that back. */
function Need({ part, coverage }: { part: CoveredPart; coverage: Coverage }) {
  const words = useCoverageWords()
  const { acts, problems } = useDirectiveWords()
  const tell = useTell()
  const text = useProblemText()
  const [asking, setAsking] = useState(false)
  const act = useAct(setNeed)
  const send = (noNeed: string | null) =>
    act.mutate(
      {
        params: { id: coverage.directive.id, provisionId: part.id },
        body: { noNeed, version: coverage.version },
      },
      {
        onSuccess: () => setAsking(false),
        onError: (problem) => noNeed === null && tell.failed(text(problem, problems)),
      },
    )
  return (
    <>
      <ActMenu
        label={acts.ofProvision(part.number)}
        acts={[
          part.noNeed === null
            ? { label: words.noNeed, onClick: () => setAsking(true) }
            : { label: words.needed, onClick: () => send(null) },
        ]}
      />
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.noNeedOf(part.number)}
        verb={words.noNeed}
        busy={act.isPending}
        problem={act.error}
        codes={problems}
        onAct={send}
      >
        {words.noNeedText}
      </ReasonDialog>
    </>
  )
}
