import type { FormRow } from '#src/platform/spreadsheet.ts'
import type { Section } from '../../form.ts'
import type { Facts } from '../facts.ts'
import { type Flat, keyOf } from '../flat.ts'
import { gridRow, rowKey } from '../keys.ts'
import { paper } from '../paper.ts'
import type { GridUnit } from './grid.ts'
import { listWidths } from './list.ts'
import { across, cell, heightOf, keyed, rolesRow, wide } from './parts.ts'

/** A cell of a spreadsheet holds no more. */
export const longest = 32_000
const last = listWidths.length - 1
const width = listWidths.slice(1).reduce((sum, one) => sum + one, 0)

const notes = ({ kind, help, words }: Section): string[] => [
  ...(help ? [paper.help(help)] : []),
  ...(words ? [paper.most(words)] : []),
  ...(kind === 'tasks' || kind === 'activities' || kind === 'files' ? [paper[kind]] : []),
]

/** Words over the whole width, with what the outline asks above them. */
export function wordsBlock({ report }: Facts, section: Section, flat: Flat): FormRow[] {
  const said = notes(section).map((text) => wide(1, last, cell('words', text), { height: heightOf(text, width) }))
  if (section.kind === 'files') return said
  const key = keyOf({ sectionId: section.id, part: 'text' })
  const text = flat.get(key) ?? null
  if (text && text.length > longest) return [...said, wide(1, last, cell('strong', paper.tooLong))]
  return [
    ...said,
    rolesRow(['text']),
    {
      cells: keyed(rowKey(report.id, key), across(1, last, cell('text', text, { open: true })).slice(1)),
      merged: [[1, last]],
      height: heightOf(text ?? '', width, 12),
    },
  ]
}

/** Không phát sinh: an answer of its own, below the section. */
export function nothingBlock({ report }: Facts, { id }: Section, flat: Flat): FormRow[] {
  const key = keyOf({ sectionId: id, part: 'nothing' })
  const label = across(1, 7, cell('name', paper.nothing)).slice(1)
  return [
    rolesRow([...Array.from({ length: 7 }, () => undefined), 'nothing']),
    {
      cells: keyed(rowKey(report.id, key), [
        ...label,
        cell('center', flat.get(key) ?? null, { open: true, choices: ['x'] }),
      ]),
      merged: [[1, 7]],
      height: 22,
    },
  ]
}

export const wordsWidths = [4, 6, 40, 110, 18] as const

/** The words of many units on one section: a row a unit. */
export function wordsOfUnits(section: Section, units: readonly GridUnit[]): FormRow[] {
  const { heads } = paper
  const head = [heads.number, heads.unit, heads.text, heads.nothing].map((text) => cell('head', text))
  return [
    rolesRow([undefined, undefined, 'text', 'nothing']),
    { cells: [undefined, ...head], height: 36, head: true },
    ...units.map(({ facts, unitId, name, flat }, at): FormRow => {
      const text = flat.get(keyOf({ sectionId: section.id, part: 'text' })) ?? null
      const long = text !== null && text.length > longest
      const arose = flat.get(keyOf({ sectionId: section.id, part: 'nothing' })) ?? null
      return {
        cells: keyed(rowKey(facts.report.id, gridRow(section.id, unitId)), [
          cell('center', at + 1),
          cell('name', name),
          long ? cell('name', paper.tooLong) : cell('text', text, { open: true }),
          cell('center', arose, { open: true, choices: ['x'] }),
        ]),
        height: heightOf(text ?? '', wordsWidths[3], 4),
      }
    }),
  ]
}
