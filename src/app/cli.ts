import { Command } from 'commander'
import { told } from './output.ts'

type Add = (program: Command) => void

/** Each command loads only what it needs: `mach figures` does not pay for the web server. */
const commands: Record<string, () => Promise<Add>> = {
  start: async () => (await import('./commands/start.ts')).addStart,
  demo: async () => (await import('./commands/demo.ts')).addDemo,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  extract: async () => (await import('./commands/extract.ts')).addExtract,
  import: async () => (await import('./commands/import.ts')).addImport,
  export: async () => (await import('./commands/export.ts')).addExport,
  figures: async () => (await import('./commands/figures.ts')).addFigures,
  user: async () => (await import('./commands/user.ts')).addUser,
}

const program = new Command('mach').description('Mạch: the yearly cycle of steering public work').helpCommand(false)
// a wrong command fails in one line, as everything does
program.configureOutput({
  outputError: (text, write) =>
    write(
      `mach: ${text
        .replace(/^error: /, '')
        .trim()
        .replaceAll(/\s*\n\s*/g, ' ')}\n`,
    ),
})

// `mach export … | head` closes early: that is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

let code = 0
try {
  const [asked = ''] = process.argv.slice(2)
  const wanted = Object.entries(commands).filter(([name]) => name === asked || !Object.hasOwn(commands, asked))
  for (const [, load] of wanted) (await load())(program)
  await program.parseAsync()
} catch (error) {
  code = told(error)
}
// a pipe takes what was printed piece by piece: the end of a long result would be lost
process.stdout.write('', () => process.exit(code || (process.exitCode ?? 0)))
