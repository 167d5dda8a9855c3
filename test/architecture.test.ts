import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { acts } from '#src/access/index.ts'

const ground = ['access', 'periods', 'units', 'people', 'documents']
const cycle = ['coordination', 'reviews', 'dissemination', 'meetings', 'advice', 'yearReport']

/** Each slice and the slices it may use, always through their door. Read downwards: later work knows earlier work. */
const mayUse: Record<string, readonly string[]> = {
  access: [],
  periods: [],
  units: ['access', 'periods'],
  people: ['access', 'units'],
  documents: ['access', 'periods', 'units', 'people'],
  messages: ['access', 'periods', 'units', 'people', 'documents'],
  // a pure engine: a text and a list of units in, drafts out
  reading: [],
  directives: ['access', 'units', 'people', 'documents', 'reading'],
  tasks: ['access', 'periods', 'units', 'people', 'documents', 'messages', 'directives'],
  // reviews what was read out of a document until it is tasks
  readings: ['access', 'units', 'people', 'documents', 'directives', 'tasks', 'reading'],
  // tasks out as a plan's annex, and in from an office's own sheet
  sheets: ['access', 'units', 'people', 'documents', 'directives', 'tasks', 'reading', 'readings'],
  indicators: ['access', 'periods', 'units', 'people', 'directives'],
  // what units do, by types that administrators define; their fields feed indicators
  activities: ['access', 'periods', 'units', 'people', 'documents', 'directives', 'indicators'],
  reports: ['access', 'periods', 'units', 'people', 'documents', 'messages', 'tasks', 'indicators'],
  coordination: ['access', 'periods', 'units', 'people', 'documents', 'directives', 'reports'],
  dissemination: ['access', 'units', 'people', 'documents', 'directives'],
  reviews: ['access', 'periods', 'units', 'people', 'documents', 'directives', 'reports'],
  meetings: ['access', 'periods', 'units', 'people', 'documents', 'directives', 'tasks', 'coordination'],
  advice: ['access', 'periods', 'units', 'people', 'documents', 'directives'],
  yearReport: [
    ...ground,
    'directives',
    'tasks',
    'indicators',
    'reports',
    'coordination',
    'reviews',
    'meetings',
    'advice',
  ],
  workYear: [...ground, 'directives', 'tasks', 'indicators', 'reports', ...cycle],
  // what people put together for themselves out of figures, lights and words
  dashboards: [...ground, 'tasks', 'indicators', 'reports'],
  articles: [...ground, 'directives', 'tasks', 'indicators', 'reports', ...cycle, 'workYear'],
  portal: ['access', 'periods', 'units', 'documents', 'indicators', 'articles'],
  // it says in every slice's own words what was done there
  audit: [
    ...ground,
    'directives',
    'tasks',
    'indicators',
    'activities',
    'reports',
    ...cycle,
    'workYear',
    'dashboards',
    'articles',
  ],
  privacy: ['access', 'units', 'people', 'audit'],
  overview: [
    ...ground,
    'directives',
    'tasks',
    'indicators',
    'activities',
    'reports',
    ...cycle,
    'workYear',
    'articles',
    'privacy',
  ],
}

/** What a page may use of its own slice, and what both sides may use: nothing here touches the server. */
const bothSides = /\/(contract|rules|moves|words\.(vi|en)|words|names)\.tsx?$/
const pureOfPlatform =
  /^src\/platform\/(endpoint|day|format|number|text|moves|words|problem|rich-text|spreadsheet\/words\.(vi|en))\.ts$/

const partsOf = (file: string) => file.split('/')
const sliceOf = (file: string) => (file.startsWith('src/') ? partsOf(file)[1]! : partsOf(file)[0]!)
const isPage = (file: string) => file.includes('/pages/')

const importsOf = (file: string, text: string) =>
  [...text.matchAll(/(?:\bfrom\s+|\bimport\(\s*|^import\s+)'(#(?:src|demo|test)\/|\.{1,2}\/)([^']+)'/gm)].map(
    ([, root = '', rest = '']) =>
      root.startsWith('#') ? `${root.slice(1)}${rest}` : path.join(path.dirname(file), root, rest),
  )

const exportedPure = new Map<string, boolean>()
/** A file of a slice that itself imports nothing from node and nothing impure may be used by pages: rules split over files. */
function pure(file: string): boolean {
  const known = exportedPure.get(file)
  if (known !== undefined) return known
  exportedPure.set(file, true)
  const text = readFileSync(file, 'utf8')
  const result =
    !/from '(node:|kysely|pg|fastify)/.test(text) &&
    importsOf(file, text).every(
      (to) =>
        pureOfPlatform.test(to) ||
        (/\.tsx?$/.test(to) && to.startsWith('src/') && !to.startsWith('src/platform/') && pure(to)),
    )
  exportedPure.set(file, result)
  return result
}

/** Why this import is not allowed, or undefined. */
function trespass(from: string, to: string): string | undefined {
  const [a, b] = [sliceOf(from), sliceOf(to)]
  if (/\.(css|json|svg|woff2)$/.test(to)) return undefined
  if (isPage(from)) {
    if (b === 'ui' || a === b)
      return a === b && !isPage(to) && !bothSides.test(to) && !pure(to) ? 'a page may not reach the server' : undefined
    if (b === 'platform') return pureOfPlatform.test(to) ? undefined : 'a page may use only the pure files of platform'
    if (b === 'app') return /^src\/app\/office\//.test(to) ? undefined : 'a page may not use the app'
    return isPage(to)
      ? 'pages of another slice'
      : mayUse[a]?.includes(b) && pure(to)
        ? undefined
        : `${a} may not use ${b} in pages`
  }
  if (a === b) return undefined
  if (a === 'platform') return 'platform knows no slice'
  if (a === 'ui') return b === 'platform' && pureOfPlatform.test(to) ? undefined : 'ui knows no slice and no server'
  if (b === 'platform') return undefined
  if (b === 'ui') return 'the server draws nothing with ui'
  if (!mayUse[a]?.includes(b)) return `${a} may not use ${b}`
  // roles and acts: the pure names that contracts and words, and so pages, must share; words are what a slice says of itself
  return /\/(index|contract|words(-[a-z]+)?\.(vi|en))\.ts$|^src\/access\/(roles|table)\.ts$/.test(to)
    ? undefined
    : `enter ${b} through its index.ts`
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const files = globSync('src/**/*.{ts,tsx}').filter((f) => !f.endsWith('.gen.ts') && !isTest(f))
const judged = files.filter((f) => sliceOf(f) !== 'app')

test('every import is one the table allows', () => {
  const faults = judged.flatMap((file) =>
    importsOf(file, readFileSync(file, 'utf8')).flatMap((to) => {
      const why = trespass(file, to)
      return why ? [`${file} -> ${to}: ${why}`] : []
    }),
  )
  expect(faults).toEqual([])
  expect(files.length).toBeGreaterThan(400)
})

test('a planted offender is found', () => {
  expect(trespass('src/units/tree.ts', 'src/tasks/index.ts')).toBe('units may not use tasks')
  expect(trespass('src/tasks/assign.ts', 'src/units/closure.ts')).toBe('enter units through its index.ts')
  expect(trespass('src/platform/work.ts', 'src/units/index.ts')).toBe('platform knows no slice')
  expect(importsOf('src/a/b.ts', "import { x } from '../units/index.ts'\n")).toEqual(['src/units/index.ts'])
})

test('every folder of src is in the table', () => {
  const known = new Set([...Object.keys(mayUse), 'app', 'platform', 'ui'])
  expect([...new Set(files.map(sliceOf))].filter((slice) => !known.has(slice))).toEqual([])
})

test('no file is longer than 300 lines, the median not longer than 60, nine of ten not longer than 150', () => {
  const lengths = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(150)
})

test('every act a contract names is in the table', () => {
  const named = files
    .filter((file) => file.toLowerCase().endsWith('contract.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/audience: '([^']+)'/g)].map(([, audience]) => audience!),
    )
  expect(named.filter((a) => !['public', 'signed-in'].includes(a) && !(a in acts))).toEqual([])
})
