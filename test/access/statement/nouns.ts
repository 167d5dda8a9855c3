import { type Act, acts, may, roles } from '#src/access/index.ts'
import { activityStates, mayDo as mayDoActivity } from '#src/activities/may.ts'
import { mayDo as mayDoAdvice } from '#src/advice/may.ts'
import { adviceStates } from '#src/advice/moves.ts'
import { mayWith } from '#src/articles/may.ts'
import { articleStates } from '#src/articles/moves.ts'
import { mayChange, mayKeep, mayTick } from '#src/coordination/may.ts'
import { mayDo as mayDoDashboard } from '#src/dashboards/may.ts'
import { mayDo as mayDoDirective } from '#src/directives/may.ts'
import { directiveStates } from '#src/directives/moves.ts'
import { mayEnter as mayEnterDissemination, mayKeep as mayKeepDissemination } from '#src/dissemination/may.ts'
import { mayDo as mayDoDocument } from '#src/documents/may.ts'
import { documentStates } from '#src/documents/moves.ts'
import { mayAnswer, mayDo as mayDoMeeting, mayReply, maySend } from '#src/meetings/may.ts'
import { meetingStates } from '#src/meetings/moves.ts'
import type { Actor } from '#src/platform/actor.ts'
import { mayDo as mayDoReport } from '#src/reports/may.ts'
import { reportStates } from '#src/reports/moves.ts'
import { mayAnswer as mayAnswerReview, maySteer } from '#src/reviews/may.ts'
import { answerStates } from '#src/reviews/moves.ts'
import { mayDo as mayDoTask } from '#src/tasks/may.ts'
import { taskStates } from '#src/tasks/moves.ts'
import { mayDo as mayDoYear } from '#src/workYear/may.ts'
import { yearStates } from '#src/workYear/moves.ts'
import { statedActs } from './acts.ts'
import { articleConditions, statedArticles } from './articles.ts'
import { statedMeetings } from './meetings.ts'
import {
  reviewConditions,
  statedActivities,
  statedAdvice,
  statedDashboards,
  statedDirectives,
  statedDisseminations,
  statedDocuments,
  statedRegulations,
  statedReviews,
  statedYear,
} from './registers.ts'
import { statedReports } from './reports.ts'
import type { Row, Situation } from './table.ts'
import { statedTasks, taskConditions } from './tasks.ts'

type Facts = Situation['facts']

/** A noun of the domain, stated and decided: units are called by how they stand to the record. */
export type Noun = {
  readonly name: string
  readonly stated: readonly Row[]
  readonly states: readonly string[]
  readonly conditions?: readonly string[]
  /** What cannot be: nobody asks what is right there. */
  readonly never?: (state: string, facts: Facts) => boolean
  /** What the code gives this actor, by the names of the statement. */
  readonly decided: (actor: Actor, state: never, facts: Facts) => readonly string[]
}

const settled = ['draft', 'done', 'cancelled']

/** The table of access itself: an act of a noun with no diagram has one state. */
const inTable: Noun = {
  name: 'act of the table',
  stated: statedActs,
  states: ['any'],
  decided: (actor) =>
    (Object.keys(acts) as Act[]).filter((act) => {
      const standing = { issuing: 'issuing', lead: 'lead', coordinating: ['coordinating'], receiving: 'receiving' }
      return may(actor, act, { ...standing, reporting: 'reporting', own: 'own', branch: ['branch'], reach: ['reach'] })
    }),
}

export const nouns: readonly Noun[] = [
  inTable,
  {
    name: 'task',
    stated: statedTasks,
    states: taskStates,
    conditions: taskConditions,
    never: (state, { openRequest, handOver, following }) =>
      ((openRequest === true || handOver === true) && settled.includes(state)) || (following === true && !handOver),
    decided: (
      actor,
      state,
      { headSends = false, deadline, openRequest = false, series, openChildren, handOver, following },
    ) =>
      mayDoTask(
        actor,
        { issuing: 'issuing', lead: 'lead', coordinating: ['coordinating'], receiving: 'receiving' },
        {
          state,
          headSends,
          openRequest,
          openHandOver: handOver ? (following ? 'issuing' : 'lead') : null,
          deadline: deadline ? '2021-03-31' : null,
          rhythm: series ? 'month' : null,
          seriesEndedOn: null,
          children: openChildren ? { total: 3, done: 2 } : null,
        },
      ),
  },
  {
    name: 'report',
    stated: statedReports,
    states: reportStates,
    decided: (actor, state) =>
      mayDoReport(actor, { reporting: 'reporting', receiving: 'receiving' }, state).map((act) =>
        act.replace('report.', ''),
      ),
  },
  {
    name: 'article',
    stated: statedArticles,
    states: articleStates,
    conditions: articleConditions,
    decided: (actor, state, { unpublished = false }) => mayWith({ actor }, 'own', state, unpublished),
  },
  {
    name: 'meeting',
    stated: statedMeetings,
    states: meetingStates,
    decided: (actor, state) => [
      ...mayDoMeeting(actor, { ownerUnitId: 'own', state }),
      ...(mayAnswer(actor, state, 'invited') ? ['answer'] : []),
      ...(mayReply(actor, state, 'invited') ? ['reply'] : []),
      ...(maySend(actor, state, { ownerUnitId: 'own', unitId: 'invited' }) ? ['send'] : []),
    ],
  },
  {
    name: 'directive',
    stated: statedDirectives,
    states: directiveStates,
    decided: (actor, state) => mayDoDirective(actor, 'own', state),
  },
  {
    name: 'document',
    stated: statedDocuments,
    states: documentStates,
    decided: (actor, state) => mayDoDocument(actor, 'own', state),
  },
  {
    name: 'advice',
    stated: statedAdvice,
    states: adviceStates,
    decided: (actor, state) => mayDoAdvice(actor, 'own', state),
  },
  {
    name: 'activity',
    stated: statedActivities,
    states: activityStates,
    decided: (actor, state) => mayDoActivity(actor, 'own', state),
  },
  {
    name: 'dashboard',
    stated: statedDashboards,
    states: ['inUse', 'archived'],
    decided: (actor, state) => mayDoDashboard(actor, { keeps: 'own', edits: ['shared'] }, state === 'archived'),
  },
  {
    name: 'regulation',
    stated: statedRegulations,
    states: ['any'],
    decided: (actor) => [
      ...mayKeep(actor, 'own', 2),
      ...mayChange(actor, 'own'),
      ...(mayTick(actor, 'own', 'party') ? ['tick'] : []),
    ],
  },
  {
    name: 'review',
    stated: statedReviews,
    states: answerStates,
    conditions: reviewConditions,
    decided: (actor, state, { ended = false }) => [
      ...maySteer(actor, { ownerUnitId: 'own', ended }).map((act) => (act === 'reopen' ? 'reopenReview' : act)),
      ...mayAnswerReview(actor, { ownerUnitId: 'own', ended }, { unitId: 'asked', state, steeredBy: ['steering'] }),
    ],
  },
  {
    name: 'dissemination',
    stated: statedDisseminations,
    states: ['any'],
    decided: (actor) => [...mayKeepDissemination(actor, 'own'), ...mayEnterDissemination(actor, 'own', 'asked')],
  },
  {
    name: 'work year',
    stated: statedYear,
    states: yearStates,
    decided: (actor, state) => mayDoYear(actor, 'own', state),
  },
]

/** Units that stand in no relation the table knows: one that watches, above, below, a predecessor, a stranger. */
const others = ['watching', 'above', 'below', 'predecessor', 'foreign']
export const relationsOf = ({ stated }: Noun): string[] => [
  ...new Set([...stated.flatMap((row) => row.at).filter((at) => at !== 'anywhere'), ...others]),
]
export const grantsOf = (noun: Noun) => relationsOf(noun).flatMap((at) => roles.map((role) => ({ role, at })))
