import type { Command } from 'commander'
import { Failure } from '#src/platform/failure.ts'

export const addFigures = (program: Command) =>
  program
    .command('figures')
    .description('a figure of a unit in a period')
    .requiredOption('--indicator <code>', 'the indicator')
    .requiredOption('--unit <code>', 'the unit, as of the structure day')
    .requiredOption('--period <code>', 'the period, such as 2020-Q3')
    .option('--children', 'also the units directly below')
    .option('--structure <day>', 'by the structure of this day')
    .option('--provisional', 'also from approved reports not yet received')
    .option('--json', 'as JSON')
    .action(async () => {
      throw new Failure('mach figures: not yet.')
    })
