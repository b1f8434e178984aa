import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply and a detailed one',
    `# Chính sách bảo mật

## Báo cáo lỗ hổng

Nếu bạn phát hiện lỗ hổng bảo mật, vui lòng không tạo issue công khai. Hãy gửi email đến baomat@sen.dev.

Chúng tôi sẽ xác nhận đã nhận được báo cáo trong vòng 48 giờ và sẽ gửi phản hồi chi tiết trong vòng 7 ngày.`,
    {
      language: 'vi',
      kind: 'policy',
      channels: ['email baomat@sen.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h', 'assess 7d'],
      topics: ['process'],
    },
  ],
  [
    'working days after the number',
    `# Bảo mật

## Báo cáo lỗ hổng

Xin đừng chia sẻ công khai. Bạn hãy liên hệ với chúng tôi qua sec@tre.vn, chúng tôi sẽ trả lời trong vòng 3 ngày làm việc.`,
    { channels: ['email sec@tre.vn'], publicReports: 'discouraged', timeframes: ['acknowledge 3bd'] },
  ],
  [
    'private reporting of the forge',
    `# Chính sách bảo mật

## Báo cáo lỗ hổng

Hãy sử dụng tính năng báo cáo lỗ hổng riêng tư của GitHub: mở tab Security và chọn "Report a vulnerability".`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'times by severity in a table',
    `# Chính sách bảo mật

## Báo cáo lỗ hổng

Liên hệ với chúng tôi tại psirt@mai.vn.

## Thời gian khắc phục

| Mức độ nghiêm trọng | Thời gian khắc phục |
| --- | --- |
| Nghiêm trọng | 7 ngày |
| Cao | 30 ngày |
| Trung bình | 60 ngày |
| Thấp | 90 ngày |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'a rhythm and a range',
    `# Chính sách bảo mật

## Báo cáo lỗ hổng

Liên hệ với chúng tôi tại info@mai.dev.

## Quy trình xử lý

1. Chúng tôi phản hồi báo cáo trong 3-5 ngày làm việc.
2. Chúng tôi cập nhật tiến độ cho bạn hàng tuần.
3. Chúng tôi phát hành bản vá và công bố thông báo bảo mật.`,
    { timeframes: ['acknowledge 5bd', 'update 1w'], topics: ['advisories', 'process'] },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Chính sách bảo mật

## Công bố lỗ hổng

Chúng tôi áp dụng nguyên tắc tiết lộ có trách nhiệm. Vui lòng không tiết lộ chi tiết cho đến khi bản vá được phát hành.
Xin cho chúng tôi 90 ngày trước khi bạn công bố.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'a table of versions',
    `# Chính sách bảo mật

## Phiên bản được hỗ trợ

| Phiên bản | Trạng thái hỗ trợ |
| --- | --- |
| 3.x | Được hỗ trợ |
| 2.x | Chỉ vá lỗi bảo mật |
| 1.x | Không còn được hỗ trợ |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'versions in prose',
    `# Chính sách bảo mật

## Phiên bản được hỗ trợ

Chỉ phiên bản ổn định mới nhất nhận được bản cập nhật bảo mật. Phiên bản 1.4 không còn được hỗ trợ.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'what to put into a report',
    `# Chính sách bảo mật

## Báo cáo lỗ hổng

Gửi báo cáo đến bug@bang.dev. Vui lòng cung cấp các thông tin sau:

- Mô tả lỗ hổng và tác động
- Các bước tái hiện
- Phiên bản bị ảnh hưởng`,
    { topics: ['report-contents'] },
  ],
  [
    'credit, no bounty, safe harbour, encryption',
    `# Chính sách bảo mật

## Báo cáo lỗ hổng

Gửi báo cáo đến bug@bang.dev. Bạn có thể mã hóa email bằng [khóa PGP](https://bang.dev/key.asc) của chúng tôi.

Tên của bạn sẽ được ghi nhận trong ghi chú phát hành, trừ khi bạn muốn ẩn danh.

Hiện tại chúng tôi không có chương trình tiền thưởng.

Chúng tôi sẽ không thực hiện hành động pháp lý đối với nghiên cứu có thiện chí.`,
    { topics: expect.arrayContaining(['bounty', 'credit', 'encryption', 'safe-harbor']) },
  ],
  [
    'an invitation to the public tracker',
    `# Chính sách bảo mật

## Báo cáo lỗ hổng

Nếu bạn tìm thấy lỗ hổng, hãy tạo [issue](https://github.com/a/b/issues).`,
    { channels: ['issue https://github.com/a/b/issues'], publicReports: 'invited' },
  ],
  [
    'the template of the forge, left as it was',
    `# Chính sách bảo mật

## Phiên bản được hỗ trợ

Sử dụng phần này để cho mọi người biết những phiên bản nào của dự án đang nhận được bản cập nhật bảo mật.

| Phiên bản | Được hỗ trợ |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 5.0.x | :x: |

## Báo cáo lỗ hổng

Sử dụng phần này để cho mọi người biết cách báo cáo lỗ hổng.`,
    { kind: 'template' },
  ],
])
