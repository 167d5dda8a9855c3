import { Tabs } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { PageHead } from '#src/ui/page-head.tsx'
import { AccessList } from './access-list.tsx'
import { EventList } from './event-list.tsx'
import type { AuditSearch } from './search.ts'
import { useAuditWords } from './use-words.ts'
import './audit.css'

const page = getRouteApi('/office/audit')

/** The auditor's log: what was done to records, and beside it who came in and what was opened or refused. */
export function AuditPage() {
  const { title, tabs } = useAuditWords()
  const navigate = useNavigate()
  const search: AuditSearch = page.useSearch()
  const here = search.tab === 'access' ? 'access' : 'audit'
  const change = (next: AuditSearch) => void navigate({ to: '/audit', search: next, replace: true })
  const open = (tab: string | null) => {
    const { from, to, actorId } = search
    change({ ...(from && { from }), ...(to && { to }), ...(actorId && { actorId }), ...(tab === 'access' && { tab }) })
  }
  return (
    <>
      <PageHead title={title} />
      <Tabs value={here} onChange={open} className="no-print audit-tabs">
        <Tabs.List aria-label={title}>
          <Tabs.Tab value="audit">{tabs.audit}</Tabs.Tab>
          <Tabs.Tab value="access">{tabs.access}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      {here === 'access' ? (
        <AccessList search={search} onChange={change} />
      ) : (
        <EventList search={search} onChange={change} />
      )}
    </>
  )
}
