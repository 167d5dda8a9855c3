const browsers = [
  [/Edg\//, 'Edge'],
  [/CocCoc|coc_coc/i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

const first = (agent: string, known: readonly (readonly [RegExp, string])[]) =>
  known.find(([sign]) => sign.test(agent))?.[1]

/** "Firefox, Windows" out of what a browser says of itself; undefined if neither is known. */
export const agentName = (agent: string): string | undefined =>
  [first(agent, browsers), first(agent, systems)].filter(Boolean).join(', ') || undefined
