import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

type Fault = { code: string; names?: readonly string[] }
const day = (text: string) => text.split('-').reverse().join('/')

const faults: Record<string, (names: string) => string> = {
  'template.large': () => 'The file is too large: a template has 5 MB at most. Take pictures out and upload it again.',
  'template.not-word': () => 'The file is no Word document (.docx). Save it as .docx and upload it again.',
  'template.macros': () => 'The file has a macro or an embedded object. Take it out and save it as .docx.',
  'template.outside': () =>
    'The file calls for content elsewhere (a picture, an attached template, a linked field). Copy it into the file.',
  'template.broken': () => 'This file cannot be filled. Get our layout and change that one.',
  'template.unknown': (names) => `Nothing fills ${names}. Change the name or take it out; the names are below.`,
  'template.missing': (names) => `${names} is missing. Put it where it belongs.`,
  'template.misplaced': (names) =>
    `${names} must stand once, alone in a paragraph of the body: the text takes the place of the whole paragraph.`,
}

export const en: Words<typeof vi> = {
  title: "Office's own templates",
  lead: "A Word file of the office's own instead of the built-in layout, for a kind of document, from a day on.",
  add: 'Add a template',
  open: 'Templates',
  emptyTitle: 'No template of your own',
  emptyText:
    'Documents follow the built-in layout, which is that of the guidance or decree in force on their day. Add a template only where the office has a layout of its own.',
  columns: {
    name: 'Template',
    purpose: 'Kind of document',
    unit: 'Office',
    span: 'In use',
    state: 'State',
    acts: 'Acts',
  },
  states: { coming: 'Not yet in use', inUse: 'In use', ended: 'No longer in use' },
  from: (on: string) => `from ${on}`,
  span: (from: string, to: string) => `${from} – ${to}`,
  tryOut: 'Try out',
  tryOutOf: (name: string) => `Try out: ${name} (Word file)`,
  end: 'Stop using',
  endOf: (name: string) => `Stop using: ${name}`,
  file: 'Its file',
  form: {
    title: 'Add a template',
    verb: 'Add a template',
    unit: 'Office',
    purpose: 'Kind of document',
    name: 'Name of the template',
    from: 'In use from',
    fromHelp: 'The one now in use for this kind ends the day before.',
    file: 'Word file (.docx)',
    fileHelp: '5 MB at most, no macros. Places to fill stand in braces, as {so}.',
    nameMissing: 'Give it a name that tells it from others.',
    dayMissing: 'Say from which day it is used.',
    fileMissing: 'Choose the Word file.',
    added: 'Template added. Try it out before it is used.',
  },
  ending: {
    title: (name: string) => `Stop using “${name}”?`,
    effect: 'After the last day documents return to the built-in layout. Documents of days before keep this template.',
    lastDay: 'Last day in use',
    dayMissing: 'Say the last day on which it is used.',
    done: 'The last day is recorded.',
  },
  starter: {
    title: 'Begin from our layout',
    text: 'Get the layout now in force with all its places, change it in Word, and upload it above.',
    get: (purpose: string) => `Get the layout: ${purpose}`,
  },
  places: {
    title: 'Places to fill',
    text: 'Write the names exactly, in braces. What is not named is not printed.',
    name: 'Name',
    means: 'What is filled in',
    required: 'Required',
    yes: 'required',
  },
  problems: {
    'template.refused': ({ faults: found }: { faults: readonly Fault[] }) =>
      found.map(({ code, names = [] }) => faults[code]?.(names.join(', ')) ?? '').join(' '),
    'template.later': ({ from }: { from: string }) =>
      `A template is used from ${day(from)} on. Choose a later day, or stop using that one first.`,
    'template.ends-before': ({ from }: { from: string }) =>
      `It is used from ${day(from)} on. Choose that day or a later one.`,
    'template.ends-after': ({ to }: { to: string }) => `It ended after ${day(to)}. Choose an earlier day.`,
    stale: 'The template has just been changed elsewhere. Reload the page to see.',
    'file.not-what-it-claims': 'The file is no Word document (.docx). Save it as .docx and upload it again.',
  },
}
