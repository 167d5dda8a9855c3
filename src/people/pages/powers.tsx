import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useFormat, useWords } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { type Power, readPowers } from '../powers/contract.ts'
import { powersEn } from '../words-powers.en.ts'
import { powersVi } from '../words-powers.vi.ts'
import { usePeopleWords } from './words.ts'
import './people.css'

const usePowersWords = () => useWords({ vi: powersVi, en: powersEn })
type ActName = keyof typeof powersVi.acts

/** Who may do what at a unit, and under which grant; the act asked about stands in the address. */
export function Powers() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { act = '' } = useSearch({ strict: false }) as { act?: string }
  const navigate = useNavigate()
  const words = usePowersWords()
  const { problems } = usePeopleWords()
  const query = useQuery(ask(readPowers, { params: { id } }))
  if (!query.data)
    return (
      <div className="body">
        {query.isPending ? <Loading rows={8} /> : <ProblemNote problem={query.error} codes={problems} />}
      </div>
    )
  const { unitName, rows } = query.data
  const shown = act ? rows.filter(({ acts }) => acts.includes(act)) : rows
  return (
    <>
      <PageHead
        title={words.title}
        facts={
          <Link to="/units/$id" params={{ id }}>
            {words.at(unitName)}
          </Link>
        }
      />
      <div className="body">
        <div className="people-form">
          <ChoiceField
            label={words.act}
            value={act}
            onChange={(next) =>
              void navigate({
                to: '/units/$id/powers',
                params: { id },
                search: next ? { act: next } : {},
                replace: true,
              } as never)
            }
            options={[
              { value: '', label: words.anyAct },
              ...Object.entries(words.acts).map(([value, label]) => ({ value, label })),
            ]}
          />
        </div>
        {shown.length === 0 ? <Empty title={words.empty}>{words.emptyText}</Empty> : <Table rows={shown} act={act} />}
      </div>
    </>
  )
}

function Table({ rows, act }: { rows: readonly Power[]; act: string }) {
  const words = usePowersWords()
  const { roles, account } = usePeopleWords()
  const format = useFormat()
  const does = ({ acts }: Power) =>
    acts.length === 0 ? words.onlyReads : acts.map((one) => words.acts[one as ActName] ?? one).join('; ')
  return (
    <div className="people-powers">
      <table aria-label={words.label}>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.why}</th>
            {!act && <th scope="col">{words.what}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.login} ${row.role} ${row.unitId} ${row.actingFor}`}>
              <th scope="row">
                {row.name} <span className="ink3">{row.login}</span>
              </th>
              <td>
                {roles[row.role]}
                {row.actingFor && <span className="ink2"> ({account.actingFor(row.actingFor)})</span>}
              </td>
              <td className="ink2">
                {words.ways[row.way](row.unitName, words.span(format.day(row.from), row.to ? format.day(row.to) : ''))}
                {row.basis && `. ${words.basis(row.basis)}`}
              </td>
              {!act && <td>{does(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
