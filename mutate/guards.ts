import { acts } from '#src/access/index.ts'
import { callAround, closing, inComment, lineOf } from './text.ts'

/** One guard of the source: where it stands, and what stands there once it is gone. */
export type Guard = {
  readonly id: number
  readonly file: string
  readonly line: number
  readonly kind: string
  readonly said: string
}
/** `inner`: what stands there, with the switches of guards inside it. */
type Place = { from: number; to: number; kind: string; put: (id: number, inner: string) => string }
type Finder = (text: string, file: string) => Place[]

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].filter(({ index }) => !inComment(text, index))
const isContract = (file: string) => /[cC]ontract[\w-]*\.ts$/.test(file)

/** One of a list of nothing but words, others of which are no acts: names of events. */
function isWord(text: string, from: number): boolean {
  const list = text.slice(text.lastIndexOf('[', from) + 1, text.indexOf(']', from))
  if (!/^(\s|,|'[\w.-]+'|\/\/[^\n]*\n)*$/.test(list)) return false
  return [...list.matchAll(/'(\w+\.[\w.-]+)'/g)].some(([, word]) => !(word! in acts))
}

/** A unit is chosen by `unitsFor`, and the demand beside it names the same act: only the demand guards. */
const isAskedBeside = (text: string, from: number, act: string) =>
  /unitsFor\([\w.]+, $/.test(text.slice(from - 40, from)) &&
  text.slice(Math.max(0, from - 80), from + 400).includes(`demand(work, '${act}'`)

/** An act named to the table: given to every grant, or to its roles wherever they stand. */
const namedActs: Finder = (text, file) => {
  if (isContract(file) || /\/(table|shapes|words[\w.-]*)\.ts$/.test(file)) return []
  return matches(text, /'([a-zA-Z]+\.[a-zA-Z]+)'/g).flatMap((found): Place[] => {
    const [quoted, act = ''] = found
    const from = found.index
    if (!(act in acts)) return []
    const [before, behind] = [text.slice(Math.max(0, from - 60), from), text.slice(from + quoted.length)]
    // a row of the table by its name, a word of a query
    if (/\bacts\[$|\bin \(('[\w.]+', )*$/.test(before)) return []
    // a type, a key (before a space and a colon it is what a condition chooses), a comparison
    if (/(\||===|!==|\bcase|\bact:)\s*$/.test(before) || /^(:|\s*(=>|\|))/.test(behind)) return []
    const call = callAround(text, from)
    // the words of a refusal, the name of an event, acts offered; what is done under a grant that the reading chose
    if (/^(forbidden|record|mayOf|includes|actUnder)$/.test(call)) return []
    if (isWord(text, from) || isAskedBeside(text, from, act)) return []
    const key = call === '' ? /\w+: $/.exec(before)?.[0] : undefined
    if (key && /^,?\n/.test(behind))
      return [
        {
          from: from - key.length,
          to: from + quoted.length,
          kind: 'act open to every grant',
          // asked anew at every use, where the object itself is made once
          put: (id) => `get ${key.slice(0, -2)}() { return ($gone(${id}) ? '*${act}' : '${act}') as never }`,
        },
      ]
    const place = (kind: string, mark: string): Place => ({
      from,
      to: from + quoted.length,
      kind,
      put: (id, inner) => `$kept($gone(${id}) ? '${mark}${act}' as never : ${inner})`,
    })
    // taking the whole demand away opens it to every grant: that is asked where the demand stands
    const demanded = /^demand/.test(call)
    // a demand at whichever units the role stands says that itself
    const anywhere = /^(mayAnywhere|unitsFor)$/.test(call) || /^, \{ own: unitsFor\(/.test(behind)
    const byUnit = call !== '' && !anywhere && !/today/.test(file)
    return [
      ...(demanded ? [] : [place('act open to every grant', '*')]),
      ...(byUnit ? [place('act open wherever the role stands', '@')] : []),
    ]
  })
}

/** A call that answers or refuses: answered as for those who may. */
const called =
  (names: string, kind: string, put: (call: string, inside: string) => string | undefined, except = /^$/): Finder =>
  (text, file) =>
    except.test(file)
      ? []
      : matches(text, new RegExp(`(?<![\\w.'])(?:${names})\\(`, 'g')).flatMap((found): Place[] => {
          const from = found.index
          if (/(function\s+|const\s+\w*\s*$)/.test(text.slice(Math.max(0, from - 12), from))) return []
          const open = from + found[0].length - 1
          const to = closing(text, open) + 1
          const call = text.slice(from, to)
          const instead = put(call, text.slice(open + 1, to - 1))
          if (instead === undefined) return []
          return [{ from, to, kind, put: (id, inner) => `$kept($gone(${id}) ? ${instead} : ${inner})` }]
        })

const opened =
  (instead: string, pattern: RegExp, kind: string, files: RegExp): Finder =>
  (text, file) =>
    files.test(file)
      ? matches(text, pattern).map(({ index, 0: said }) => ({
          from: index,
          to: index + said.length,
          kind,
          put: (id, inner) => `\${$gone(${id}) ? ${instead} : sql\`${inner}\`}`,
        }))
      : []

const audiences: Finder = (text, file) =>
  isContract(file)
    ? matches(text, /audience: '([\w.-]+)'/g).flatMap(({ index, 0: said, 1: audience }): Place[] =>
        audience === 'public'
          ? []
          : [
              {
                from: index,
                to: index + said.length,
                kind: 'audience',
                put: (id) =>
                  `get audience() { return ($gone(${id}) ? '${audience === 'signed-in' ? 'public' : 'signed-in'}' : '${audience}') as never }`,
              },
            ],
      )
    : []

const refusals: Finder = (text) =>
  matches(text, /if \(([^\n]*)\)\s+throw (?:forbidden\(|refused\('[\w]+\.own-work'|notFound\(\))/g).flatMap(
    ({ index, 1: condition = '' }): Place[] => {
      const said = text.slice(index, index + 200)
      if (
        /throw notFound/.test(said.split('\n').slice(0, 2).join(' ')) &&
        !/!seen|includes\(|!may\(|InSight/.test(condition)
      )
        return []
      const from = index + 'if ('.length
      return [{ from, to: from + condition.length, kind: 'refusal', put: (id, inner) => `!$gone(${id}) && (${inner})` }]
    },
  )

/** Whether the actor has an account at all, as the server's own console has none: who did it is noted, nothing is read. */
const asksForItself = (text: string, from: number) => /\.select\('id'\)\s*$/.test(text.slice(0, from))

const own: Finder = (text) =>
  matches(text, /\.where\(('[\w.]+', '=', (?:\w+\.)?actor\.accountId)\)/g)
    .filter(({ index, 1: three = '' }) => !(three.startsWith("'id'") && asksForItself(text, index)))
    .map(({ index, 0: said, 1: three }) => ({
      from: index,
      to: index + said.length,
      kind: 'what is one’s own',
      put: (id) => `.where(...(($gone(${id}) ? [$everything] : [${three}]) as [never, never, never]))`,
    }))

const everyOf = (call: string) =>
  call.includes('DirectiveIds(') ? '$everyDirective' : call.includes('MeetingIds(') ? '$everyMeeting' : '$everything'
const sight = 'visible[A-Z]\\w*|visible|\\w+Seen|inSight|usableForms'
const seenFiles = /\/(visible|sight|branch|thread-sight|series|files|target-list|unit-persons|sources|year)\.ts$/

const finders: readonly Finder[] = [
  namedActs,
  called('mayOf', 'acts offered', (_, inside) => /\[[^\]]*\]/.exec(inside)?.[0] ?? '[]'),
  called(
    'demand|demandOrAbsent|demandAt|demandAtFormer|demandOver|demandSight|demandSteering|demandOneOf|demandWriter|demandAnotherAuthor|demandAnother\\w*|refuseOwnWork|checkOrigin',
    'demand',
    () => 'undefined',
    /access\/demand\.ts$/,
  ),
  called('isParty|writesIt', 'party', () => 'true'),
  called(sight, 'sight', (call) => (/^(lock|demand)|^inSight\(\w+,|^\w+\(\$/.test(call) ? undefined : everyOf(call))),
  called('ownUnits', 'own units', () => '$everyUnitId'),
  called('reach', 'reach', (call) => (/^reach\((view|work)\)$/.test(call) ? '$everyUnit' : undefined)),
  opened('$everyUnit', /\breach\(\$\{[^}]*\}::uuid\[\], \$\{[^}]*\}::date\)/g, 'reach', /./),
  opened(
    '$everything',
    /(?:\$\{t\}|\b\w+)\.state (?:<>|=) '\w+'|\b\w+\.state in \('[^)]*\)/g,
    'state that is seen',
    seenFiles,
  ),
  opened('$everything', /\(\w+\.before is null or [^()]+? < \w+\.before\)/g, 'records from before', seenFiles),
  audiences,
  refusals,
  own,
]

/** The guards of one file, and its text with a switch at each of them. */
export function guardsOf(file: string, text: string, first: number): { guards: Guard[]; switched: string } {
  const places = finders.flatMap((find) => find(text, file)).toSorted((a, b) => a.from - b.from || b.to - a.to)
  const guards = places.map(({ from, to, kind }, n) => ({
    id: first + n,
    file,
    line: lineOf(text, from),
    kind,
    said: text.slice(from, to).replaceAll(/\s+/g, ' ').slice(0, 90),
  }))
  return { guards, switched: switchedText(text, places, first) }
}

/** Each place under its switch; one that lies inside another goes with it. */
function switchedText(text: string, places: readonly Place[], first: number): string {
  const render = (from: number, to: number, among: readonly number[]): string => {
    let at = from
    let out = ''
    let rest = [...among]
    while (rest.length > 0) {
      const n = rest[0]!
      const place = places[n]!
      const inside = rest.filter((m) => m !== n && places[m]!.from < place.to)
      out += text.slice(at, place.from) + place.put(first + n, render(place.from, place.to, inside))
      at = place.to
      rest = rest.filter((m) => m !== n && !inside.includes(m))
    }
    return out + text.slice(at, to)
  }
  return render(0, text.length, [...places.keys()])
}
