export const changesVi = {
  title: (count: number) => `Thay đổi so với bản trước: ${count}`,
  since: (move: string, day: string) => `So với bản đã bị trả lại hoặc mở lại: ${move} ngày ${day}.`,
  none: 'Không có gì thay đổi so với bản trước.',
  place: 'Chỗ thay đổi',
  was: 'Bản trước',
  now: 'Bản này',
  added: 'thêm mới',
  removed: 'đã bỏ',
  nothing: '–',
  file: (name: string) => `Tệp ${name}`,
}
