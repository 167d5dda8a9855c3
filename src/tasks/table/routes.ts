import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import { addView, editView, keepTable, removeView } from './keep.ts'
import { addLabelTo, changeLabel, dropLabel, labelThese } from './labels.ts'
import { labelsFor, tableFor } from './read.ts'

export const taskTableRoutes: Slice = ({ read, act }) => {
  read(contract.readTaskTable, (view) => tableFor(view))
  act(contract.keepTaskTable, (work, { body }) => keepTable(work, body))
  act(contract.addTaskView, (work, { body }) => addView(work, body))
  act(contract.editTaskView, (work, { params, body }) => editView(work, params.id, body))
  act(contract.removeTaskView, (work, { params }) => removeView(work, params.id))
  read(contract.listLabels, (view) => labelsFor(view))
  act(contract.addLabel, (work, { body }) => addLabelTo(work, body))
  act(contract.editLabel, (work, { params, body }) => changeLabel(work, params.id, body))
  act(contract.removeLabel, (work, { params }) => dropLabel(work, params.id))
  act(contract.labelTasks, (work, { body }) => labelThese(work, body))
}
