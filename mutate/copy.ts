import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Guard, guardsOf } from './guards.ts'

const taken = [
  'src',
  'demo',
  'test',
  'migrations',
  'bin',
  'mutate',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
]

/** The table answers the two marks by which an opened guard asks: `*` for every grant, `@` for its roles anywhere. */
const openTable = (text: string) =>
  `${text
    .replaceAll('acts[act]', 'rulesFor(act)')
    .replace(
      'const units = standing[relation]',
      "if (relation === ('*' as never)) return true\n  const units = standing[relation]",
    )}
import { roles } from './roles.ts'
function rulesFor(act: Act): readonly (readonly [string, Relation])[] {
  const mark = act[0]
  if (mark !== '*' && mark !== '@') return acts[act]
  const held = mark === '*' ? roles : acts[act.slice(1) as Act].map(([role]) => role)
  return held.map((role) => [role, '*' as never])
}
`

/** A copy of the project in which every guard stands under a switch; the checkout itself is never touched. */
export function switchedCopy(): { folder: string; guards: Guard[] } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mach-mutate-'))
  for (const one of taken) if (fs.existsSync(one)) fs.cpSync(one, path.join(folder, one), { recursive: true })
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  const files = fs
    .globSync('src/**/*.ts')
    .filter((file) => !/\.test\.ts$|\.gen\.ts$|\/pages\/|^src\/(ui|app)\//.test(file))
    .toSorted()
  const guards: Guard[] = []
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8')
    const found = guardsOf(file, text, guards.length)
    guards.push(...found.guards)
    const put = file === 'src/access/decide.ts' ? openTable(text) : found.switched
    if (found.guards.length > 0 || put !== text) fs.writeFileSync(path.join(folder, file), put)
  }
  return { folder, guards }
}
