import fs from 'node:fs'
import path from 'node:path'
import { codeOf, Failure, reasonOf } from './failure.ts'

/** The real path of DATA_DIR, made when missing. */
export function dataFolder(dataDir: string): string {
  try {
    fs.mkdirSync(dataDir, { recursive: true })
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK)
    return fs.realpathSync(dataDir)
  } catch (error) {
    throw new Failure(
      `The data folder ${path.resolve(dataDir)} cannot be written (${codeOf(error) ?? reasonOf(error)}): give this user write access to it, or choose another with DATA_DIR.`,
    )
  }
}
