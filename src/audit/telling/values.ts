import { en as adviceEn } from '#src/advice/words.en.ts'
import { vi as adviceVi } from '#src/advice/words.vi.ts'
import { en as coordinationEn } from '#src/coordination/words.en.ts'
import { vi as coordinationVi } from '#src/coordination/words.vi.ts'
import { en as dashboardsEn } from '#src/dashboards/words.en.ts'
import { vi as dashboardsVi } from '#src/dashboards/words.vi.ts'
import { en as directivesEn } from '#src/directives/words.en.ts'
import { vi as directivesVi } from '#src/directives/words.vi.ts'
import { en as disseminationEn } from '#src/dissemination/words.en.ts'
import { vi as disseminationVi } from '#src/dissemination/words.vi.ts'
import { en as documentsEn } from '#src/documents/words.en.ts'
import { vi as documentsVi } from '#src/documents/words.vi.ts'
import { en as assigningEn } from '#src/indicators/words-assigning.en.ts'
import { vi as assigningVi } from '#src/indicators/words-assigning.vi.ts'
import { en as catalogueEn } from '#src/indicators/words-catalogue.en.ts'
import { vi as catalogueVi } from '#src/indicators/words-catalogue.vi.ts'
import { en as meetingsEn } from '#src/meetings/words.en.ts'
import { vi as meetingsVi } from '#src/meetings/words.vi.ts'
import { en as peopleEn } from '#src/people/words.en.ts'
import { vi as peopleVi } from '#src/people/words.vi.ts'
import type { Language } from '#src/platform/words.ts'
import { en as formsEn } from '#src/reports/words-forms.en.ts'
import { vi as formsVi } from '#src/reports/words-forms.vi.ts'
import { en as reviewsEn } from '#src/reviews/words.en.ts'
import { vi as reviewsVi } from '#src/reviews/words.vi.ts'
import { en as tasksEn } from '#src/tasks/words.en.ts'
import { vi as tasksVi } from '#src/tasks/words.vi.ts'
import { en as unitsEn } from '#src/units/words.en.ts'
import { vi as unitsVi } from '#src/units/words.vi.ts'
import { en as yearEn } from '#src/workYear/words.en.ts'
import { vi as yearVi } from '#src/workYear/words.vi.ts'
import { en as ownEn } from './words.en.ts'
import { vi as ownVi } from './words.vi.ts'

type Said = Readonly<Record<string, string>>

const vietnamese = {
  advice: adviceVi,
  assigning: assigningVi,
  coordination: coordinationVi,
  directives: directivesVi,
  documents: documentsVi,
  catalogue: catalogueVi,
  meetings: meetingsVi,
  people: peopleVi,
  dashboards: dashboardsVi,
  dissemination: disseminationVi,
  forms: formsVi,
  reviews: reviewsVi,
  tasks: tasksVi,
  units: unitsVi,
  year: yearVi,
  own: ownVi,
}
const english = {
  advice: adviceEn,
  assigning: assigningEn,
  coordination: coordinationEn,
  directives: directivesEn,
  documents: documentsEn,
  catalogue: catalogueEn,
  meetings: meetingsEn,
  people: peopleEn,
  dashboards: dashboardsEn,
  dissemination: disseminationEn,
  forms: formsEn,
  reviews: reviewsEn,
  tasks: tasksEn,
  units: unitsEn,
  year: yearEn,
  own: ownEn,
}

/** Codes in the words by which their own pages say them: by `kind.field`, or by the field alone. */
export function valuesIn(language: Language): Readonly<Record<string, Said>> {
  const {
    advice,
    assigning,
    coordination,
    dashboards,
    directives,
    dissemination,
    documents,
    catalogue,
    forms,
    meetings,
    people,
    reviews,
    tasks,
    units,
    year,
    own,
  } = language === 'en' ? english : vietnamese
  const rhythms = { ...tasks.rhythms, once: own.once }
  return {
    'task.kind': own.whens,
    'task.step': own.steps,
    judgement: tasks.judgements,
    verb: tasks.verbs,
    rhythm: rhythms,
    'directive.kind': directives.kinds,
    'directive.state': directives.states,
    classification: directives.classifications,
    'advice.kind': advice.kinds,
    'advice.outcome': advice.moves,
    'advice.from': advice.states,
    'meeting.kind': meetings.kinds,
    'meeting.state': meetings.states,
    'meeting.part': meetings.parts,
    attendance: meetings.attendance,
    'dissemination.form': dissemination.forms,
    tile: dashboards.kinds,
    'review.kind': reviews.kinds,
    'obligation.kind': coordination.kinds,
    purpose: documents.purposes,
    'indicator.kind': catalogue.kinds,
    overUnits: catalogue.units,
    overTime: catalogue.times,
    denominatorOverTime: catalogue.times,
    direction: catalogue.directions,
    periodicity: catalogue.periodicities,
    collectedAt: catalogue.places,
    'indicator.kinds': catalogue.places,
    role: people.roles,
    side: people.sides,
    'target.level': assigning.levels,
    'target.method': assigning.form.methods,
    'unit.kind': units.kinds,
    'unit.unitKind': units.kinds,
    'succession.kind': units.successions,
    language: own.languages,
    scope: own.scopes,
    by: own.ways,
    what: own.exports,
    windowRule: own.windows,
    roll: own.rolls,
    'regime.kind': own.dueKinds,
    month: own.months,
    columns: forms.table.columnNames,
    despite: year.steps,
    unitKinds: units.kinds,
  }
}
