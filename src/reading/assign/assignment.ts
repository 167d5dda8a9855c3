import type { Mention } from '../mentions/mention.ts'

export type Assignment = {
  lead: Mention[]
  coordinating: Mention[]
  /** Where it is first said that somebody is to work. */
  begin: number
  /** Where the work itself begins. */
  body: number
  /** "giao", "đề nghị", "yêu cầu": assigned by word. */
  asked: boolean
  cue: 'leads' | 'coordinates' | 'colon' | 'verb' | 'none'
}
