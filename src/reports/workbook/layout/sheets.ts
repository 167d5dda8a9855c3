import { periodName } from '#src/periods/index.ts'
import type { FormRow, FormSheet } from '#src/platform/spreadsheet.ts'
import type { Section } from '../../form.ts'
import type { Facts } from '../facts.ts'
import type { Flat } from '../flat.ts'
import { paper } from '../paper.ts'
import { type GridUnit, gridBlock, gridColumns, gridWidths } from './grid.ts'
import { lastColumn, listBlock, listWidths } from './list.ts'
import { across, cell, heightOf, wide } from './parts.ts'
import { nothingBlock, wordsBlock, wordsOfUnits, wordsWidths } from './words.ts'

/** Excel takes names of up to 31 characters without these signs. */
export const sheetName = (number: number, title: string) =>
  `${number}. ${title.replaceAll(/[[\]:*?/\\]/g, ' ').trim()}`.slice(0, 31).trim()

/** Whose it is and of when, as an official table begins. */
function headOf({ report }: Facts, from: string, last: number, title: string): FormRow[] {
  const middle = Math.max(2, Math.ceil(last / 2))
  const sides = (left: string, right: string): FormRow => ({
    cells: [
      ...across(1, middle, cell('from', left)),
      ...across(middle + 1, last, cell('subtitle', right)).slice(middle + 1),
    ],
    merged:
      last > middle + 1
        ? [
            [1, middle],
            [middle + 1, last],
          ]
        : [[1, middle]],
    height: heightOf(left, 50),
  })
  return [
    sides(from.toLocaleUpperCase('vi'), paper.period(periodName(report.period, 'vi'))),
    wide(1, last, cell('title', paper.title(report.regimeName)), { height: 44 }),
    wide(1, last, cell('section', title), { height: 26 }),
  ]
}

const isGrid = (section: Section) => typeof section.table?.about === 'object'
const gridUnits = (facts: Facts, section: Section, flat: Flat): GridUnit[] =>
  (facts.rows.get(section.id) ?? []).map(({ id, name }) => ({ facts, unitId: id, name, flat }))

/** One section as the rows of a sheet; `top`: the row it begins at. */
function sectionRows(facts: Facts, section: Section, flat: Flat, top: number): FormRow[] {
  if (section.kind !== 'table')
    return [
      ...wordsBlock(facts, section, flat),
      ...(section.kind === 'files' ? [] : nothingBlock(facts, section, flat)),
    ]
  const rows = isGrid(section)
    ? gridBlock(section, gridColumns(facts, section), gridUnits(facts, section, flat), { top })
    : listBlock(facts, section, flat, top)
  return [...rows, { cells: [] }, ...nothingBlock(facts, section, flat)]
}

/** One report: a sheet a section. */
export const sectionSheets = (facts: Facts, flat: Flat): FormSheet[] =>
  facts.report.sections.map((section, at) => {
    const columns = isGrid(section) ? gridColumns(facts, section).length : 0
    const last = isGrid(section) ? Math.max(8, columns + 2) : lastColumn
    const head = headOf(facts, facts.unit, last, `${at + 1}. ${section.title}`)
    return {
      name: sheetName(at + 1, section.title),
      widths: isGrid(section) ? gridWidths(Math.max(6, columns)) : listWidths,
      hiddenColumns: 1,
      rows: [...head, ...sectionRows(facts, section, flat, head.length)],
      footer: paper.footer(facts.unit),
    }
  })

/** Many reports: a sheet a unit, its sections one below another. */
export const unitSheets = (all: readonly { facts: Facts; flat: Flat }[]): FormSheet[] =>
  all.map(({ facts, flat }, at) => {
    const rows = headOf(facts, facts.unit, lastColumn, facts.unit)
    facts.report.sections.forEach((section, n) => {
      rows.push({ cells: [] }, wide(1, lastColumn, cell('section', `${n + 1}. ${section.title}`), { height: 26 }))
      // heads are held only where a sheet has one table
      rows.push(...sectionRows(facts, section, flat, rows.length).map(({ head: _, ...row }) => row))
    })
    return {
      name: sheetName(at + 1, facts.unit),
      widths: listWidths,
      hiddenColumns: 1,
      rows,
      footer: paper.footer(facts.unit),
    }
  })

/** Many reports: a sheet a section, with a row a unit. */
export function tableSheets(all: readonly { facts: Facts; flat: Flat }[]): FormSheet[] {
  const [first] = all
  if (!first) return []
  return first.facts.report.sections
    .filter((section) => section.kind !== 'files')
    .map((section, at) => {
      const isTable = section.kind === 'table'
      const units = all.flatMap(({ facts, flat }) =>
        isTable
          ? named(facts, gridUnits(facts, section, flat))
          : [{ facts, unitId: facts.report.unitId, name: facts.unit, flat }],
      )
      const columns = isTable ? gridColumns(first.facts, section) : []
      const last = isTable ? Math.max(8, columns.length + 3) : wordsWidths.length - 1
      const head = headOf(first.facts, first.facts.receiver, last, `${at + 1}. ${section.title}`)
      const top = head.length
      return {
        name: sheetName(at + 1, section.title),
        widths: isTable ? gridWidths(Math.max(6, columns.length + 1)) : wordsWidths,
        hiddenColumns: 1,
        rows: [
          ...head,
          ...(isTable
            ? gridBlock(section, columns, units, { top, nothing: !isGrid(section) })
            : wordsOfUnits(section, units)),
        ],
        footer: paper.footer(first.facts.receiver),
      }
    })
}

/** A territory is said with the office that reports about it. */
const named = ({ unit }: Facts, units: readonly GridUnit[]): GridUnit[] =>
  units.map((one) => ({ ...one, name: one.name === unit ? unit : `${unit}: ${one.name}` }))
