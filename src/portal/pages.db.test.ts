import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PortalScene, portalScene, textOf } from '#test/portal.ts'

let scene: PortalScene
let id: string
beforeAll(async () => {
  scene = await portalScene()
  id = await scene.article({
    slug: 'khoa-giao-dien-bien',
    title: 'Khoa giáo Điện Biên: việc rõ người, hạn rõ ngày',
    changedAt: '2021-01-12T18:05+07:00',
  })
  await scene.article(
    { slug: 'bao-hiem-y-te', title: 'Bảo hiểm y tế đến từng bản', at: '2020-12-30T09:00+07:00' },
    'published',
    scene.sections.yTe,
  )
  await scene.article({ slug: 'da-go', title: 'Bài đã gỡ' }, 'withdrawn')
  await scene.article({ slug: 'dang-viet', title: 'Bài đang viết' }, 'draft')
})
afterAll(() => scene.world.close())

describe('no page is there', () => {
  test('for a draft, an unknown or a hostile address: 404 in the dress of the site', async () => {
    for (const slug of [
      'dang-viet',
      'khong-co',
      '..%2f..%2fetc%2fpasswd',
      '%00',
      '%E2%80%AEabc',
      'a'.repeat(400),
      "x'--",
    ]) {
      const { status, text } = await scene.get(`/tin/${slug}`)
      expect([slug, status]).toEqual([slug, 404])
      expect(text).toContain('<h1>Không có trang này</h1>')
    }
    expect((await scene.get('/khong-co')).text).toContain('<h1>Không có trang này</h1>')
  })
  test('of an article that was withdrawn any more: 410, and other news', async () => {
    const { status, text } = await scene.get('/tin/da-go')
    expect(status).toBe(410)
    expect(text).toContain('Bài này đã được gỡ')
    expect(text).toContain('/tin/khoa-giao-dien-bien')
    expect(text).not.toContain('Bài đã gỡ')
  })
})

test('a former address leads to the article’s address of today', async () => {
  await scene.world.db.insertInto('former_slug').values({ slug: 'ten-cu', article_id: id }).execute()
  const { status, headers } = await scene.get('/tin/ten-cu')
  expect([status, headers.location]).toEqual([301, '/tin/khoa-giao-dien-bien'])
})

describe('the article', () => {
  test('has every element of a Vietnamese news page', async () => {
    const { status, text } = await scene.get('/tin/khoa-giao-dien-bien')
    expect(status).toBe(200)
    for (const part of [
      '<h1 lang="vi">Khoa giáo Điện Biên: việc rõ người, hạn rõ ngày</h1>',
      '17:53 - Thứ Ba, 12/01/2021',
      'Cập nhật lúc 18:05 - Thứ Ba, 12/01/2021',
      'Lượt xem: <b class="num">0</b>',
      'In bài viết',
      '<b class="dateline">Điện Biên -</b>',
      '<p>Đoạn thứ nhất.</p>',
      'Tin, ảnh: Hà Văn Thí',
      '<a href="/the/khoa%20gi%C3%A1o" lang="vi">khoa giáo</a>',
      'Hội nghị ngày 12/01/2021',
      'action="/tin/khoa-giao-dien-bien/binh-luan"',
      'Tôi đồng ý để trang lưu tên của tôi.',
      'Bảo hiểm y tế đến từng bản',
      'Lên đầu trang',
      'Cỡ chữ',
      'Chia sẻ',
    ])
      expect(text).toContain(part)
  })
  test('of two credits names each', async () => {
    await scene.article({ slug: 'hai-ten', title: 'Hai tên', textCredit: 'A', photoCredit: 'B' })
    expect((await scene.get('/tin/hai-ten')).text).toContain('Tin: A; ảnh: B')
  })
  test('tells search engines and other sites what it is, and no text in it can end that', async () => {
    const title = 'Tên có </script><script>alert(1)</script> & “ngoặc”'
    await scene.article({ slug: 'kho-viet', title, body: textOf('Một hai ba') })
    const { text, headers } = await scene.get('/tin/kho-viet')
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'NewsArticle',
      headline: title,
      datePublished: '2021-01-12T17:53:00+07:00',
      mainEntityOfPage: 'http://mach.test/tin/kho-viet',
    })
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('<link rel="canonical" href="http://mach.test/tin/kho-viet">')
    expect(text).toContain('hreflang="en" href="http://mach.test/tin/kho-viet?lang=en"')
    expect(String(headers['content-security-policy'])).toMatch(
      /default-src 'none'.*script-src 'self';.*style-src 'self'/,
    )
  })
  test('is printed without anything around it', async () => {
    const { text } = await scene.get('/tin/khoa-giao-dien-bien/in')
    expect(text).toContain('<p>Đoạn thứ nhất.</p>')
    for (const part of ['<form', 'Bình luận', '<nav']) expect(text).not.toContain(part)
  })
  test('takes a larger letter by a link, and keeps it', async () => {
    const { text, cookies, headers } = await scene.get('/tin/khoa-giao-dien-bien?co=lon')
    expect(text).toContain('data-co="lon"')
    expect(cookies).toMatchObject([{ name: 'co', value: 'lon', path: '/', sameSite: 'Lax' }])
    expect(headers['cache-control']).toContain('no-store')
    expect((await scene.get('/tin/khoa-giao-dien-bien', { cookie: 'co=lon' })).text).toContain('data-co="lon"')
    expect((await scene.get('/tin/khoa-giao-dien-bien?co=%22%3E%3Cscript%3E')).text).not.toContain('data-co=')
  })
})

test('the shell speaks English where it is asked to; the article stays Vietnamese', async () => {
  const { text, cookies } = await scene.get('/tin/khoa-giao-dien-bien?lang=en')
  expect(text).toContain('<html lang="en">')
  expect(text).toContain('Back to top')
  expect(text).toContain('<h1 lang="vi">Khoa giáo')
  expect(cookies).toMatchObject([{ name: 'lang', value: 'en' }])
  expect((await scene.get('/', { cookie: 'lang=en' })).text).toContain('Latest news')
  expect((await scene.get('/en')).headers.location).toBe('/?lang=en')
})

describe('lists', () => {
  test('home leads with the newest and shows each section', async () => {
    const { status, text } = await scene.get('/')
    expect(status).toBe(200)
    for (const part of ['Tin mới', 'href="/chuyen-muc/y-te-dan-so"', 'Bảo hiểm y tế đến từng bản'])
      expect(text).toContain(part)
  })
  test('a section, a tag, a month hold their own', async () => {
    expect((await scene.get('/chuyen-muc/y-te-dan-so')).text).not.toContain('Khoa giáo Điện Biên:')
    expect((await scene.get('/the/khoa%20gi%C3%A1o')).text).toContain('Khoa giáo Điện Biên:')
    expect((await scene.get('/luu-tru')).text).toContain('href="/luu-tru/2020/12"')
    const december = await scene.get('/luu-tru/2020/12')
    expect(december.text).toContain('Bảo hiểm y tế')
    expect(december.text).not.toContain('Khoa giáo Điện Biên:')
    for (const address of ['/chuyen-muc/khong', '/the/khong-co', '/luu-tru/2021/13', '/luu-tru/xx/01'])
      expect([address, (await scene.get(address)).status]).toEqual([address, 404])
  })
  test('a section turns its pages by key, forward and back', async () => {
    for (let n = 0; n < 45; n++) {
      const at = new Date(Date.parse('2019-03-01T08:00+07:00') + n * 3_600_000).toISOString()
      await scene.article({ slug: `cu-${n}`, title: `Tin cũ ${n}`, at }, 'published', scene.sections.yTe)
    }
    const titles = (text: string) =>
      [...text.matchAll(/<h2 lang="vi"><a href="\/tin\/([^"]+)"/g)].map(([, slug]) => slug!)
    const next = (text: string, rel: string) =>
      new RegExp(`href="([^"]+)" rel="${rel}"`).exec(text)?.[1]?.replaceAll('&amp;', '&')
    const seen: string[] = []
    let address: string | undefined = '/chuyen-muc/y-te-dan-so'
    let last = ''
    while (address) {
      last = (await scene.get(address)).text
      seen.push(...titles(last))
      address = next(last, 'next')
    }
    expect(seen).toHaveLength(46)
    expect(new Set(seen).size).toBe(46)
    const back = (await scene.get(next(last, 'prev')!)).text
    expect(titles(back)).toEqual(seen.slice(20, 40))
    for (const key of [
      'truoc=x',
      'truoc=99999999999999_x',
      'sau=%00',
      'truoc=16000000000001_00000000-0000-0000-0000-000000000000',
    ])
      expect((await scene.get(`/chuyen-muc/y-te-dan-so?${key}`)).status).toBe(200)
  })
})

describe('search', () => {
  test('finds without tone marks and marks the words', async () => {
    const { text } = await scene.get('/tim-kiem?q=bao+hiem+Y+TE')
    expect(text).toContain('<mark>Bảo</mark> <mark>hiểm</mark>')
    expect(text).not.toContain('khoa-giao-dien-bien')
  })
  test('of nothing says so; of too much takes the beginning; of hostile text takes no harm', async () => {
    expect((await scene.get('/tim-kiem?q=khongdauca')).text).toContain('Không có tin nào có “khongdauca”')
    expect((await scene.get('/tim-kiem')).text).toContain('bao hiem y te')
    for (const q of [
      '%00',
      '%25',
      '%5C',
      "'%22",
      '%E2%80%AE',
      '%F0%9F%98%80',
      'a'.repeat(3_000),
      '<script>alert(1)</script>',
    ]) {
      const { status, text } = await scene.get(`/tim-kiem?q=${q}&q=${q}`)
      expect([q, status]).toEqual([q, 200])
      expect(text).not.toContain('<script>alert')
    }
    for (const q of ['%25', '<script>alert(1)</script>']) expect((await scene.get(`/tim-kiem?q=${q}`)).status).toBe(200)
  })
})

describe('machines', () => {
  test('a feed of all and of a section', async () => {
    const { text, headers } = await scene.get('/rss.xml')
    expect(headers['content-type']).toContain('application/rss+xml')
    expect(text).toContain('<link>http://mach.test/tin/khoa-giao-dien-bien</link>')
    expect(text).toContain('Tên có &lt;/script&gt;')
    expect((await scene.get('/chuyen-muc/y-te-dan-so/rss.xml')).text).not.toContain('khoa-giao-dien-bien')
  })
  test('a map of the site, and what robots leave alone', async () => {
    expect((await scene.get('/sitemap.xml')).text).toContain('<loc>http://mach.test/tin/bao-hiem-y-te</loc>')
    expect((await scene.get('/sitemap/2020-12.xml')).text).toContain('bao-hiem-y-te')
    expect((await scene.get('/sitemap/trang.xml')).text).toContain('/chuyen-muc/y-te-dan-so')
    expect((await scene.get('/sitemap/2020-99.xml')).status).toBe(404)
    expect((await scene.get('/robots.txt')).text).toContain('Sitemap: http://mach.test/sitemap.xml')
  })
})

test('standing pages are there in both languages', async () => {
  for (const [path, vi, en] of [
    ['/gioi-thieu', 'Giới thiệu', 'About'],
    ['/rieng-tu', 'Quyền riêng tư', 'Privacy'],
    ['/quy-dinh-binh-luan', 'Quy định bình luận', 'Rules for comments'],
    ['/so-lieu', 'Số liệu công khai', 'Public figures'],
  ] as const) {
    expect((await scene.get(path)).text).toContain(`<h1>${vi}</h1>`)
    expect((await scene.get(`${path}?lang=en`)).text).toContain(`<h1>${en}</h1>`)
  }
})

test('a page the browser knows already is not sent again, and comes squeezed to who can read it', async () => {
  const first = await scene.get('/tin/khoa-giao-dien-bien', { 'accept-encoding': 'gzip, br' })
  expect(first.headers['content-encoding']).toBe('br')
  expect(first.headers.vary).toContain('accept-encoding')
  const etag = String(first.headers.etag)
  const again = await scene.get('/tin/khoa-giao-dien-bien', { 'if-none-match': etag })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
  expect((await scene.get('/tin/khoa-giao-dien-bien', { 'if-none-match': etag, cookie: 'lang=en' })).status).toBe(200)
})

test('an article without pictures weighs no more than 40 kB with all it needs but the fonts', async () => {
  const asBrowser = { 'accept-encoding': 'gzip, deflate, br' }
  const page = await scene.get('/tin/khoa-giao-dien-bien', asBrowser)
  const { text } = await scene.get('/tin/khoa-giao-dien-bien')
  const needed = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+|\/tin\/[^"]+\.gif)"/g)].map(
    ([, address]) => address!,
  )
  expect(needed.length).toBeGreaterThan(2)
  const parts = await Promise.all(needed.map((address) => scene.get(address, asBrowser)))
  expect(parts.map(({ status }) => status)).toEqual(needed.map(() => 200))
  const bytes = [page, ...parts].reduce((sum, part) => sum + part.bytes.length, 0)
  expect(bytes).toBeLessThan(40_000)
})
