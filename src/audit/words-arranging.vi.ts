/** What people put together and keep for looking at: dashboards, views of tasks. */
export const arrangingActions = {
  'dashboard.archived': 'Cất bảng theo dõi',
  'dashboard.deleted': 'Xóa bảng theo dõi',
  'dashboard.edited': 'Sửa bảng theo dõi',
  'dashboard.made': 'Tạo bảng theo dõi',
  'dashboard.passedBack': 'Trả bảng theo dõi về đơn vị cũ',
  'dashboard.passedOn': 'Chuyển bảng theo dõi cho đơn vị kế tục',
  'dashboard.shared': 'Chia sẻ bảng theo dõi',
  'dashboard.unarchived': 'Dùng lại bảng theo dõi',
  'account.task-view-kept': 'Lưu cách xem nhiệm vụ cho riêng mình',
  'account.task-view-removed': 'Bỏ cách xem nhiệm vụ của riêng mình',
  'unit.task-view-kept': 'Lưu cách xem nhiệm vụ dùng chung',
  'unit.task-view-removed': 'Bỏ cách xem nhiệm vụ dùng chung',
}
