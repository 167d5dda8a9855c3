import type { Words } from '#src/platform/words.ts'
import type { Facts, faultsVi } from './faults.vi.ts'

type Days = Pick<Facts, 'from' | 'to'>
const span = ({ from, to }: Days) => (to ? `from ${from} to ${to}` : `since ${from}`)
const lived = (lives: Facts['lives'] = []) => lives.map(span).join('; ')

export const faultsEn: Words<typeof faultsVi> = {
  'text.empty': 'there is no text; write it.',
  'text.long': ({ most }) => `longer than ${most} characters; shorten it.`,
  'text.unclean': 'holds a character that cannot be seen; delete it and type the text again.',
  'code.shape': 'a code has letters, digits and . _ / - only, and at most 40 of them.',
  'code.taken': ({ taken, name, from, to }) =>
    `the code ${taken} is that of ${name} ${span({ from: from!, to: to ?? null })}; choose another code or day.`,
  'key.shape': 'a key has no spaces and semicolons, and at most 100 characters.',
  'key.taken': ({ key }) => `the key ${key} is used already; choose another.`,
  'key.missing': ({ taken, name, to }) =>
    `the code ${taken} is that of ${name} until ${to}; in the file of units, give whoever bears it from the next day a key: one of its own for another unit, the same for the same.`,
  'kind.unknown': ({ known = [] }) => `there is no such kind; the kinds are: ${known.join(', ')}.`,
  'day.wrong': ({ text }) => `"${text}" is no day; write it like 2021-01-12.`,
  'days.reversed': 'the last day lies before the first; correct one of them.',
  'days.overlap': ({ from, to }) =>
    `overlaps the version before it (${span({ from: from!, to: to ?? null })}); begin after its last day.`,
  'days.gap': ({ from, to }) => `leaves a gap ${span({ from: from!, to: to ?? null })}; close it.`,
  'parent.self': 'a unit cannot stand under itself; choose another.',
  'parent.missing': ({ name = 'The parent', lives }) =>
    lives?.length
      ? `${name} exists only ${lived(lives)}, not on every day of this row; correct the days or choose another parent.`
      : 'there is no such parent; choose another.',
  'parent.smaller': ({ name }) => `a territory stands in a larger territory; look at it together with ${name}.`,
  'parent.cycle': ({ path = [] }) => `goes round in a circle: ${path.join(' → ')}; correct the parent of one of them.`,
  'children.outlive': ({ name, from, to }) =>
    `${name} stands under it ${span({ from: from!, to: to ?? null })}; move or end that unit first.`,
  'unit.unknown': ({ ref }) => `no unit ever had the code ${ref}; check it.`,
  'unit.notThatDay': ({ ref, day, lives }) =>
    `${ref ?? 'the unit'} does not exist on ${day}${lives?.length ? ` (it does ${lived(lives)})` : ''}; correct the code or the day.`,
  'parts.none': 'no unit is named; name at least one.',
  'parts.twice': 'two rows say the same; keep one.',
  'same.only': 'a rename or transfer is about one unit itself; leave the new unit empty or choose another kind.',
  'merge.shape': 'a merger makes one unit out of several; correct the new unit or choose another kind.',
  'split.shape': 'a split makes at least two units out of one; correct the new units or choose another kind.',
  'reshape.shape': 'a reshaping needs at least two different units.',
  'share.range': ({ share }) => `the share ${share} does not lie above 0 and up to 1; write it like 0.6.`,
  'share.sum': ({ sum }) => `the shares out of one unit add up to ${sum}; they must add up to 1.`,
  'takesOver.missing': 'dissolving needs another unit that takes over the work; name it.',
  'heir.twice': 'open work goes to one new unit only; choose one.',
  'dissolve.shares': 'no figures pass on when a unit is dissolved; leave the share empty.',
  'source.missing': ({ name, day, lives }) =>
    `${name || 'the old unit'} does not exist on ${day}, the day before${lives?.length ? ` (it does ${lived(lives)})` : ''}; correct the date.`,
  'successor.missing': ({ name, day, lives }) =>
    `${name || 'the new unit'} does not exist on ${day}${lives?.length ? ` (it does ${lived(lives)})` : ''}; correct the date.`,
  'succession.contradicted': ({ day }) =>
    `by a succession already entered it must exist on ${day}; keep that day within its life.`,
  again: ({ day }) => `this unit passes everything on by another succession on ${day}; make them one.`,
  'effect.begin': ({ n }) => `${n} begin`,
  'effect.end': ({ n }) => `${n} end`,
  'effect.codesPassOn': ({ n }) => `${n} codes pass on`,
  'effect.passOn': ({ n }) => `${n} pass on`,
  'effect.inEffect': ({ n }) => `${n} in effect at once`,
  'effect.toCome': ({ n }) => `${n} to come`,
}
