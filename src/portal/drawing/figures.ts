import { type Html, html } from '#src/platform/html.ts'
import { fraction, rounded, showFigure } from '#src/platform/number.ts'
import { attained, headline, nameOf, sayChange, sayPeriod, shown, targetText } from '../figures.ts'
import { day } from '../format.ts'
import type { PublicFigure, PublicFigures, PublicIndicator, PublicSeries } from '../reading/figures.ts'
import type { chartOf, Drawing } from './chart.ts'
import type { Pen } from './pen.ts'
import { pageOf } from './shell.ts'

const anchor = (indicator: PublicIndicator) => indicator.code.toLowerCase().replaceAll('_', '-')
const unitOf = ({ measure }: PublicIndicator) => (measure === '%' ? '%' : ` ${measure}`)

export const completeness = ({ reported, expected }: PublicFigure, pen: Pen): string =>
  expected === 0
    ? ''
    : reported >= expected
      ? pen.words.results.complete(reported, expected)
      : pen.words.results.incomplete(reported, expected)

/** "đạt kế hoạch", and how far, in one phrase. */
function reached(figure: PublicFigure, indicator: PublicIndicator, pen: Pen): string {
  const so = attained(figure, indicator)
  if (!so) return ''
  const met = so.kind === 'range' ? so.inside : so.met
  const share = so.kind === 'percent' ? ` (${showFigure(so.percent, 1, pen.language)}%)` : ''
  return `${met ? pen.words.results.reaches : pen.words.results.misses}${share}`
}

function table(figures: readonly PublicFigure[], caption: string, indicator: PublicIndicator, pen: Pen): Html {
  const words = pen.words.results
  const aimed = figures.some((f) => f.target !== null || f.targetFrom !== null || f.targetTo !== null)
  const counted = figures.some(({ expected }) => expected > 0)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${nameOf(indicator, pen.language)}: ${caption}"><table><caption>${caption}</caption><thead><tr><th scope="col">${words.period}</th><th scope="col" class="n">${words.value}</th>${aimed && html`<th scope="col" class="n">${words.target}</th><th scope="col" class="n">${words.ofTarget}</th>`}${counted && html`<th scope="col" class="n">${words.reported}</th>`}</tr></thead><tbody>${figures.map(
    (figure) => {
      const so = attained(figure, indicator)
      return html`<tr><th scope="row">${sayPeriod(figure.period, pen.language)}</th><td class="n">${figure.value === null ? html`<span class="none">${words.noFigure}</span>` : shown(figure.value, indicator, pen.language)}</td>${aimed && html`<td class="n">${targetText(figure, indicator, pen.language, words.range)}</td><td class="n">${so?.kind === 'percent' && `${showFigure(so.percent, 1, pen.language)}%`}</td>`}${counted && html`<td class="n">${figure.expected > 0 && `${figure.reported}/${figure.expected}`}</td>`}</tr>`
    },
  )}</tbody></table></div>`
}

const numberOf = (text: string | null, { decimals }: PublicIndicator) =>
  text === null ? null : Number(rounded(fraction(text), decimals).toString())

/** By quarter where there are quarters; a target stands at the quarter its stock is measured for. */
export function drawingOf({ indicator, years, quarters }: PublicSeries, pen: Pen): Drawing | undefined {
  const stock = indicator.overTime === 'last'
  const list = quarters.length > 1 ? quarters : years
  if (list.filter(({ value }) => value !== null).length < 2) return undefined
  const aim = (figure: PublicFigure) => {
    const year = years.find(({ period }) => figure.period === `${period}-Q4`)
    return numberOf(list === years ? figure.target : stock ? (year?.target ?? null) : null, indicator)
  }
  return {
    kind: list === years || !stock ? 'bar' : 'line',
    points: list.map(({ period }) => pointOf(period, pen)),
    values: list.map(({ value }) => numberOf(value, indicator)),
    target: list.map(aim),
    marks: list.map(({ value, reported, expected }) =>
      value !== null && reported < expected ? `${reported}/${expected}` : null,
    ),
    show: (value) => showFigure(String(value), indicator.decimals, pen.language),
    axis: (value) => showFigure(String(value), Number.isInteger(value) ? 0 : indicator.decimals, pen.language),
  }
}
const pointOf = (period: string, pen: Pen) => {
  const [, year = '', quarter] = /^(\d{4})-Q(\d)$/.exec(period) ?? []
  if (!quarter) return sayPeriod(period, pen.language).replace(/^(Năm học|School year|Năm) /, '')
  const roman = ['I', 'II', 'III', 'IV'][Number(quarter) - 1]
  return pen.language === 'en' ? `Q${quarter} ${year}` : `${roman}/${year}`
}

/** The finding in words: the chart's headline and what is read out in its place. */
function finding(series: PublicSeries, pen: Pen): { value: string; said: string } | undefined {
  const top = headline(series)
  if (!top || top.now.value === null) return undefined
  const { indicator } = series
  const value = `${shown(top.now.value, indicator, pen.language)}${unitOf(indicator)}`
  const change = sayChange(top.now, top.before, indicator, pen.language)
  const since =
    top.before &&
    change &&
    `${change} ${pen.words.results.on(pen.language === 'vi' ? sayPeriod(top.before.period, 'vi').replace(/^N/, 'n') : sayPeriod(top.before.period, 'en'))}`
  const parts = [reached(top.now, indicator, pen), since, completeness(top.now, pen)].filter(Boolean)
  return { value, said: [`${sayPeriod(top.now.period, pen.language)}: ${value}`, ...parts].join('; ') }
}

function section(series: PublicSeries, draw: typeof chartOf, pen: Pen): Html {
  const { indicator, years, quarters } = series
  const words = pen.words.results
  const name = nameOf(indicator, pen.language)
  const top = finding(series, pen)
  const drawing = drawingOf(series, pen)
  const aimed = drawing?.target.some((value) => value !== null)
  return html`<section class="figure" aria-labelledby="${anchor(indicator)}"><h2 id="${anchor(indicator)}">${name}</h2>
<p class="finding">${top ? html`<b class="num">${top.value}</b> <span>${top.said.slice(top.said.indexOf(';') + 1).trim()}</span>` : words.noFigure}</p>
${drawing && html`<figure><div class="chart" role="img" aria-label="${words.chart(name)}. ${top?.said ?? ''}">${draw(drawing)}</div>${aimed && html`<figcaption>${words.dashed}</figcaption>`}</figure>`}
${years.length > 0 && table(years, words.byYear, indicator, pen)}${quarters.length > 0 && html`<details><summary>${words.byQuarter}</summary>${table(quarters, words.byQuarter, indicator, pen)}</details>`}</section>`
}

const sourceOf = ({ cutOff, series }: PublicFigures, pen: Pen): string => {
  const words = pen.words.results
  const made = series.some(({ indicator }) => indicator.illustrative) ? ` ${words.illustrative}` : ''
  return `${words.source(day(new Date(`${cutOff}T05:00:00Z`), pen.language))}${made}`
}

export function drawFigures(figures: PublicFigures, draw: typeof chartOf, pen: Pen): string {
  const words = pen.words.results
  const main = html`<div class="results"><h1>${words.title}</h1><p class="lede">${words.text} ${figures.place !== '' && words.of(figures.place)}</p>
${figures.series.length === 0 ? html`<p class="quiet">${words.none}</p>` : html`<nav aria-label="${words.onThisPage}"><ul class="jump">${figures.series.map(({ indicator }) => html`<li><a href="#${anchor(indicator)}">${nameOf(indicator, pen.language)}</a></li>`)}</ul></nav>`}
${figures.series.map((series) => section(series, draw, pen))}${figures.series.length > 0 && html`<p class="source">${sourceOf(figures, pen)}</p>`}</div>`
  return pageOf(pen, { title: words.title, description: words.text, current: '/so-lieu', main })
}

const spark = ({ years, quarters }: PublicSeries): Html | false => {
  // an incomplete last quarter would look like a fall
  const values = (quarters.length > 1 ? quarters : years)
    .filter(({ reported, expected }) => reported >= expected)
    .map(({ value }) => (value === null ? null : Number(value)))
  const known = values.filter((value) => value !== null)
  if (known.length < 3) return false
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const at = (value: number, n: number) =>
    `${Math.round(3 + (n * 86) / (values.length - 1))} ${Math.round(31 - ((value - low) / (high - low || 1)) * 26)}`
  const points = values.flatMap((value, n) => (value === null ? [] : [at(value, n)]))
  const [x, y] = (points.at(-1) ?? '').split(' ')
  return html`<svg class="spark" viewBox="0 0 92 36" aria-hidden="true"><path d="M${points.join('L')}"/><circle cx="${x}" cy="${y}" r="3"/></svg>`
}

/** Four of them on the home page, those with a target first. */
export function figureTeasers(figures: PublicFigures, pen: Pen): Html | false {
  const words = pen.words.results
  const told = figures.series
    .flatMap((series) => {
      const top = headline(series)
      return top && top.now.value !== null ? [{ series, ...top, value: top.now.value }] : []
    })
    .sort((a, b) => Number(b.now.target !== null) - Number(a.now.target !== null))
    .slice(0, 4)
  const [first] = told
  if (!first) return false
  return html`<section class="pfigs" aria-labelledby="so-lieu"><header><h2 id="so-lieu">${words.year(sayPeriod(first.now.period, pen.language).replace(/^N/, 'n'))}</h2><a href="/so-lieu">${words.all}</a></header><ul>${told.map(
    ({ series, now, before, value }) => {
      const { indicator } = series
      const target = targetText(now, indicator, pen.language, words.range)
      const partly = now.reported < now.expected && completeness(now, pen)
      const notes = [target && words.aim(target), sayChange(now, before, indicator, pen.language), partly].filter(
        Boolean,
      )
      return html`<li><a href="/so-lieu#${anchor(indicator)}"><h3>${nameOf(indicator, pen.language)}</h3><div class="fr"><p><b class="num">${shown(value, indicator, pen.language)}</b>${unitOf(indicator)}</p>${spark(series)}</div><small>${notes.join(' · ')}</small></a></li>`
    },
  )}</ul><p class="illus">${sourceOf(figures, pen)}</p></section>`
}
