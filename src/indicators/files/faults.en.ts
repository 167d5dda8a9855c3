import type { Words } from '#src/platform/words.ts'
import type { Facts, faultsVi } from './faults.vi.ts'

const list = (at: Facts['at']) => (Array.isArray(at) ? at.join(', ') : '')
const lived = (lives: Facts['lives'] = []) => lives.map(({ from, to }) => `${from} to ${to ?? 'today'}`).join('; ')

export const faultsEn: Words<typeof faultsVi> = {
  'choice.unknown': ({ known = [] }) => `no such value; choose one of: ${known.join(', ')}.`,
  'indicator.code': 'a code has capital letters without marks, digits and underscores, and begins with a letter.',
  'indicator.unknown': ({ ref }) => `no indicator has the code ${ref}; check it, or import the indicators first.`,
  'number.wrong': 'not a number; write it with a decimal point and no thousands mark.',
  'decimals.wrong': 'decimals are 0 to 6.',
  'collection.nested': 'two kinds of territory, one inside the other; keep the level at which it is collected.',
  'collection.fixed': ({ known = [] }) =>
    `already collected at: ${known.join(', ')}; changing it needs a reason, on the indicator’s page.`,
  'ratio.only': 'only for ratios; leave it empty.',
  'ratio.parts': 'a ratio is entered by numerator and denominator; leave this empty.',
  'formula.only': 'only for indicators by formula; leave it empty.',
  'formula.missing': 'an indicator by formula needs its formula; write it.',
  'formula.wrong': ({ found }) => `the formula is wrong at “${found ?? ''}”; correct it.`,
  'formula.unknown': ({ codes = [] }) => `the formula uses codes there are not: ${codes.join(', ')}.`,
  'formula.cycle': ({ path = [] }) => `the formulas run in a circle: ${path.join(' → ')}; correct one of them.`,
  'formula.computed': 'an indicator by formula is computed, not entered; leave this row out.',
  'row.twice': ({ first }) => `the same as row ${first}; keep one.`,
  'period.wrong': ({ text }) => `“${text}” is no period; write it like 2020-09, 2020-Q3, 2020, SY2019.`,
  'unit.unknown': ({ ref }) => `no unit bears the code ${ref}; check it.`,
  'unit.notThatDay': ({ ref, day, lives }) =>
    `${ref} is not there on ${day} (it is from ${lived(lives)}); correct the code or the period.`,
  'unit.notCollected': ({ kind, at }) => `collected at ${list(at)}; a ${kind} cannot enter it and sees the roll-up.`,
  'day.wrong': ({ text }) => `“${text}” is no day; write it like 2021-01-12.`,
  'target.both': 'one value or one range; delete one of the two.',
  'state.withValue': 'the cell has a number; delete the number or the state.',
  'state.reason': 'a state needs its reason; write it in the column note.',
  'yesno.wrong': 'write 1 (yes) or 0 (no).',
  'cell.owned': 'a form writes this cell; correct it in the report, or take the cell over with a reason.',
}
