import type { Command } from 'commander'
import { firstAdministratorLink } from '#src/people/index.ts'
import { readConfig } from '#src/platform/config.ts'
import { result } from '../output.ts'
import { run } from '../run.ts'
import { openWorkspace } from '../workspace.ts'

export const addStart = (program: Command) =>
  program
    .command('start')
    .description('serve production')
    .action(async () => {
      const workspace = await openWorkspace(readConfig(process.env), 'production')
      await run(workspace, async ({ url, db }) => {
        const link = await firstAdministratorLink(db, { publicUrl: url, now: workspace.clock.real() })
        result(`Mạch: ${url}/app${link ? `\nNo account yet. This link makes the first one, once:\n${link}` : ''}`)
      })
    })
