import { makeDashboard, newTile, type Tile } from '#src/dashboards/index.ts'
import type { PlainText } from '#src/platform/rich-text.ts'
import type { Place, Stage } from './stage.ts'

const words = (...paragraphs: string[]): PlainText => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/** Two dashboards of the coordinator: targets, each reader's own territory; and what a briefing needs. */
export async function buildDashboards(stage: Stage, place: Place): Promise<void> {
  await stage.act('tonghop', '2021-01-11', async (work) => {
    const known = await work.db.selectFrom('indicator').select(['id', 'code']).execute()
    const indicator = (code: string) => known.find((one) => one.code === code)!.id
    const { id: regimeId } = await work.db
      .selectFrom('regime')
      .select('id')
      .where('name', '=', 'Báo cáo khoa giáo quý cấp huyện')
      .executeTakeFirstOrThrow()
    const of = { unitId: null, period: 'locked', span: 8 } as const
    const figure = (code: string): Tile =>
      newTile('figure', 'third', { indicatorId: indicator(code), unitId: null, period: 'locked' })
    const inSight = { leadUnderId: null, sectorId: null }
    const targets: Tile[] = ['BHYT_TL', 'BHXH_TN', 'TRUONG_CQG', 'VIEC_LAM', 'LOP_XMC', 'XA_YTE'].map(figure)
    targets.push(
      newTile('chart', 'half', { ...of, indicatorId: indicator('BHYT_TL'), by: 'periods', form: 'line' }),
      newTile('chart', 'half', { ...of, indicatorId: indicator('BHXH_TN'), by: 'units', form: 'bar' }),
      newTile(
        'table',
        'whole',
        { ...of, indicatorIds: ['BHYT_TL', 'BHXH_TN', 'TRUONG_CQG', 'XA_YTE'].map(indicator), by: 'units' },
        'Theo đơn vị trực thuộc',
      ),
    )
    const briefing: Tile[] = [
      newTile('tasks', 'whole', { ...inSight, by: 'lead' }, 'Nhiệm vụ theo đơn vị chủ trì'),
      newTile('reports', 'half', { regimeId }),
      newTile('tasks', 'half', { ...inSight, by: 'sector' }, 'Nhiệm vụ theo lĩnh vực'),
    ]
    briefing.push(
      ...['BHXH_TN', 'BHYT_TL', 'VIEC_LAM'].map(figure),
      newTile(
        'text',
        'whole',
        {
          content: words(
            'Các đơn vị có nhiệm vụ quá hạn báo cáo nguyên nhân và thời gian hoàn thành trước ngày 20/01/2021.',
            'Các huyện, thị xã, thành phố rà soát người tham gia bảo hiểm xã hội tự nguyện, xây dựng kế hoạch vận động quý I.',
          ),
        },
        'Kết luận',
      ),
    )
    const ownerUnitId = place.unit('BTGTU')
    const everybody = (unitId: string) => ({ unitId, role: null, personId: null, edits: false })
    const committees = [...place.units].filter(([key]) => key.startsWith('UBND-')).map(([, id]) => id)
    await makeDashboard(work, {
      ownerUnitId,
      name: 'Chỉ tiêu khoa giáo của địa bàn',
      description:
        'Mỗi đơn vị mở ra thấy địa bàn của mình: chỉ tiêu so với kế hoạch, cùng kỳ và các đơn vị trực thuộc.',
      unitId: null,
      tiles: targets,
      shares: [everybody(ownerUnitId), ...committees.map(everybody)],
    })
    await makeDashboard(work, {
      ownerUnitId,
      name: 'Giao ban khối khoa giáo tháng 01/2021',
      description: 'Nhiệm vụ, báo cáo và chỉ tiêu cần nói tại giao ban; in hoặc xuất Word làm báo cáo nội bộ.',
      unitId: place.unit('DB'),
      tiles: briefing,
      shares: [{ ...everybody(ownerUnitId), role: 'leader', edits: true }],
    })
  })
}
