import type { Command } from 'commander'
import { firstAdministratorLink } from '#src/people/index.ts'
import { readConfig } from '#src/platform/config.ts'
import { result } from '../output.ts'
import { openPortalWorkspace } from '../portal-workspace.ts'
import { run } from '../run.ts'
import { openWorkspace } from '../workspace.ts'

export const addStart = (program: Command) =>
  program
    .command('start')
    .description('serve production')
    .action(async () => {
      const config = readConfig(process.env)
      if (config.serve === 'portal') return run(await openPortalWorkspace(config), ({ url }) => result(`Mạch: ${url}`))
      const workspace = await openWorkspace(config, 'production')
      await run(workspace, async ({ url, db }) => {
        const link = await firstAdministratorLink(db, { publicUrl: url, now: workspace.clock.real() })
        result(`Mạch: ${url}/app${link ? `\nNo account yet. This link makes the first one, once:\n${link}` : ''}`)
      })
    })
