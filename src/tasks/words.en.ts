import type { TaskWords } from './words.vi.ts'

export const words: TaskWords = {
  digest: {
    subject: (tasks) => `Mạch: ${tasks} tasks need attention`,
    greeting: 'These tasks are due or overdue:',
    due: (deadline, late) =>
      late > 0
        ? `due ${deadline}, ${late} days overdue`
        : late === 0
          ? `due today, ${deadline}`
          : `due ${deadline}, ${-late} days left`,
    closing: 'Post progress, submit, or ask for a later deadline in Mạch.',
  },
}
