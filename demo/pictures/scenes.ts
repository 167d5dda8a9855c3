import { chance, circle, flag, hills, house, path, person, rect, scene, shape, sky, star, times, tree } from './draw.ts'

const coats = ['#2d3f73', '#7a2e3a', '#3f5d4a', '#4a4a57', '#8a5a2b', '#355c7d']
const coat = (n: number) => coats[Math.floor(chance(n) * coats.length)]!

/** The hall of a conference from the back rows: curtain, table of the chairs, heads of the delegates. */
const hall = (curtain: string, tint: string, seed: number) =>
  scene(
    rect(0, 0, 1600, 900, tint),
    rect(180, 60, 1240, 430, curtain),
    times(31, (n) => rect(180 + n * 40, 60, 14, 430, '#000', 'opacity="0.09"')),
    star(420, 210, 74, '#f3c93b'),
    rect(560, 150, 720, 26, '#fff', 'opacity="0.9" rx="6"'),
    rect(620, 206, 600, 20, '#fff', 'opacity="0.75" rx="6"'),
    rect(700, 250, 440, 16, '#fff', 'opacity="0.6" rx="6"'),
    rect(120, 490, 1360, 60, '#7a5230'),
    times(5, (n) => person(560 + n * 130, 500, 120, coat(seed + n))),
    rect(470, 452, 690, 66, '#6b3f22', 'rx="6"'),
    times(5, (n) => `${rect(552 + n * 130, 442, 20, 12, '#f4efe4')}${circle(596 + n * 130, 440, 9, '#d9e4ea')}`),
    times(3, (row) =>
      times(9 + row, (n) => {
        const [size, gap] = [120 + row * 38, 1600 / (9 + row)]
        const [x, y] = [gap * (n + 0.5) + 16 * chance(seed + row * 20 + n), 650 + row * 120]
        return `${path(`M${x - size * 0.42} 900 V${y} q0 -${size * 0.3} ${size * 0.42} -${size * 0.3} t${size * 0.42} ${size * 0.3} V900 Z`, coat(seed + row * 11 + n))}${circle(x, y - size * 0.42, size * 0.23, '#2b2320')}`
      }),
    ),
  )

const school = () =>
  scene(
    sky('#9cc7e8', '#eef4e6'),
    hills(430, 180, '#8fb3a4', 3),
    hills(520, 150, '#6f9a7c', 9),
    times(5, (n) =>
      path(
        `M0 ${560 + n * 34} Q800 ${520 + n * 34 + 20 * chance(n)} 1600 ${570 + n * 34} V900 H0 Z`,
        n % 2 ? '#9dbb62' : '#86aa58',
      ),
    ),
    rect(0, 720, 1600, 180, '#c9a877'),
    house(420, 720, 760, 190, '#f2e2bd', '#a8452f'),
    times(6, (n) => rect(462 + n * 122, 585, 70, 74, '#5d86a6', 'rx="4"')),
    rect(768, 610, 64, 110, '#7a5230'),
    flag(300, 760, 330),
    times(11, (n) =>
      person(
        380 + n * 84 + 18 * chance(n),
        800 + 40 * chance(n + 5),
        84,
        ['#d8433b', '#2f6fb0', '#e0a52f', '#3f8f6b'][n % 4]!,
      ),
    ),
    tree(1330, 740, 250),
    tree(150, 760, 210, '#3a7a4e'),
  )

const station = () =>
  scene(
    sky('#b9d8ea', '#f4efdf'),
    hills(420, 200, '#7fa79a', 21),
    hills(540, 120, '#5f8f6f', 31),
    rect(0, 690, 1600, 210, '#b8c58a'),
    house(500, 700, 640, 220, '#fbf7ec', '#2f6d8f'),
    rect(780, 520, 80, 26, '#d0282e'),
    rect(807, 493, 26, 80, '#d0282e'),
    times(4, (n) => rect(540 + (n > 1 ? 330 : 0) + (n % 2) * 118, 560, 84, 70, '#8fb8cf', 'rx="4"')),
    rect(786, 600, 70, 100, '#5a7f94'),
    path('M0 900 Q500 760 820 700 L856 700 Q900 780 1500 900 Z', '#d8c9a4'),
    person(690, 800, 150, '#ffffff'),
    person(800, 815, 140, '#7a2e3a'),
    person(980, 830, 150, '#3f5d4a'),
    person(1080, 820, 110, '#e0a52f'),
    rect(650, 700, 30, 26, '#d0282e', 'rx="3"'),
    tree(300, 760, 270, '#2f6b45'),
    tree(1380, 740, 220, '#3a7a4e'),
  )

const fair = () =>
  scene(
    sky('#c5dbe9', '#f6ead2'),
    hills(400, 160, '#8aa7b3', 41),
    rect(0, 600, 1600, 300, '#cdbb95'),
    times(4, (n) => {
      const x = 110 + n * 370
      const roof = ['#d0282e', '#2f6fb0', '#e0a52f', '#3f8f6b'][n]!
      return `${rect(x + 16, 420, 10, 260, '#7d7468')}${rect(x + 284, 420, 10, 260, '#7d7468')}${shape(
        [
          [x - 10, 430],
          [x + 155, 320],
          [x + 320, 430],
        ],
        roof,
      )}${times(5, (k) => rect(x + k * 64 - 10, 428, 34, 26, k % 2 ? '#fff' : roof))}${rect(x + 16, 560, 278, 96, '#8a5a36')}${rect(x + 60, 470, 190, 62, '#fffdf5', 'rx="4"')}${rect(x + 80, 486, 120, 8, '#9aa3ad')}${rect(x + 80, 504, 150, 8, '#c3c9cf')}${person(x + 150, 566, 110, coat(n + 3))}`
    }),
    times(10, (n) =>
      person(120 + n * 150 + 40 * chance(n), 840 + 30 * chance(n + 9), 170 + 20 * chance(n + 2), coat(n)),
    ),
  )

const planting = () =>
  scene(
    sky('#bfe0ea', '#f2f3da'),
    circle(1280, 170, 80, '#fbe6a2'),
    hills(430, 210, '#8db7a0', 51),
    hills(560, 170, '#5d9464', 61),
    hills(680, 90, '#7aa653', 71),
    rect(0, 760, 1600, 140, '#a9824f'),
    times(
      14,
      (n) =>
        `${path(`M${60 + n * 116} 800 v-60`, 'none', 'stroke="#5b7d3a" stroke-width="7"')}${circle(60 + n * 116, 726, 24, n % 3 ? '#4f9148' : '#6aa84f')}`,
    ),
    times(5, (n) => person(240 + n * 270, 850, 170, ['#355c7d', '#7a2e3a', '#e0a52f', '#3f5d4a', '#2d3f73'][n]!)),
    times(5, (n) => path(`M${310 + n * 270} 850 l20 -150`, 'none', 'stroke="#6b4a30" stroke-width="9"')),
    times(9, (n) => tree(90 + n * 190, 640 + 30 * chance(n), 130 + 40 * chance(n + 4), n % 2 ? '#2f6b45' : '#3f8050')),
  )

/** Books and papers on a desk, for a picture within a text. */
const desk = () =>
  scene(
    rect(0, 0, 1600, 900, '#e9e2d3'),
    rect(0, 560, 1600, 340, '#8a5f3a'),
    rect(0, 560, 1600, 16, '#6f4a2b'),
    times(4, (n) =>
      rect(180, 500 - n * 52, 420 - n * 24, 48, ['#7a2e3a', '#2d3f73', '#3f5d4a', '#b0661a'][n]!, 'rx="6"'),
    ),
    shape(
      [
        [720, 620],
        [1180, 560],
        [1260, 760],
        [800, 830],
      ],
      '#fffdf6',
    ),
    times(6, (n) =>
      path(`M${770 + n * 14} ${650 + n * 28} l${350 - n * 8} ${-45}`, 'none', 'stroke="#b9bdca" stroke-width="8"'),
    ),
    path('M1290 780 l150 -190', 'none', 'stroke="#2b2f45" stroke-width="18" stroke-linecap="round"'),
    circle(1330, 420, 120, '#fbe6a2', 'opacity="0.5"'),
    path('M1330 560 v-190 l-70 -60', 'none', 'stroke="#4a4a57" stroke-width="14"'),
    shape(
      [
        [1190, 330],
        [1300, 250],
        [1340, 320],
        [1230, 390],
      ],
      '#363e95',
    ),
  )

/** Every drawing of the demonstration, by name; each is 1600 × 900. */
export const scenes: Readonly<Record<string, () => string>> = {
  hall2019: () => hall('#8f1f2a', '#d9c7a6', 5),
  hall2020: () => hall('#94212c', '#d3c09b', 17),
  school,
  station,
  fair,
  planting,
  desk,
}
