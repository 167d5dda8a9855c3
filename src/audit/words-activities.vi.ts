/** What is done with activities, their types and feeds, as the log says it. */
export const activityActions = {
  'activity.edited': 'Sửa hoạt động',
  'activity.entered': 'Ghi hoạt động',
  'activity.file-detached': 'Gỡ tệp khỏi hoạt động',
  'activity.files-attached': 'Đính kèm tệp vào hoạt động',
  'activity.removed': 'Xóa hoạt động',
  'activityFeed.added': 'Đưa hoạt động vào chỉ tiêu',
  'activityFeed.ended': 'Ngừng đưa hoạt động vào chỉ tiêu',
  'activityType.added': 'Thêm loại hoạt động',
  'activityType.edited': 'Sửa loại hoạt động',
  'activityType.passedBack': 'Trả loại hoạt động về đơn vị cũ',
  'activityType.passedOn': 'Chuyển loại hoạt động cho đơn vị kế tục',
}
