import { Command } from 'commander'
import { addDemo } from './commands/demo.ts'
import { addExport } from './commands/export.ts'
import { addFigures } from './commands/figures.ts'
import { addImport } from './commands/import.ts'
import { addStart } from './commands/start.ts'
import { addUserAdd } from './commands/user-add.ts'
import { addUserLink } from './commands/user-link.ts'
import { addVerify } from './commands/verify.ts'
import { told } from './output.ts'

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
for (const add of [addStart, addDemo, addVerify, addImport, addExport, addFigures]) add(program)
const user = program.command('user').description('accounts, from the server’s own console')
for (const add of [addUserAdd, addUserLink]) add(user)

// `mach export … | head` closes early: that is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

let code = 0
try {
  await program.parseAsync()
} catch (error) {
  code = told(error)
}
process.exit(code || (process.exitCode ?? 0))
