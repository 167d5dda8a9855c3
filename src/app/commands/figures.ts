import type { Command } from 'commander'
import { type Asked, askedFigures } from '#src/indicators/index.ts'
import { Failure } from '#src/platform/failure.ts'
import { Problem } from '#src/platform/problem.ts'
import { atConsole } from '../console.ts'
import { result } from '../output.ts'

type Options = Asked & { json?: boolean }

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
    .action(async (asked: Options) => {
      const figures = await atConsole(({ view }) => askedFigures(view, asked)).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
        const fields = (error.details.fields ?? []) as { path: string; problem: string }[]
        throw new Failure(fields.map(({ path, problem }) => `--${path}: ${problem}`).join('; ') || error.code)
      })
      if (asked.json) return result(JSON.stringify(figures))
      for (const f of figures)
        result([f.unit ?? '-', f.period, f.value ?? '-', `${f.reported}/${f.expected}`, f.target ?? '-'].join('\t'))
    })
