import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { type Exchange, faultText, type Imported } from '#src/platform/exchange.ts'
import { Failure, reasonOf } from '#src/platform/failure.ts'
import { Problem } from '#src/platform/problem.ts'
import { readSheet, tableRows } from '#src/platform/spreadsheet.ts'
import { atConsole } from '../console.ts'
import { exchangeOf, kinds } from '../exchange.ts'
import { consoleLanguage, result } from '../output.ts'

/** So much of a file is in memory at a time. */
const pieceBytes = 512 * 1024

export const addImport = (program: Command) =>
  program
    .command('import <file>')
    .description('read CSV or XLSX; a dry run unless --apply')
    .requiredOption('--kind <kind>', kinds)
    .option('--apply', 'take it over when all is right')
    .action(async (file: string, { kind, apply = false }: { kind: string; apply?: boolean }) => {
      const exchange = exchangeOf(kind)
      const imported = await taken(file, exchange, { apply }).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
        throw new Failure(faultText(consoleLanguage(), exchange.words[consoleLanguage()], error.code, error.details))
      })
      report(exchange, imported, apply)
    })

async function taken(file: string, { importer, rowsImporter }: Exchange, options: { apply: boolean }) {
  const name = path.basename(file)
  if (!rowsImporter) {
    const sheet = await readSheet(
      name,
      readable(file, (from) => fs.readFileSync(from)),
    )
    return atConsole(({ act }) => act((work) => importer(work, sheet, options)))
  }
  const rows = await tableRows(name, readable(file, piecesOf))
  return atConsole(({ act }) => act((work) => rowsImporter(work, rows, options)))
}

function readable<T>(file: string, read: (file: string) => T): T {
  try {
    return read(file)
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}.`)
  }
}

/** A file may be read from its beginning again; what comes through a pipe is held. */
function piecesOf(file: string) {
  fs.accessSync(file, fs.constants.R_OK)
  if (fs.statSync(file).isFile()) return () => fs.createReadStream(file, { highWaterMark: pieceBytes })
  const bytes = fs.readFileSync(file)
  return () => [bytes]
}

function report({ kind, words }: Exchange, imported: Imported, apply: boolean) {
  const { faults, more = 0, rows, counts, effect = {} } = imported
  const language = consoleLanguage()
  const say = (code: string, facts: object = {}) => faultText(language, words[language], code, facts)
  for (const { row, column, code, facts } of faults)
    result(`${say('import.cell', { row, column })}: ${say(code, facts)}`)
  if (more > 0) result(say('import.more', { n: more }))
  if (faults.length)
    throw new Failure(
      `Nothing was taken: ${faults.length + more} of the cells in ${rows} rows must be corrected. Then import the file again.`,
    )
  const done = Object.entries(counts).map(([what, n]) => say(`count.${what}`, { n }))
  const follows = Object.entries(effect).flatMap(([what, n]) => (n > 0 ? [say(`effect.${what}`, { n })] : []))
  result(
    `${kind}: ${[say('import.rows', { rows }), ...done, ...follows].join(', ')}${apply ? '' : say('import.dryRun')}`,
  )
}
