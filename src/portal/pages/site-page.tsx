import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RecordHistory } from '#src/app/office/record-history.tsx'
import { searchUnits } from '#src/app/office/search-units.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { useWords } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { readSite, setSite } from '../contract.ts'
import { siteEn } from '../words-site.en.ts'
import { siteVi } from '../words-site.vi.ts'
import { NewerSite } from './newer-site.tsx'
import { givenOf, lines, type Site } from './site-given.ts'

const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** What the public pages say of themselves, and whose figures they show. */
export function SitePage() {
  const words = useWords({ vi: siteVi, en: siteEn })
  const { data, error, refetch } = useQuery(ask(readSite, {}))
  return (
    <>
      <PageHead
        title={words.title}
        facts={words.help}
        acts={
          <Button component="a" href="/" target="_blank">
            {words.open}
          </Button>
        }
      />
      <div className="body">
        <ProblemNote problem={error} retry={() => void refetch()} />
        {data?.may.includes('settings.write') && <SiteForm site={data} />}
        {data && !data.may.includes('settings.write') && <SiteFacts site={data} />}
        {!data && !error && <Loading rows={8} />}
        {data && <RecordHistory kind="site" id="portal" />}
      </div>
    </>
  )
}

function SiteFacts({ site }: { site: Site }) {
  const words = useWords({ vi: siteVi, en: siteEn })
  return (
    <>
      <Facts
        facts={[
          ...lines.map((name) => ({ label: words[name], value: site[name] })),
          { label: words.unit, value: site.unitName },
          { label: words.about, value: site.about.join('\n\n') },
        ]}
      />
      <p className="note-line small ink3">{words.onlyRead}</p>
    </>
  )
}

function SiteForm({ site }: { site: Site }) {
  const words = useWords({ vi: siteVi, en: siteEn })
  const tell = useTell()
  const save = useAct(setSite)
  // what was typed outlives a newer version that is read meanwhile
  const [version, setVersion] = useState(site.version)
  const [given, setGiven] = useState(() => givenOf(site))
  const unknownUnit = save.error?.code === 'invalid'
  const missing = given.name.trim() === '' ? words.fill : undefined
  const send = () => {
    const { unitName: _, about, ...rest } = given
    save.mutate(
      { body: { ...rest, about: paragraphs(about), version } },
      {
        onSuccess: (saved) => {
          setVersion(saved.version)
          tell.done(words.saved)
        },
      },
    )
  }
  const theirs = save.error?.code === 'stale' ? (save.error.details.theirs as Site) : undefined
  const settle = (take: boolean) => {
    if (!theirs) return
    setVersion(theirs.version)
    if (take) setGiven(givenOf(theirs))
    save.reset()
  }
  return (
    <div className="form-grid">
      {lines.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          optional={name !== 'name'}
          maxLength={200}
          type={name === 'email' ? 'email' : 'text'}
          error={name === 'name' ? missing : undefined}
          help={name === 'responsible' ? words.responsibleHelp : undefined}
          value={given[name]}
          onChange={(value) => setGiven({ ...given, [name]: value })}
        />
      ))}
      <div className="wide stack">
        <SearchSelect
          label={words.unit}
          optional
          help={words.unitHelp}
          error={unknownUnit ? words.unitUnknown : undefined}
          value={given.unitId ? { value: given.unitId, label: given.unitName ?? given.unitId } : undefined}
          search={searchUnits}
          onChange={(unit) => setGiven({ ...given, unitId: unit?.value ?? null, unitName: unit?.label ?? null })}
        />
        <AreaField
          label={words.about}
          optional
          rows={8}
          help={words.aboutHelp}
          value={given.about}
          onChange={(about) => setGiven({ ...given, about })}
        />
        {theirs ? (
          <NewerSite theirs={theirs} mine={given} onMine={() => settle(false)} onTheirs={() => settle(true)} />
        ) : (
          !unknownUnit && <ProblemNote problem={save.error} />
        )}
        <div>
          <Button variant="filled" loading={save.isPending} disabled={missing !== undefined} onClick={send}>
            {words.save}
          </Button>
        </div>
      </div>
    </div>
  )
}
