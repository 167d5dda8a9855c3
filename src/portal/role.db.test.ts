import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PortalScene, portalScene } from '#test/portal.ts'

let scene: PortalScene
let client: pg.Client
const ids: Record<string, string> = {}
beforeAll(async () => {
  scene = await portalScene()
  ids.published = await scene.article({ slug: 'cong-khai', title: 'Công khai canaryaa' })
  ids.draft = await scene.article({ slug: 'du-thao', title: 'Dự thảo canarybb' }, 'draft')
  ids.withdrawn = await scene.article({ slug: 'da-go', title: 'Đã gỡ canarycc' }, 'withdrawn')
  await scene.comment(ids.published, 'canarydd đã hiện', 'shown', { email: 'canaryee@vidu.vn' })
  await scene.comment(ids.published, 'canaryff đang chờ', 'waiting')
  await scene.comment(ids.withdrawn, 'canarygg của bài đã gỡ')
  client = new pg.Client({ connectionString: scene.world.portalUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await scene.world.close()
})

const refused = (query: string) =>
  expect(client.query(query), query).rejects.toThrow(
    /permission denied|cannot|must be owner|column "state" of relation "article_comment" does not exist/,
  )

describe('the role of the public pages may not', () => {
  test('read a table of the office, but those that hold what anybody may know', async () => {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(scene.world.db)
    const open: string[] = []
    for (const { name } of rows) {
      const readable = await client.query(`select 1 from public."${name}" limit 1`).then(
        () => true,
        () => false,
      )
      if (readable) open.push(name)
    }
    expect(open).toEqual([
      'closure',
      'consent_text',
      'migration',
      'sector',
      'succession',
      'succession_part',
      'unit',
      'unit_version',
    ])
    expect(rows.length).toBeGreaterThan(80)
  })
  test('read drafts, what was withdrawn, waiting comments, addresses or secrets under their public names', async () => {
    const all = [
      'published_article',
      'article_version',
      'former_slug',
      'category',
      'picture',
      'article_picture',
      'article_views',
      'observation',
      'target',
    ]
    const said: pg.QueryResult[] = []
    for (const name of all) said.push(await client.query(`select * from ${name}`))
    said.push(await client.query('select id, article_id, name, text, at from article_comment'))
    said.push(await client.query('select * from workspace'))
    const text = JSON.stringify(said.map(({ rows }) => rows))
    expect(text).toContain('canaryaa')
    expect(text).toContain('canarydd')
    for (const word of ['canarybb', 'canarycc', 'canaryee', 'canaryff', 'canarygg']) expect(text).not.toContain(word)
    for (const column of ['email', 'withdraw_hash', '*']) await refused(`select ${column} from article_comment`)
  })
  test('change anything but by what is meant for it', async () => {
    for (const query of [
      "update article_comment set text = 'x'",
      'delete from article_comment',
      "update public.article_comment set state = 'shown'",
      'delete from published_article',
      "insert into published_article (article_id, slug) values (new_id(), 'x')",
      'update article_views set views = 9',
      'insert into public.audit_event (seq) values (1)',
      'select body_text from outbox where body_text <> $$$$ union all select body_text from public.outbox',
      'update workspace set demonstration = false',
      'create table portal.x (a int)',
      'create table public.x (a int)',
      "select pg_read_file('/etc/passwd')",
    ])
      await refused(query)
    // what it writes waits for the editors, whatever it says
    await refused(`insert into article_comment (article_id, name, text, state, consent_version, withdraw_hash, at)
      values ('${ids.published}', 'x', 'x', 'shown', 101, '\\x01', now())`)
  })
  test('count, see or take back more than one reader’s own', async () => {
    const forged = Buffer.from('forged')
    expect((await client.query('select * from portal.comment_of_link($1)', [forged])).rows).toEqual([])
    expect((await client.query('select portal.withdraw_comment($1) as done', [forged])).rows).toEqual([{ done: false }])
    await client.query(
      "select portal.count_views('2021-01-12', array['du-thao', 'da-go', 'khong-co'], array['\\x01'::bytea, '\\x01', '\\x01'])",
    )
    expect((await client.query('select * from article_views')).rows).toEqual([])
  })
})

test('a picture is read while it stands in what is public, and not because a draft of it holds another', async () => {
  const { db } = scene.world
  const file = {
    name: 'a.jpg',
    media_type: 'image/jpeg',
    bytes: 1,
    sha256: Buffer.from('x'),
    uploaded_by: scene.editor,
    at: new Date(),
  }
  const picture = async (key: string, article: string) => {
    const made = await db
      .insertInto('file')
      .values({ ...file, storage_key: key })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id } = await db
      .insertInto('picture')
      .values({ file_id: made.id, width: 480, height: 270, variants: '[]', made_by: scene.editor, made_at: new Date() })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.insertInto('article_picture').values({ article_id: article, picture_id: id }).execute()
    return id
  }
  const shown = await picture('shown', ids.published!)
  const drafted = await picture('drafted', ids.published!)
  const content = JSON.stringify([{ id: shown, width: 480, height: 270, widths: [480] }])
  await db
    .updateTable('article_version')
    .set({ content: sql`jsonb_set(content, '{pictures}', ${content}::jsonb)` })
    .where('article_id', '=', ids.published!)
    .execute()
  const { rows } = await client.query('select id from picture where id = any($1)', [[shown, drafted]])
  expect(rows).toEqual([{ id: shown }])
})
