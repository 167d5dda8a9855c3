import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { dayOf, isDay } from '#src/platform/day.ts'
import { faultText } from '#src/platform/exchange.ts'
import { Failure, reasonOf } from '#src/platform/failure.ts'
import { Problem } from '#src/platform/problem.ts'
import { readSheet } from '#src/platform/spreadsheet.ts'
import { extract, readingWords, readSource, type UnitLine, unitsFromSheet } from '#src/reading/index.ts'
import { consoleLanguage, result, tell } from '../output.ts'

type Options = { units?: string; on?: string }

function bytesOf(file: string): Buffer {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}.`)
  }
}

const textOf = (code: string, facts: object = {}) =>
  faultText(consoleLanguage(), readingWords[consoleLanguage()], code, facts)

/** A refusal in words: what is wrong with the file, and what to do. */
function said(file: string, error: unknown): never {
  if (!(error instanceof Problem)) throw error
  throw new Failure(`${file}: ${textOf(error.code, error.details)}`)
}

const sourceOf = async (file: string) => readSource(bytesOf(file)).catch((error: unknown) => said(file, error))

async function unitsOf(file: string): Promise<UnitLine[]> {
  const sheet = await readSheet(path.basename(file), bytesOf(file)).catch((error: unknown) => said(file, error))
  const { units, faults } = unitsFromSheet(sheet)
  const [first] = faults
  if (first)
    throw new Failure(
      `${file}, row ${first.row}, ${first.column}: ${textOf(first.code, first.facts)} (${faults.length} in all)`,
    )
  return units
}

export const addExtract = (program: Command) =>
  program
    .command('extract <file>')
    .description('read the tasks out of a plan, as JSON; needs no data')
    .option('--units <file>', 'the units, as mach import reads them')
    .option('--on <day>', 'the day on which units are matched where the document bears no date')
    .action(async (file: string, { units, on = dayOf(new Date()) }: Options) => {
      if (!isDay(on)) throw new Failure(`"${on}" is no day: write --on like 2021-01-12.`)
      const source = await sourceOf(file)
      const reading = extract({ ...source, units: units ? await unitsOf(units) : [], on })
      result(JSON.stringify(reading, null, 2))
      if (!reading.tasks.length) tell(`mach: ${file} gives nobody a task.`)
    })
