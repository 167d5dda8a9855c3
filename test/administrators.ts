import { makeWorld } from './world.ts'

/** A province with one department and two who administer it: what takes two persons is tried here. */
export async function twoAdministrators() {
  const world = await makeWorld({ now: '2021-06-01' })
  const province = await world.unit('province', 'Tỉnh Điện Biên')
  const health = await world.unit('department', 'Sở Y tế', { parent: province })
  const first = await world.account('Quàng Văn Một', ['administrator', province])
  const second = await world.account('Lò Thị Hai', ['administrator', province])
  return { world, province, health, first, second }
}
