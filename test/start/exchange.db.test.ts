import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, folder, mach } from './mach.ts'

afterEach(cleanUp)

const header = 'key,code,name,kind,parent_code,valid_from,valid_to,short_name,symbol,place,aliases\n'

test('errors are told by row and column with exit code 1; a dry run takes nothing; what is taken goes out byte for byte', async () => {
  const dir = folder()
  const file = path.join(dir, 'units.csv')
  const run = (...args: string[]) => mach(args, { DATA_DIR: path.join(dir, 'data') })
  const good = `${header},11,Tỉnh Điện Biên,province,,2019-01-01,,,,,\n,099,Huyện Tuần Giáo,district,11,2019-01-01,,,,,\n`
  fs.writeFileSync(file, `${good},098,Huyện Tủa Chùa,district,12,2019-01-01,,,,,\n`)
  expect(await run('import', '--kind', 'units', file, '--apply')).toMatchObject({
    code: 1,
    stdout: 'row 4, parent_code: no unit ever had the code 12; check it.\n',
  })
  fs.writeFileSync(file, good)
  expect(await run('import', '--kind', 'units', file)).toMatchObject({
    code: 0,
    stdout: 'units: 2 rows, 2 added, 0 changed, 0 unchanged, 2 begin (dry run: nothing was taken; add --apply)\n',
  })
  expect(await run('export', '--kind', 'units')).toMatchObject({ code: 0, stdout: header })
  expect(await run('import', '--kind', 'units', file, '--apply')).toMatchObject({ code: 0 })
  const out = path.join(dir, 'out.csv')
  expect(await run('export', '--kind', 'units', '--out', out)).toMatchObject({ code: 0, stdout: '' })
  expect(fs.readFileSync(out, 'utf8')).toBe(good)
  expect((await run('verify')).stdout).toContain('\naccess events 2\n')
  expect(await run('import', '--kind', 'nothing', file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no kind'),
  })
})
