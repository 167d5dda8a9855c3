import type { ReactNode } from 'react'
import './empty.css'

/**
 * Nothing here, and the next step: `<Empty title="Chưa có nhiệm vụ nào" acts={<Button …/>}>Tải lên kế hoạch…</Empty>`.
 * Where a filter empties the list, say which to drop and what that brings back.
 */
type Props = { title: string; children?: ReactNode; acts?: ReactNode; icon?: ReactNode; page?: boolean }
export const Empty = ({ title, children, acts, icon, page }: Props) => (
  <div className="empty">
    {icon && <span className="ink3">{icon}</span>}
    {page ? <h1>{title}</h1> : <h3>{title}</h3>}
    {children && <p className="ink2">{children}</p>}
    {acts && <div className="row wrap">{acts}</div>}
  </div>
)
