import type { Command } from 'commander'
import { Failure } from '#src/platform/failure.ts'

export const addImport = (program: Command) =>
  program
    .command('import <file>')
    .description('read CSV or XLSX; a dry run unless --apply')
    .requiredOption('--kind <kind>', 'units, successions, indicators, targets or observations')
    .option('--apply', 'take it over when all is right')
    .action(async () => {
      throw new Failure('mach import: not yet.')
    })
