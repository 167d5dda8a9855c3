import { setSite } from '#src/portal/index.ts'
import type { Stage } from './stage.ts'

/** Who publishes: the lines at the head and foot of the public pages. */
export const buildSite = (stage: Stage): Promise<unknown> =>
  stage.act('quantri', '2019-12-20', (work) =>
    setSite(work, {
      name: 'Khoa giáo Điện Biên',
      tagline: 'Trang thông tin của Ban Tuyên giáo Tỉnh ủy',
      owner: 'Ban Tuyên giáo Tỉnh ủy Điện Biên',
      responsible: 'Phạm Minh Họa, Phó Trưởng ban Thường trực',
      address: 'Phường Minh Họa, thành phố Điện Biên Phủ, tỉnh Điện Biên',
      phone: '0215 000 000',
      email: 'khoagiao@vidu.example',
      unitId: null,
      about: [],
      version: 0,
    }),
  )
