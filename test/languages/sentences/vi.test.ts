import { itUnderstands } from '../said.js'

itUnderstands({
  title: 'Bảo mật',
  heading: 'Báo cáo lỗ hổng',
  states: [
    ['Chỉ tag gần nhất được vá lỗi bảo mật.', 'prose: latest yes'],
    ['Vui lòng thống nhất ngày công bố với chúng tôi.', 'coordination'],
    ['Không nhận kết quả quét tự động chưa kiểm chứng.', 'scope'],
    ['Hai phiên bản phụ gần nhất được hỗ trợ.', 'prose: latest yes'],
    ['Ghi hệ điều hành, phiên bản và các bước bạn đã làm.', 'report-contents'],
    ['Nếu lỗi nằm ở thư viện bên thứ ba, hãy báo cho tác giả của thư viện đó.', 'scope'],
    ['Lỗ hổng nghiêm trọng được vá trong 72 giờ, còn lại trong 30 ngày.', 'fix 72h critical, fix 30d'],
    ['Chúng tôi không khởi kiện người nghiên cứu có thiện chí.', 'safe-harbor'],
  ],
  looksAlike: ['Mật khẩu được băm bằng bcrypt.', 'Nhật ký bị xóa sau 30 ngày.'],
})
