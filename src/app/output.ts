import { Failure, reasonOf } from '#src/platform/failure.ts'
import { makeLog } from '#src/platform/log.ts'
import type { Language } from '#src/platform/words.ts'

/** Standard output carries results only, so that it can be piped; everything else goes to standard error. */
export const result = (text: string) => void process.stdout.write(`${text}\n`)
export const tell = (text: string) => void process.stderr.write(`${text}\n`)

/** The exit code for what was thrown: a Failure is told in its one line, a bug with all that helps to find it. */
export function told(error: unknown): number {
  if (error instanceof Failure) tell(`mach: ${error.message}`)
  else {
    makeLog().fatal({ err: error }, 'bug')
    tell(
      `mach: this is a fault of Mạch itself (${reasonOf(error)}); nothing more was done. Please report the line above.`,
    )
  }
  return 1
}

/** Commands speak English, and Vietnamese where the console does. */
export const consoleLanguage = (env: NodeJS.ProcessEnv = process.env): Language =>
  (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('vi') ? 'vi' : 'en'
