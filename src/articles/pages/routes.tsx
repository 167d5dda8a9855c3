import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readArticleSearch, readCommentSearch, readNewArticleSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'articles',
  validateSearch: readArticleSearch,
  component: lazyRouteComponent(() => import('./article-list.tsx'), 'ArticleList'),
})
const add = createRoute({
  getParentRoute: () => office,
  path: 'articles/new',
  validateSearch: readNewArticleSearch,
  component: lazyRouteComponent(() => import('./new-article.tsx'), 'NewArticle'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'articles/$id',
  component: lazyRouteComponent(() => import('./article-page.tsx'), 'ArticlePage'),
})
const versions = createRoute({
  getParentRoute: () => office,
  path: 'articles/$id/versions',
  component: lazyRouteComponent(() => import('./versions-page.tsx'), 'VersionsPage'),
})
const preview = createRoute({
  getParentRoute: () => office,
  path: 'articles/$id/preview',
  component: lazyRouteComponent(() => import('./preview-page.tsx'), 'PreviewPage'),
})
const comments = createRoute({
  getParentRoute: () => office,
  path: 'comments',
  validateSearch: readCommentSearch,
  component: lazyRouteComponent(() => import('./comment-queue.tsx'), 'CommentQueue'),
})

export const articlesPages = [list, add, one, versions, preview, comments] as const
