import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * A Chromium that installs from npm with its own libraries and fonts. The variable makes it unpack them, and belongs to
 * the browser alone: it is taken away again, so that no server starts with it.
 */
export async function browserPath(): Promise<string> {
  const given = process.env.CHROMIUM
  if (given) return given
  const folder = path.join(os.tmpdir(), 'mach-chromium-153')
  fs.mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const file = await chromium.executablePath()
  delete process.env.AWS_EXECUTION_ENV
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  return file
}
