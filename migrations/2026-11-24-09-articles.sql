create table category (
  id uuid primary key default new_id(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_vi text not null,
  name_en text not null,
  position int not null default 0,
  active boolean not null default true
);

-- An office begins with one and names it as it likes.
insert into category (slug, name_vi, name_en) values ('tin-tuc', 'Tin tức', 'News');

-- A picture is kept in several widths; the file is the cleaned original.
create table picture (
  id uuid primary key default new_id(),
  file_id uuid not null references file,
  width int not null,
  height int not null,
  -- [{"width": 480, "height": 270, "format": "webp", "key": "…", "bytes": 12345}], smallest first
  variants jsonb not null,
  made_by uuid not null references account,
  made_at timestamptz not null
);

create table article (
  id uuid primary key default new_id(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- written by hand: it no longer follows the title
  slug_own boolean not null default false,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'scheduled', 'published', 'withdrawn')),
  owner_unit_id uuid not null references unit,
  bloc_id uuid references bloc,
  work_year int not null,
  sector_id uuid references sector,
  category_id uuid not null references category,
  title text not null,
  dateline text not null default '',
  lead text not null default '',
  -- shape: RichText of src/platform/rich-text.ts
  body jsonb not null,
  text_credit text not null default '',
  photo_credit text not null default '',
  tags text[] not null default '{}',
  cover_id uuid references picture,
  cover_alt text not null default '',
  cover_caption text not null default '',
  -- how it fills its 16 : 9 frame
  cover_fit text not null default 'crop' check (cover_fit in ('crop', 'fit')),
  comments text not null default 'on' check (comments in ('on', 'off')),
  publish_at timestamptz,
  scheduled_by uuid references account,
  -- first publication; what readers see is article_version number published_version
  published_at timestamptz,
  published_version int,
  -- written on since then
  unpublished boolean not null default false,
  made_by uuid not null references account,
  made_at timestamptz not null,
  changed_by uuid not null references account,
  changed_at timestamptz not null,
  version int not null default 1,
  folded text generated always as (fold(title || ' ' || lead)) stored,
  check ((state = 'scheduled') = (publish_at is not null)),
  check (state <> 'published' or (published_at is not null and published_version is not null))
);
create index article_owner on article (owner_unit_id, changed_at);
create index article_folded on article using gin (folded gin_trgm_ops);
create index article_due on article (publish_at) where state = 'scheduled';

-- What was published, version by version: the whole of what a reader sees.
create table article_version (
  article_id uuid not null references article,
  number int not null,
  slug text not null,
  category_id uuid not null references category,
  title text not null,
  lead text not null,
  content jsonb not null,
  published_at timestamptz not null,
  published_by uuid not null references account,
  folded text not null,
  primary key (article_id, number)
);
-- The published side of an article: one row while it is public, and nothing else is read by the portal.
create table published_article (
  article_id uuid primary key references article,
  slug text not null unique,
  number int not null,
  category_id uuid not null references category,
  title text not null,
  lead text not null,
  cover jsonb,
  tags text[] not null default '{}',
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  folded text not null,
  foreign key (article_id, number) references article_version (article_id, number)
);
create index published_article_newest on published_article (first_published_at desc, article_id desc);
create index published_article_category on published_article (category_id, first_published_at desc, article_id desc);
create index published_article_folded on published_article using gin (folded gin_trgm_ops);
create index published_article_tags on published_article using gin (tags);
-- An address that was once published leads to the article, under whatever name it has now.
create table former_slug (
  slug text primary key,
  article_id uuid not null references article
);

create table article_move (
  article_id uuid not null references article on delete cascade,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  -- empty: the clock
  by_account_id uuid references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  -- what it said when it was put before the editors
  said jsonb,
  primary key (article_id, seq)
);
-- Who has written in it since it was drafted.
create table article_author (
  article_id uuid not null references article on delete cascade,
  account_id uuid not null references account,
  primary key (article_id, account_id)
);
-- What it tells of, in the work.
create table article_source (
  article_id uuid not null references article on delete cascade,
  subject_kind text not null check (subject_kind in ('meeting', 'document', 'directive', 'task', 'review')),
  subject_id uuid not null,
  position int not null default 0,
  primary key (article_id, subject_kind, subject_id)
);
create index article_source_subject on article_source (subject_kind, subject_id);
create table article_picture (
  article_id uuid not null references article on delete cascade,
  picture_id uuid not null references picture,
  primary key (article_id, picture_id)
);
create index article_picture_picture on article_picture (picture_id);

-- The text a commenter agreed to, kept by version.
create table consent_text (
  version int primary key,
  vi text not null,
  en text not null,
  from_day date not null
);
insert into consent_text (version, vi, en, from_day) values (1,
  'Tôi đồng ý để trang này lưu tên, nội dung bình luận và thư điện tử (nếu có) của tôi để kiểm duyệt và đăng bình luận. Tên và bình luận được đăng công khai; thư điện tử không được đăng và bị xóa sau 12 tháng. Tôi có thể gỡ bình luận bất cứ lúc nào bằng liên kết nhận được sau khi gửi.',
  'I agree that this site keeps my name, my comment and my e-mail address (if given) to moderate and publish the comment. Name and comment are published; the e-mail address is not, and is deleted after 12 months. I can withdraw the comment at any time by the link shown after sending.',
  '2000-01-01');

create table article_comment (
  id uuid primary key default new_id(),
  article_id uuid not null references article,
  name text not null,
  -- deleted after 12 months
  email text,
  text text not null,
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'refused', 'hidden')),
  consent_version int not null references consent_text,
  withdraw_hash bytea not null unique,
  at timestamptz not null,
  version int not null default 1,
  folded text generated always as (fold(name || ' ' || text)) stored
);
create index article_comment_shown on article_comment (article_id, at) where state = 'shown';
create index article_comment_state on article_comment (state, at, id);
create index article_comment_same on article_comment (article_id, md5(text));
create index article_comment_folded on article_comment using gin (folded gin_trgm_ops);
create index article_comment_email on article_comment (at) where email is not null;
-- How often one address sends: hashed with the salt of its day, forgotten with it.
create unlogged table comment_sender (
  hash bytea not null,
  at timestamptz not null
);
create index comment_sender_hash on comment_sender (hash, at);
create table comment_move (
  comment_id uuid not null references article_comment on delete cascade,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  by_account_id uuid not null references account,
  at timestamptz not null,
  primary key (comment_id, seq)
);

-- A person counts once a day; the salt of a day is dropped when the day is over, and its hashes with it.
create table view_salt (day date primary key, salt bytea not null);
create unlogged table article_viewer (
  article_id uuid not null,
  day date not null,
  hash bytea not null,
  primary key (day, article_id, hash)
);
create table article_views (
  article_id uuid primary key references article,
  views bigint not null default 0
);
