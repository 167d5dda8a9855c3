import type { Command } from 'commander'
import { Failure } from '#src/platform/failure.ts'

export const addExport = (program: Command) =>
  program
    .command('export')
    .description('write what import reads')
    .requiredOption('--kind <kind>', 'units, successions, indicators, targets or observations')
    .action(async () => {
      throw new Failure('mach export: not yet.')
    })
