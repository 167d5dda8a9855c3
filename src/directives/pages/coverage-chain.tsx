import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { Section } from '#src/ui/page-head.tsx'
import type { readCoverage } from '../contract.ts'
import { shareOf } from '../coverage/rules.ts'
import { useMarkLights } from './coverage-marks.tsx'
import { useCoverageWords } from './use-words.ts'

type Chain = z.output<typeof readCoverage.reply>['chain']

/** What gives effect to it, down to the plans, each with the share of its own provisions. */
export function CoverageChain({ chain }: { chain: Chain }) {
  const words = useCoverageWords()
  const lights = useMarkLights()
  return (
    <Section title={words.chain}>
      <p className="ink3 small">{chain.length > 0 ? words.chainText : words.noChain}</p>
      <ul className="coverage-chain">
        {chain.map((one) => (
          <li key={one.id} style={{ '--depth': one.depth - 1 } as never}>
            <div className="grow">
              <Link to="/directives/$directiveId/coverage" params={{ directiveId: one.id }}>
                {one.symbol}
              </Link>
              <p className="ink3 small">{one.abstract}</p>
            </div>
            <div className="chain-share">
              <span className="num small">
                {one.counts.total === 0 ? words.noProvisions : words.share(shareOf(one.counts))}
                {one.counts.none > 0 && ` · ${words.leftOver(one.counts.none)}`}
              </span>
              {one.counts.total > 0 && <LightsBar compact label={words.lights} lights={lights(one.counts)} />}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
