import path from 'node:path'
import type { Command } from 'commander'
import { type LogIn, logIns } from '#demo/log-ins.ts'
import { codeAt } from '#src/people/index.ts'
import { readConfig } from '#src/platform/config.ts'
import { openDemonstration } from '../demonstration.ts'
import { result, tell } from '../output.ts'
import { run } from '../run.ts'

export const addDemo = (program: Command) =>
  program
    .command('demo')
    .description('serve the demonstration, on this machine only')
    .option('--today <day>', 'start its clock on this day (07:30) or at this date-time')
    .action(async ({ today }: { today?: string }) => {
      const config = readConfig(process.env, { demonstration: true })
      const workspace = await openDemonstration(config, today, tell)
      await run(workspace, ({ url }) => result(welcome(url, config.dataDir, workspace.clock.now())))
    })

const shown = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })

function welcome(url: string, dataDir: string, now: Date): string {
  const width = Math.max(...logIns.map(({ login }) => login.length), 0)
  const folder = path.relative('', dataDir)
  return [
    `Mạch – dữ liệu minh họa (demonstration), ${shown.format(now)}`,
    '',
    `  ${url}/          public pages`,
    `  ${url}/app       back office`,
    `  ${url}/api/docs  API`,
    '',
    ...logIns.map((logIn) => `  ${logIn.login.padEnd(width)}  ${logIn.password}  ${logIn.who}${secondFactor(logIn)}`),
    '',
    `  DATA_DIR=${quoted(folder.startsWith('..') ? dataDir : `./${folder}`)} npx mach …`,
  ].join('\n')
}

/** The code of this moment, and the key for an authenticator. */
function secondFactor({ totpKey }: LogIn): string {
  if (!totpKey) return ''
  return `\n    second factor: key ${totpKey}, code now ${codeAt(totpKey, new Date())}`
}

const quoted = (text: string) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)
