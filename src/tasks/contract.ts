import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { TaskDetail, TaskRow } from './shapes.ts'
import { groupings, TaskFilter } from './task-filter.ts'

export { changeDeadline } from './contract-deadline.ts'
