import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { IconCheck, IconDots } from '#src/ui/icons.ts'
import { Status } from '#src/ui/status.tsx'
import type { Invited } from '../shapes.ts'
import type { Mark } from './attendance-queue.ts'
import { attendanceKinds } from './standing.tsx'
import { useMeetingWords } from './use-words.ts'

type Props = { one: Invited; onMark: (mark: Mark) => void }

/** One row, one tap: present; a second tap takes it back; the rest is behind the dots. */
export function AttendanceRow({ one, onMark }: Props) {
  const { attend, attendance, parts } = useMeetingWords()
  const [naming, setNaming] = useState(false)
  const name = one.name ?? one.unitName ?? ''
  const under = [
    ...(one.part === 'delegate' ? [] : [parts[one.part]]),
    ...(one.name ? one.positions : [attend.ownNames]),
    ...(one.name && one.positions.length === 0 ? [one.unitName] : []),
  ].filter(Boolean)
  const present = one.attendance === 'present'
  const put = (how: Mark['attendance'], representedBy: string | null = null) =>
    onMark({ attendance: how, representedBy })
  return (
    <li data-marked={one.attendance ?? undefined}>
      <div className="person">
        <b>{name}</b>
        <span className="ink2">{under.join(', ')}</span>
        {one.attendance && !present && (
          <Status kind={attendanceKinds[one.attendance]}>
            {one.representedBy ? attend.representedBy(one.representedBy) : attendance[one.attendance]}
          </Status>
        )}
      </div>
      <button
        type="button"
        className="here"
        aria-pressed={present}
        aria-label={attend.mark(name)}
        onClick={() => put(present ? null : 'present')}
      >
        <IconCheck size={18} aria-hidden />
        <span>{attend.present}</span>
      </button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={48} aria-label={attend.more(name)}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setNaming(true)}>{attend.represented}</Menu.Item>
          <Menu.Item onClick={() => put('absentWithLeave')}>{attendance.absentWithLeave}</Menu.Item>
          <Menu.Item onClick={() => put('absent')}>{attendance.absent}</Menu.Item>
          <Menu.Item disabled={one.attendance === null} onClick={() => put(null)}>
            {attend.undo}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <NamingDialog
          name={name}
          onClose={() => setNaming(false)}
          onName={(who) => {
            put('represented', who)
            setNaming(false)
          }}
        />
      )}
    </li>
  )
}

type NamingProps = { name: string; onClose: () => void; onName: (who: string) => void }
function NamingDialog({ name, onClose, onName }: NamingProps) {
  const { attend, fields } = useMeetingWords()
  const [who, setWho] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={`${attend.represented}: ${name}`}
      verb={attend.represented}
      busy={false}
      problem={null}
      faults={[]}
      onSend={() => (who.trim() ? onName(who.trim()) : setTried(true))}
      onClose={onClose}
    >
      <TextField
        label={fields.representedBy}
        value={who}
        onChange={setWho}
        maxLength={300}
        error={tried && !who.trim() ? fields.required : undefined}
      />
    </FormDialog>
  )
}
