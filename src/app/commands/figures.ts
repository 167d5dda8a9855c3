import type { Command } from 'commander'
import { type Asked, askedFigures } from '#src/indicators/index.ts'
import { Failure } from '#src/platform/failure.ts'
import { Problem } from '#src/platform/problem.ts'
import { atConsole } from '../console.ts'
import { result } from '../output.ts'

type Options = Asked & { json?: boolean }

/** What is wrong with an option, and what to do. A unit of another time comes with the days it existed. */
function sayWrong({ path, problem }: { path: string; problem: string }, asked: Options): string {
  const [code = problem, ...lives] = problem.split(' ')
  if (code === 'indicator.unknown') return `No indicator has the code ${asked.indicator}: check --indicator.`
  if (code === 'period.wrong')
    return `"${asked.period}" is no period: write --period like 2020-09, 2020-Q3, 2020 or SY2019.`
  if (code === 'day.wrong') return `"${asked.structure}" is no day: write --structure like 2021-01-12.`
  if (code === 'unit.unknown') return `No unit has the code ${asked.unit}: check --unit.`
  if (lives.length)
    return `${asked.unit} was not there on that day (it was ${lives.join(', ')}): check --unit, --period and --structure.`
  return `--${path}: ${problem}.`
}

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
        throw new Failure(fields.map((field) => sayWrong(field, asked)).join(' ') || error.code)
      })
      if (asked.json) return result(JSON.stringify(figures))
      for (const f of figures)
        result([f.unit ?? '-', f.period, f.value ?? '-', `${f.reported}/${f.expected}`, f.target ?? '-'].join('\t'))
    })
