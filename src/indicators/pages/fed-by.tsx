import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Row } from '../row.ts'

/** To the activities behind a figure that they wrote; nothing where they did not. */
export const FedBy = ({ row, children }: { row: Row; children: ReactNode }) =>
  row.fedBy &&
  row.unitId && (
    <Link
      to={'/activities' as never}
      search={{ feedId: row.fedBy, unitId: row.unitId, period: row.period } as never}
      className="fed-by"
    >
      {children}
    </Link>
  )
