import type { Words } from '#src/platform/words.ts'
import type { siteVi } from './words-site.vi.ts'

export const siteEn: Words<typeof siteVi> = {
  title: 'Public site',
  help: 'These lines stand at the head and foot of every public page, in shared links and in RSS.',
  open: 'Open the public site',
  name: 'Name of the site',
  tagline: 'Line under the name',
  owner: 'Published by',
  responsible: 'Responsible for the content',
  responsibleHelp: 'Name and position.',
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  unit: 'Public figures of',
  unitHelp:
    'The page of figures shows the indicators of this unit. Left empty: the only province there is, else the country.',
  unitUnknown: 'This unit does not exist today: choose another.',
  about: 'About this site',
  aboutHelp: 'Leave an empty line between paragraphs. Left empty, a usual text is shown.',
  save: 'Save and publish',
  saved: 'The public site shows it now.',
  onlyRead: 'Only an administrator at the top may change these lines.',
  fill: 'Write the name of the site.',
  newer: 'Somebody else has just saved this page. Both versions are here; choose the one to go on with, then save.',
  line: 'Line',
  mine: 'Yours',
  theirs: 'Saved',
  none: 'empty',
  same: 'Both versions are the same.',
  takeTheirs: 'Take the saved one',
  keepMine: 'Keep mine',
}
