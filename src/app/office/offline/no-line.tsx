import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCloudOff, small } from '#src/ui/icons.ts'
import { useLine } from '#src/ui/line.ts'
import { useOfficeWords } from '../office-words.ts'
import { useNewerVersion } from './installed.ts'

/** Over every page while the server cannot be reached: what can be done all the same. */
export function NoLine() {
  const { noLine: words } = useOfficeWords()
  const up = useLine()
  return (
    <div role="status" className="no-print">
      {!up && (
        <p className="no-line">
          <IconCloudOff {...small} /> <b>{words.head}</b> {words.text}{' '}
          <Link to="/reports" search={{ for: 'writing' }}>
            {words.reports}
          </Link>
        </p>
      )}
    </div>
  )
}

/** A newer version lies ready; nobody is interrupted for it. */
export function NewerVersion() {
  const { newer: words } = useOfficeWords()
  return (
    <span role="status">
      {useNewerVersion() && (
        <>
          {words.text}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => window.location.reload()}>
            {words.act}
          </Button>
        </>
      )}
    </span>
  )
}
