import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { type Exchange, faultText } from '#src/platform/exchange.ts'
import type { Download, Upload } from '#src/platform/serve.ts'
import { readSheet, type Sheet, writeWorkbook } from '#src/platform/spreadsheet.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { listUnitFiles, TakenFile, takeUnitFile } from '../contract-files.ts'
import { fileKinds } from '../contract-files.ts'
import { unitExchanges } from './exchanges.ts'

type Kind = (typeof fileKinds)[number]
const exchangeOf = (kind: Kind): Exchange => unitExchanges.find((exchange) => exchange.kind === kind)!

/** A page shows so many faults and says how many there are. */
const shown = 500

const fileName = (name: string) => path.basename(name.replaceAll('\\', '/')).normalize('NFC').slice(0, 200)

/** Read before the transaction begins: a long file must hold no connection of the database meanwhile. */
export const sheetOf = async ({ name, path: file }: Upload): Promise<Sheet> =>
  readSheet(fileName(name), await readFile(file))

/** What `mach import` does, told in the words of the command line. */
export async function takeFile(
  work: Work,
  { params: { kind }, query }: Pick<Input<typeof takeUnitFile>, 'params' | 'query'>,
  sheet: Sheet,
): Promise<TakenFile> {
  const { importer, words } = exchangeOf(kind)
  const apply = query.apply === 'true'
  const { faults, rows, counts, effect = {} } = await importer(work, sheet, { apply })
  const { language } = work.actor
  const say = (code: string, facts: object = {}) => faultText(language, words[language], code, facts)
  return {
    applied: apply && faults.length === 0,
    rows,
    faultCount: faults.length,
    faults: faults.slice(0, shown).map(({ row, column, code, facts }) => ({ row, column, text: say(code, facts) })),
    counts: Object.entries(counts).map(([what, n]) => say(`count.${what}`, { n })),
    effect: Object.entries(effect).flatMap(([what, n]) => (n > 0 ? [say(`effect.${what}`, { n })] : [])),
  }
}

export async function unitFile(view: View, kind: Kind): Promise<Download> {
  const { exporter, numeric } = exchangeOf(kind)
  const content = await writeWorkbook(await exporter(view), numeric)
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `${kind}-${view.today}.xlsx`, mediaType, content }
}

export async function takenFiles({ db, actor }: View): Promise<Reply<typeof listUnitFiles>> {
  const found = await db
    .selectFrom('import_batch')
    .select(['id', 'kind', 'file_name as fileName', 'rows', 'at'])
    .where('by_account_id', '=', actor.accountId)
    .where('kind', 'in', [...fileKinds])
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return found.map(({ kind, at, ...file }) => ({ ...file, kind: kind as Kind, at: at.toISOString() }))
}
