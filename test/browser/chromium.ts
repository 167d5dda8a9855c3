import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>
`

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
  // as packed it looks for its fonts in /tmp only; without any font the browser ends at the first letter it lacks
  fs.writeFileSync(path.join(folder, 'fonts', 'fonts.conf'), fontsIn(folder))
  delete process.env.AWS_EXECUTION_ENV
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  return file
}
