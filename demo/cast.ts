import type { Role } from '#src/access/index.ts'
import { addAccount, addPerson, addPosition, enrolTotp, giveGrant } from '#src/people/index.ts'
import type { Secret } from '#src/platform/secret.ts'
import type { Work } from '#src/platform/work.ts'
import { setUnitSettings } from '#src/units/index.ts'
import { madeUpName, type PersonContent, people } from './content/people.ts'
import { password, totpKey } from './log-ins.ts'
import type { Place, Stage } from './stage.ts'

const from = '2019-01-01'

/** One person with positions, an account and grants; only those who are shown get a password. */
async function addToCast(work: Work, stage: Stage, place: Place, who: PersonContent, secret?: Secret) {
  const personId = await addPerson(work, { name: who.name, email: `${who.login}@vidu.example`, phone: '0215 000 000' })
  const unitId = place.unit(who.unit)
  const { title, side } = who
  await addPosition(work, {
    personId,
    unitId,
    title,
    side,
    isHead: who.head ?? false,
    precedence: who.precedence ?? 10,
    from,
  })
  for (const [unit, alsoTitle, alsoSide, precedence = 1] of who.also ?? [])
    await addPosition(work, {
      personId,
      unitId: place.unit(unit),
      title: alsoTitle,
      side: alsoSide,
      precedence,
      from,
    })
  const accountId = await addAccount(work, { personId, login: who.login, ...(who.shown && { password }) })
  for (const role of who.roles) await giveGrant(work, { accountId, role, unitId, from })
  if (secret && who.roles.includes('administrator')) await enrolTotp(work, secret, accountId, totpKey)
  const grants = who.roles.map((role) => ({ role, unitId, actingForId: null }))
  stage.cast(who.login, { accountId, personId, name: who.name, language: 'vi', grants })
}

const written = new Set(people.map((person) => person.unit))

type Named = ReadonlyMap<string, string>
/** The units' short names, as titles carry them. */
async function shortNames(work: Work, place: Place): Promise<Named> {
  const rows = await work.db.selectFrom('unit_version').select(['unit_id', 'short_name']).execute()
  const byId = new Map(rows.map((row) => [row.unit_id, row.short_name]))
  return new Map([...place.units].map(([key, id]) => [key, byId.get(id) ?? key]))
}

/** Who stands for the many: one person for each body and commune that nobody above is at. */
function others(place: Place, names: Named): PersonContent[] {
  const keys = [...place.units.keys()].filter((key) => !written.has(key) && !/^(DB|TU|HU-.*|\d{3})$/.test(key))
  return keys.map((key, n) => ({
    login: `dv-${key.toLowerCase()}`,
    name: madeUpName(n),
    unit: key,
    title: titleAt(key, names.get(key) ?? key),
    side: /TU$/.test(key) ? ('party' as const) : ('state' as const),
    head: true,
    roles: rolesAt(key),
  }))
}
function titleAt(key: string, name: string): string {
  if (/^\d{5}$/.test(key)) return `Chủ tịch UBND ${name[0]!.toLowerCase()}${name.slice(1)}`
  if (key.startsWith('UBND')) return `Phó Chủ tịch ${name}`
  if (name.startsWith('Sở')) return `Giám đốc ${name}`
  if (name.startsWith('Ban ')) return `Trưởng ${name}`
  return `Thủ trưởng ${name}`
}
const rolesAt = (key: string): Role[] =>
  key.startsWith('UBND') ? ['focal', 'head', 'coordinator', 'leader'] : ['focal', 'head']

/** The login that stands for a unit, by what is to be done there. */
export function loginAt(key: string, role: 'focal' | 'head' | 'coordinator' | 'leader'): string {
  const named = people.find((person) => person.unit === key && person.roles.includes(role))
  return named?.login ?? `dv-${key.toLowerCase()}`
}

export async function buildCast(stage: Stage, place: Place, secret: Secret): Promise<void> {
  await stage.act(undefined, '2019-01-02', async (work) => {
    for (const who of people) await addToCast(work, stage, place, who, secret)
    for (const who of others(place, await shortNames(work, place))) {
      await addToCast(work, stage, place, who)
      // where one person stands for the whole unit, that person writes and approves
      const settings = {
        onePerson: true,
        headSendsTasks: false,
        onePersonKeysIn: false,
        escalateToHead: null,
        escalateToLeader: null,
      }
      await setUnitSettings(work, place.unit(who.unit), settings)
    }
  })
}
