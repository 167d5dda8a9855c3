import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { system } from '#src/platform/actor.ts'
import { accessNotes } from '#src/platform/audit/access-notes.ts'
import { Failure, reasonOf } from '#src/platform/failure.ts'
import { csvText, writeCsv, writeWorkbook } from '#src/platform/spreadsheet.ts'
import { atConsole } from '../console.ts'
import { exchangeOf, kinds } from '../exchange.ts'

type Options = { kind: string; out?: string; format?: string }

export const addExport = (program: Command) =>
  program
    .command('export')
    .description('write what import reads')
    .requiredOption('--kind <kind>', kinds)
    .option('--out <file>', 'a .csv or .xlsx file; standard output when not given')
    .option('--format <format>', 'csv or xlsx; by the name of the file when not given')
    .action(async ({ kind, out, format = out ? path.extname(out).slice(1).toLowerCase() : 'csv' }: Options) => {
      const exchange = exchangeOf(kind)
      if (format !== 'csv' && format !== 'xlsx') throw new Failure(`"${format}" is no format: write csv or xlsx.`)
      const { exporter, rowsExporter, numeric } = exchange
      await atConsole(async ({ view, db, clock }) => {
        await accessNotes(db, clock.real)(system, 'export', { what: 'consoleExport', filter: { kind } })
        if (format === 'csv' && rowsExporter) return write(csvText(await rowsExporter(view)), out)
        const grid = await exporter(view)
        return write([format === 'csv' ? writeCsv(grid) : await writeWorkbook(grid, numeric)], out)
      })
    })

async function write(pieces: Iterable<Buffer> | AsyncIterable<string>, out: string | undefined): Promise<void> {
  if (!out) return pipeline(Readable.from(pieces), process.stdout, { end: false })
  try {
    await pipeline(Readable.from(pieces), fs.createWriteStream(out))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new Failure(`${out} cannot be written: ${reasonOf(error)}.`)
    throw error
  }
}
