import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

export const en: Words<typeof vi> = {
  title: 'Draft the year-end report',
  facts:
    'The draft comes with outline, tables, sentences, chart and annexes taken from received reports and registers; every figure remembers its source.',
  bloc: 'Bloc',
  year: 'Year',
  draft: 'Make the draft',
  blocMissing: 'Choose the bloc.',
  noBloc: 'Your unit co-ordinates no bloc yet. An administrator adds one on the Units page.',
  done: 'The draft was made from reports and figures.',
}
