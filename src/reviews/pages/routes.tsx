import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readMapSearch, readReviewSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'reviews',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./review-list.tsx'), 'ReviewList'),
})
const add = createRoute({
  getParentRoute: () => office,
  path: 'reviews/new',
  component: lazyRouteComponent(() => import('./review-form.tsx'), 'NewReview'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'reviews/$reviewId',
  validateSearch: readMapSearch,
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
})
const edit = createRoute({
  getParentRoute: () => office,
  path: 'reviews/$reviewId/edit',
  component: lazyRouteComponent(() => import('./review-form.tsx'), 'EditReview'),
})

export const reviewsPages = [list, add, one, edit] as const
