export const words = {
  digest: {
    subject: (tasks: number) => `Mạch: ${tasks} nhiệm vụ cần chú ý`,
    greeting: 'Kính gửi đồng chí, các nhiệm vụ sau đến hạn hoặc quá hạn:',
    due: (deadline: string, late: number) => {
      const day = deadline.split('-').reverse().join('/')
      if (late > 0) return `hạn ${day}, quá hạn ${late} ngày`
      return late === 0 ? `hạn hôm nay ${day}` : `hạn ${day}, còn ${-late} ngày`
    },
    closing: 'Cập nhật tiến độ, nộp hoàn thành hoặc đề nghị gia hạn trên Mạch.',
  },
}
export type TaskWords = typeof words
