import type { Words } from '#src/platform/words.ts'
import type { vi } from './tour-words.vi.ts'

export const en: Words<typeof vi> = {
  title: 'The year in eight steps',
  facts: (year: number) => `Along work year ${year}: each step is real work in this workspace that can be opened.`,
  intro:
    'Mạch ties a year of work into one thread: directives become tasks and targets; units report; the conference sums up; its conclusions become next year’s tasks; the public reads the news.',
  steps: {
    reports: 'Reports come in',
    figures: 'Figures are checked',
    summary: 'The summary report',
    unfinished: 'What is unfinished is decided',
    orientation: "Next year's orientation",
    conference: 'The year-end conference',
    conclusions: 'Conclusions become tasks',
    news: 'The public reads',
  },
  text: {
    reports:
      'Departments, districts and communes report by an outline; the receiver receives or returns with a reason. Nobody chases by telephone.',
    figures:
      'Figures add up rightly at every level the moment a report is received, always with their completeness, target and last year.',
    summary:
      'Paragraphs and figures of the units make up the report, signed and given out as Word; every figure opens the reports behind it.',
    unfinished:
      'Each unfinished task is carried over to a later plan or closed with a reason, one by one or many at once.',
    orientation: "Next year's plan has targets and tasks, each task with one lead, a product and a deadline.",
    conference:
      'Invitations, attendance on a phone, contributions, questions; delegates’ positions printed in order of precedence.',
    conclusions:
      'Each conclusion becomes a draft task that points back to where it came from. The thread shows the whole way.',
    news: 'An article takes its facts from the conference and is published on the portal, readable without JavaScript.',
  },
  counts: {
    reports: (done: number, total: number) => `${done} of ${total} reports received`,
    figures: (_: number, total: number) => `${total} targets set for the year`,
    summary: (done: number, total: number) => `${total} drafted, ${done} signed`,
    unfinished: (done: number, total: number) => `${done} of ${total} tasks done`,
    orientation: (_: number, total: number) => `${total} plans of the bloc`,
    conference: (done: number, total: number) => `${total} planned, ${done} held`,
    conclusions: (done: number, total: number) => `${done} of ${total} conclusions made tasks`,
    news: (done: number, total: number) => `${done} of ${total} articles published`,
  },
  open: {
    reports: 'Open a report',
    figures: 'See the figures',
    summary: 'Open the summary report',
    unfinished: 'Open a task',
    orientation: 'Open the plan',
    conference: 'Open the conference',
    conclusions: 'See the thread of a conclusion',
    news: 'See the thread of an article',
  },
  nothing: 'You see no record of this step.',
  board: 'Open the work year',
  portal: 'Open the portal',
  print: 'Print one page',
}
