import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { type Exchange, faultText, type Imported } from '#src/platform/exchange.ts'
import { Failure, reasonOf } from '#src/platform/failure.ts'
import { Problem } from '#src/platform/problem.ts'
import { readSheet } from '#src/platform/spreadsheet.ts'
import { atConsole } from '../console.ts'
import { exchangeOf, kinds } from '../exchange.ts'
import { consoleLanguage, result } from '../output.ts'

export const addImport = (program: Command) =>
  program
    .command('import <file>')
    .description('read CSV or XLSX; a dry run unless --apply')
    .requiredOption('--kind <kind>', kinds)
    .option('--apply', 'take it over when all is right')
    .action(async (file: string, { kind, apply = false }: { kind: string; apply?: boolean }) => {
      const exchange = exchangeOf(kind)
      const sheet = await sheetOf(file, exchange)
      const imported = await atConsole(({ act }) => act((work) => exchange.importer(work, sheet, { apply })))
      report(exchange, imported, apply)
    })

async function sheetOf(file: string, { words }: Exchange) {
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(file)
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}.`)
  }
  return readSheet(path.basename(file), bytes).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
    throw new Failure(faultText(consoleLanguage(), words[consoleLanguage()], error.code, error.details))
  })
}

function report({ kind, words }: Exchange, imported: Imported, apply: boolean) {
  const { faults, rows, counts, effect = {} } = imported
  const language = consoleLanguage()
  const say = (code: string, facts: object = {}) => faultText(language, words[language], code, facts)
  for (const { row, column, code, facts } of faults)
    result(`${say('import.cell', { row, column })}: ${say(code, facts)}`)
  if (faults.length)
    throw new Failure(
      `Nothing was taken: ${faults.length} of the cells in ${rows} rows must be corrected. Then import the file again.`,
    )
  const done = Object.entries(counts).map(([what, n]) => say(`count.${what}`, { n }))
  const follows = Object.entries(effect).flatMap(([what, n]) => (n > 0 ? [say(`effect.${what}`, { n })] : []))
  result(
    `${kind}: ${[say('import.rows', { rows }), ...done, ...follows].join(', ')}${apply ? '' : say('import.dryRun')}`,
  )
}
