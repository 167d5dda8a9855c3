import type { Endpoint } from '#src/platform/endpoint.ts'
import { askAbsent, askDenied } from '#test/access/asking.ts'
import type { Planted } from '#test/access/canaries.ts'
import { guardedCases } from '#test/access/cases/index.ts'
import { addresses, filled, heard, hinted, readersOf, searches } from '#test/access/crawl.ts'
import { choices, offered, offeredOn, overlaid } from '#test/access/offering.ts'
import type { Who } from '#test/access/people.ts'
import type { Scene } from '#test/access/scene.ts'
import { disagreements } from '#test/access/statement/compare.ts'
import { nouns } from '#test/access/statement/nouns.ts'

/** A question of the tests that must be answered otherwise once a guard is gone; it gives what is wrong. */
export type Question = { name: string; acts: boolean; ask(): Promise<string[]> | string[] }
export type Ground = { acting: Scene; reading: Scene; planted: Planted }

/** What the tests ask of both statements, of every endpoint as everybody, of every address and every search. */
export function questionsOn({ acting, reading, planted }: Ground, wanted: (path: string) => boolean): Question[] {
  const endpoints = new Map(acting.world.app.endpoints.map((e): [string, Endpoint] => [e.name, e]))
  const readers = readersOf(reading)
  const near = reading.everyone.filter(({ at }) => at === 'board' || at === 'lead')
  const offeredTo = [...near, ...reading.passing]
  const pathOf = (name: string) => endpoints.get(name)!.path
  return [
    ...nouns.map((noun) => ({ name: `statement: ${noun.name}`, acts: false, ask: () => disagreements(noun, 1) })),
    ...guardedCases
      .filter(({ endpoint }) => wanted(pathOf(endpoint)))
      .map((one) => {
        const e = endpoints.get(one.endpoint)!
        const ask = async () => {
          const wrong = await askDenied(acting, e, one)
          return wrong.length > 0 || one.gives ? wrong : askAbsent(acting, e, one)
        }
        return { name: `${one.endpoint}: ${one.of ?? ''}`, acts: e.method !== 'GET', ask }
      }),
    ...Object.keys(addresses(reading, planted, 'board'))
      .filter(wanted)
      .map((path) => ({
        name: `crawl: ${path}`,
        acts: false,
        ask: async () => {
          for (const who of readers) {
            const asked = addresses(reading, planted, who.at)[path]!.map((part) => filled(path, part))
            const told = await Promise.all(asked.map((address) => heard(planted, who, address)))
            const leaks = told.flatMap((one) => one.leaks)
            if (leaks.length > 0) return leaks
          }
          return []
        },
      })),
    ...Object.entries({
      'what lists offer': offered,
      'what pages offer': (who: Who) => offeredOn(planted, who),
      'what home lays before whom': overlaid,
    }).map(([name, asked]) => ({
      name,
      acts: false,
      ask: async () => {
        for (const who of offeredTo) {
          const wrong = await asked(who)
          if (wrong.length > 0) return wrong
        }
        return []
      },
    })),
    { name: 'what is given to choose from', acts: false, ask: () => choices(reading) },
    ...searches
      .filter((search) => wanted(search.split('?')[0]!))
      .map((search) => ({
        name: `search: ${search}`,
        acts: false,
        ask: async () => {
          for (const who of readers.filter(({ role }) => role === 'reader')) {
            const wrong = await hinted(planted, who, search)
            if (wrong.length > 0) return wrong
          }
          return []
        },
      })),
  ]
}
