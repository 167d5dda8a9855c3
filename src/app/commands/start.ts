import type { Command } from 'commander'
import { readConfig } from '#src/platform/config.ts'
import { result } from '../output.ts'
import { openWorkspace } from '../workspace.ts'

export const addStart = (program: Command) =>
  program
    .command('start')
    .description('serve production')
    .action(async () => {
      const workspace = await openWorkspace(readConfig(process.env), 'production')
      const { run } = await import('../run.ts') // only a server pays for loading the web server
      await run(workspace, (url) => result(`Mạch: ${url}/app`))
    })
