/**
 * What a chart shows. `values[i]` belongs to `points[i]`; null is missing and stays a gap. `estimated[i]` makes the stretch
 * dashed and its point hollow. One series is the focus; others are context.
 */
export type Series = {
  name: string
  values: readonly (number | null)[]
  estimated?: readonly boolean[]
  /** Words beside a point: how complete its figure is. */
  marks?: readonly (string | null)[]
  focus?: boolean
}
export type ChartFacts = {
  points: readonly string[]
  series: readonly Series[]
  /** The target of each point, drawn as short ink bars. */
  target?: readonly (number | null)[]
  /** Dotted verticals: a change of boundaries at a point, with its words. */
  breaks?: readonly { at: string; text: string }[]
}

/** Stretches of consecutive points for which the focus has no figure: the bands that say so. */
export function gaps({ points, series }: ChartFacts): [string, string][] {
  const focus = series.find((one) => one.focus) ?? series[0]
  const found: [string, string][] = []
  points.forEach((point, i) => {
    if (focus?.values[i] != null) return
    const last = found.at(-1)
    if (last && i > 0 && last[1] === points[i - 1]) last[1] = point
    else found.push([point, point])
  })
  return found
}

/** A series as its certain and its estimated stretches; both keep the point where they meet, so that the line is whole. */
export function split({ values, estimated = [] }: Series): { certain: (number | null)[]; guessed: (number | null)[] } {
  const meets = (i: number) => estimated[i] || estimated[i + 1] || estimated[i - 1]
  return {
    certain: values.map((value, i) => (estimated[i] ? null : value)),
    guessed: values.map((value, i) => (meets(i) ? value : null)),
  }
}
