import type { Language } from './language.js'
import { phrases, wordsOf } from './words.js'

export const vi: Language = {
  tag: 'vi',
  name: 'Vietnamese',
  abbreviations: new Set(['v.v.', 'vd.', 'tp.', 'ths.', 'ts.', 'tr.', 'sđt.']),
  words: wordsOf({
    we: 'chúng tôi, chúng mình, tôi, mình, (đội|nhóm|đội ngũ) (bảo mật|phát triển|an ninh|dự án|bảo trì), đội ngũ của chúng tôi, (người|các nhà) (bảo trì|duy trì|phát triển), nhà phát triển, nhóm chúng tôi, ban quản trị',
    us: 'cho chúng tôi, với chúng tôi, của chúng tôi, tới chúng tôi, đến chúng tôi, cho tôi, với tôi, giúp chúng tôi, cho mình',
    your: 'của bạn, của quý vị, của anh',
    you: 'bạn, quý vị, người báo cáo, (các |)nhà nghiên cứu (bảo mật|), người phát hiện, người gửi, bất kỳ ai, mọi người',
    'third-party':
      'bên thứ ba, bên thứ 3, (thư viện|dịch vụ|phụ thuộc|gói) (của |)bên thứ ba, nhà cung cấp, thượng nguồn',
    not: 'không, đừng, chưa, không được, không nên, xin đừng, thay vì, tránh, chớ, không phải, hãy tránh, tuyệt đối không, nghiêm cấm, cấm, vui lòng không, mà không, không cần',
    if: 'nếu, trong trường hợp, khi nào, giả sử, trường hợp',
    until: `cho đến khi, cho tới khi, đến khi, trước khi, cho đến lúc, tới khi, trước ngày`,
    after: 'sau khi, kể từ khi, kể từ, ngay khi, một khi, sau đó',
    when: 'khi, trong khi, để (chúng tôi|tôi|mình), vì, nhằm, trong quá trình, để đảm bảo, để giúp',
    and: 'và, cùng với, đồng thời, rồi, cũng như, sau đó',
    or: 'hoặc, hay, hoặc là',
    but: 'nhưng, tuy nhiên, mà hãy, thay vào đó, nếu không thì, song',
    please:
      'vui lòng, xin vui lòng, xin, xin hãy, hãy, làm ơn, đề nghị, chúng tôi đề nghị, mong bạn, chúng tôi khuyến khích, nên, khuyến nghị, vui lòng không, xin đừng',
    will: 'sẽ, cam kết, bảo đảm, đảm bảo, hứa',
    aim: 'cố gắng, thường, thông thường, mục tiêu, nỗ lực, dự kiến, khoảng, hướng tới, phấn đấu, dự định, ước tính',
    may: 'có thể, có lẽ, được phép',
    must: 'phải, cần, cần phải, bắt buộc, yêu cầu',
    every: 'mỗi, hàng, định kỳ, thường xuyên, đều đặn, ít nhất, hằng',
    other: `(lỗi|vấn đề|câu hỏi|bug) (khác|thông thường|chung), (lỗi|vấn đề|bug) không (liên quan đến |phải là |phải |thuộc |)(bảo mật|lỗi bảo mật), không liên quan đến bảo mật, yêu cầu tính năng, đề xuất tính năng, câu hỏi chung`,
    lesser: 'không nhạy cảm, không nghiêm trọng, mức độ thấp, đã công khai, đã được công khai, đã biết, nhỏ',
    directly: 'trực tiếp, riêng lẻ',
    'reported-by': 'được báo cáo bởi, phát hiện bởi, người báo cáo:',
    available: 'có sẵn, không khả dụng, khả dụng, được bật, đã bật, bị tắt, không thể sử dụng',
    vulnerability: `lỗ hổng, lỗ hổng (bảo mật|an ninh|an toàn), (lỗ hổng |)(bảo mật |)tiềm ẩn, (lỗi|vấn đề|sự cố|điểm yếu|nguy cơ|rủi ro|khiếm khuyết|mối đe dọa) (về |liên quan đến |)(bảo mật|an ninh|an toàn), lỗ hổng bảo mật tiềm ẩn, điểm yếu, khai thác`,
    sensitive: 'nhạy cảm, thông tin nhạy cảm, vấn đề nhạy cảm, thông tin mật',
    security: 'bảo mật, an ninh, an toàn, an toàn thông tin',
    report: 'báo cáo, báo lỗi, thông báo lỗ hổng, trình báo, bản báo cáo, việc báo cáo',
    send: 'gửi, gửi tới, gửi đến, gửi về, gửi mail, gửi email, gửi thư, nộp, chuyển, đăng, đăng lên, viết, chia sẻ, nhắn, nhắn tin, gởi',
    contact: 'liên hệ, liên lạc, liên hệ với, thông tin liên hệ, liên hệ qua, trao đổi với',
    notify:
      '(cho|báo cho|báo|thông báo cho|thông báo tới) (chúng tôi|tôi|mình) (biết|), thông báo cho (nhóm|đội ngũ|người bảo trì|nhà phát triển), cho chúng tôi biết, báo cho chúng tôi, báo cáo cho chúng tôi, thông báo cho chúng tôi',
    open: '(đăng|đưa|viết|báo cáo) (lên|trên|ở|tại|vào) (issue|issues), mở, tạo, tạo mới, đăng, nhấn, nhấp, nhấp vào, chọn, bấm, vào, truy cập, điền, lập, khởi tạo, soạn, tạo một, mở một, bản nháp',
    use: 'qua, thông qua, bằng, sử dụng, dùng, bằng cách, tại, theo, ở, tới địa chỉ, đến địa chỉ, đến, tới, lên, ưu tiên, về',
    discover: 'phát hiện, phát hiện ra, tìm thấy, tìm ra, nghi ngờ, cho rằng, thấy, nhận thấy, gặp, khám phá, biết về',
    public:
      'công khai, công cộng, mạng xã hội, nơi công khai, rộng rãi, ra công chúng, trước công chúng, một cách công khai, ra bên ngoài',
    private:
      'riêng tư, kín, bí mật, bảo mật thông tin, riêng, một cách riêng tư, không công khai, giữ bí mật, giữ kín, kín đáo, tin nhắn riêng, kênh riêng, kênh riêng tư, một cách bí mật, giữ riêng tư, báo cáo riêng',
    tracker:
      'issue, vấn đề github, phiếu, thảo luận, yêu cầu kéo, pull request, chủ đề, luồng thảo luận, bài đăng, phần issues, mục issues, bài viết',
    'public-place': `(issue|issues|vấn đề|thảo luận|diễn đàn|kênh|pull request|discussion|nơi|chủ đề|nền tảng) (github |)(công khai|công cộng|mở), github (issue|issues|discussions) (công khai|), (issue|issues) (công khai |)(trên |của |ở )github, (issue|issues|vấn đề) (trên|ở) (github|kho lưu trữ), trình theo dõi (lỗi|sự cố|vấn đề), hệ thống theo dõi (lỗi|sự cố), diễn đàn, danh sách thư, nhóm công khai, nhóm facebook, trang issues, mục issues, tab issues, lên issue, lên issues, (đăng|đưa|viết|báo cáo) (lên|trên|ở|tại|vào) (issue|issues)`,
    advisory: `(thông báo|khuyến cáo|tư vấn|cảnh báo|bản tin|lời khuyên) bảo mật (github|riêng tư|nháp|), (bản nháp |)(security advisory|security advisories), issue bí mật`,
    'private-reporting': `(báo cáo|báo) (lỗ hổng|lỗ hổng bảo mật|bảo mật) (riêng tư|kín|bí mật|riêng), (tính năng |chức năng |)báo cáo riêng tư, báo cáo (bảo mật |)(riêng tư|kín), private vulnerability reporting, "báo cáo lỗ hổng", “báo cáo lỗ hổng”, nút (report a vulnerability|"report a vulnerability"|“report a vulnerability”)`,
    'security-tab': `(tab|thẻ|mục|trang|phần) (security|bảo mật|"security"|“security”|an ninh), report a vulnerability, github security (advisory|advisories)`,
    email:
      'email, e-mail, mail, thư điện tử, địa chỉ email, hộp thư, qua email, gửi email, gửi mail, email tới, thư, gmail',
    'direct-message': 'tin nhắn riêng, tin nhắn trực tiếp, nhắn tin riêng, inbox, nhắn riêng',
    chat: 'zalo, telegram, discord, facebook, messenger, slack',
    form: 'biểu mẫu, mẫu báo cáo, biểu mẫu (liên hệ|báo cáo|trực tuyến), form, mẫu đơn, google form, trang web của chúng tôi để báo cáo, trang báo cáo',
    phone: 'điện thoại, số điện thoại, gọi cho, hotline, đường dây nóng',
    website: 'trang web, website, trang chủ, trang mạng',
    profile: 'hồ sơ, trang cá nhân, hồ sơ github, profile, lịch sử commit',
    channel:
      'kênh, cách, cách thức, phương thức, các cách sau, một trong các cách sau, sau đây, dưới đây, theo các bước sau, các bước sau, phương pháp, một trong các, như sau',
    owner:
      '(người|nhà|đội|nhóm|chủ) (bảo trì|duy trì|phát triển|quản lý|sở hữu|quản trị) (dự án|kho lưu trữ|repo|), chủ (dự án|kho|repo), tác giả, quản trị viên, maintainer, (đội|nhóm|đội ngũ) (bảo mật|phát triển), ban quản trị, người phụ trách',
    question: 'câu hỏi, thắc mắc, góp ý, ý kiến, phản hồi về, hỗ trợ, trợ giúp, đóng góp ý kiến, thông tin thêm',
    bug: 'lỗi, báo lỗi, bug, khiếm khuyết, lỗi chương trình',
    conduct: 'quy tắc ứng xử, quyền riêng tư, dữ liệu cá nhân, báo chí, pháp chế',
    include: `bao gồm, cung cấp, kèm theo, đính kèm, nêu rõ, ghi rõ, mô tả, gồm, chứa, thêm, (các |những |)(thông tin|chi tiết|nội dung|mục) sau, (thông tin|chi tiết) dưới đây, càng nhiều (thông tin|chi tiết) càng tốt, đầy đủ thông tin, nội dung báo cáo, báo cáo (nên|cần|phải) (có|bao gồm|gồm|chứa), cần (có|bao gồm|cung cấp), thông tin cần (cung cấp|thiết|có)`,
    'content-item': `mô tả (chi tiết|rõ ràng|ngắn gọn|đầy đủ|về|lỗi|vấn đề|lỗ hổng|chi tiết về|chi tiết lỗi|), (các |)bước (để |)(tái hiện|tái tạo|tái lập|thực hiện|lặp lại|khai thác), (cách|cách thức|phương pháp|hướng dẫn|quy trình) (để |)(tái hiện|tái tạo|tái lập|khai thác), tái hiện, tái tạo, các bước, (mức độ |phạm vi |)(tác động|ảnh hưởng) (tiềm ẩn|tiềm tàng|có thể|của lỗ hổng|bảo mật|), hậu quả, (phiên bản|thành phần|tệp|module|hệ thống|sản phẩm|phần mềm|phần) (bị ảnh hưởng|gặp lỗi|có lỗi|bị lỗi|bị tác động|đang sử dụng|đang dùng|sử dụng), phiên bản, bằng chứng (khái niệm|hỗ trợ|), bằng chứng, mã (khai thác|minh họa|nguồn|mẫu|poc), kịch bản tấn công, vector tấn công, (đề xuất|gợi ý|giải pháp|hướng) (khắc phục|sửa lỗi|sửa chữa|xử lý|giải quyết|vá lỗi), ảnh chụp màn hình, ảnh, video, nhật ký, log, cấu hình, môi trường (chạy|phát triển|thử nghiệm|sử dụng), hệ điều hành, thông tin (môi trường|phiên bản|liên hệ|hệ thống|bổ sung|liên lạc), mức độ nghiêm trọng, loại lỗ hổng, bản demo`,
    detail: 'chi tiết, thông tin, thông tin chi tiết, cụ thể, nội dung, đầy đủ',
    acknowledge: `xác nhận (đã nhận|việc nhận|nhận được|tiếp nhận|báo cáo|rằng), xác nhận, tiếp nhận, xác nhận đã nhận được, (phản hồi|trả lời|hồi đáp|phản hồi xác nhận) (ban đầu|đầu tiên|lần đầu), thư xác nhận, gửi xác nhận, nhận được xác nhận, đã nhận được báo cáo`,
    respond:
      'phản hồi, trả lời, hồi đáp, hồi âm, liên hệ lại, liên lạc lại, liên hệ với bạn, thời gian phản hồi, không nhận được phản hồi, phúc đáp, trả lời lại, đáp lại',
    receipt: 'nhận được, nhận, tiếp nhận, nhận được báo cáo',
    assess: `đánh giá, xác minh, kiểm tra, điều tra, phân tích, xem xét, thẩm định, phân loại, rà soát, xác thực lỗ hổng, xác nhận (lỗ hổng|vấn đề|lỗi|tính hợp lệ|mức độ), ưu tiên xử lý, (phản hồi|trả lời|hồi đáp|câu trả lời|thông tin phản hồi) chi tiết, kế hoạch (khắc phục|xử lý|sửa lỗi|hành động|vá lỗi), (các |)bước tiếp theo, chẩn đoán`,
    detailed:
      '(phản hồi|trả lời|hồi đáp|câu trả lời) chi tiết, kế hoạch (khắc phục|xử lý|sửa lỗi|hành động|vá lỗi), (các |)bước tiếp theo, lộ trình, thời gian dự kiến',
    inform: `tiến độ, tiến trình, cập nhật (tiến độ|tình hình|thông tin|trạng thái|tình trạng|cho bạn|thường xuyên|định kỳ|), thông báo cho bạn, thông báo kết quả, thông báo tiến độ, giữ liên lạc, thông tin cho bạn, báo cho bạn, cho bạn biết, tình trạng (xử lý|khắc phục), thông báo cho người báo cáo, tình hình xử lý`,
    fix: `thời gian (khắc phục|sửa lỗi|giải quyết), khắc phục, sửa, sửa lỗi, sửa chữa, vá, vá lỗi, bản vá, bản vá lỗi, bản sửa lỗi, giải quyết, được giải quyết, vá lỗ hổng, giảm thiểu, hotfix, (phát hành|tung ra|ra mắt|đưa ra) (bản vá|bản sửa lỗi|bản cập nhật|phiên bản|bản sửa), bản sửa, xử lý xong, khắc phục xong`,
    release:
      'phát hành, ra mắt, tung ra, (phát hành|tung ra|ra mắt|đưa ra) (bản vá|bản sửa lỗi|bản cập nhật|phiên bản|bản sửa), triển khai bản vá',
    publish:
      'công bố, tiết lộ, công khai, đăng tải, phổ biến, loan báo, công bố công khai, tiết lộ công khai, phát tán, công khai hóa, thảo luận, chia sẻ công khai, lan truyền',
    disclosure:
      'tiết lộ, công bố, công bố lỗ hổng, cấm vận, tiết lộ công khai, việc tiết lộ, việc công bố, thời hạn công bố',
    coordinated:
      '(tiết lộ|công bố|báo cáo lỗ hổng) (lỗ hổng |thông tin |)(có trách nhiệm|có phối hợp|phối hợp|một cách có trách nhiệm|một cách phối hợp), (responsible|coordinated) disclosure',
    responsibly: 'có trách nhiệm, một cách có trách nhiệm',
    agree: 'phối hợp, thống nhất, thỏa thuận, thoả thuận, hợp tác, cùng bạn, làm việc với bạn, đồng thuận',
    wait: 'chờ, đợi, cho chúng tôi (đủ |thêm |)thời gian, dành cho chúng tôi (đủ |)thời gian, cho chúng tôi (cơ hội|ít nhất|một khoảng), giữ bí mật, giữ kín, dành thời gian, để chúng tôi có thời gian, hoãn, trì hoãn, giữ riêng tư, bảo mật thông tin cho đến',
    opportunity:
      'cơ hội, (đủ |)thời gian (hợp lý|cần thiết|phù hợp|để khắc phục|để sửa|để xử lý|để giải quyết|để vá), khoảng thời gian hợp lý, đủ thời gian, thời gian hợp lý',
    prioritize:
      'nghiêm túc, rất coi trọng, coi trọng, ưu tiên hàng đầu, cảm ơn, trân trọng, xin cảm ơn, đánh giá cao, biết ơn',
    handling:
      'xử lý, quy trình xử lý, tiếp nhận và xử lý, quy trình, thực hiện, quá trình xử lý, trách nhiệm của chúng tôi',
    escalate: 'gửi lại, liên hệ lại lần nữa, gửi email nhắc, nhắc lại',
    deadline:
      'thời gian phản hồi, thời gian xử lý, thời hạn, lộ trình, thời gian (khắc phục|sửa lỗi|giải quyết), mốc thời gian, thời gian dự kiến, cam kết thời gian',
    credit:
      'ghi công, ghi nhận, ghi danh, nêu tên, vinh danh, tên của bạn, tri ân, cảm ơn công khai, công nhận, lời cảm ơn công khai, tên người (báo cáo|phát hiện), ghi tên',
    anonymous: 'ẩn danh, nếu bạn muốn, nếu bạn đồng ý, trừ khi bạn',
    'hall-of-fame': 'bảng vàng, bảng vinh danh, sảnh danh vọng, danh sách vinh danh, danh sách cảm ơn',
    bounty:
      'tiền thưởng, phần thưởng, thưởng, bug bounty, trao thưởng, chương trình thưởng, quà tặng, tiền mặt, thù lao',
    'legal-action':
      'hành động pháp lý, biện pháp pháp lý, khởi kiện, kiện tụng, truy cứu, trách nhiệm pháp lý, pháp lý, kiện',
    authorized: 'được phép, được ủy quyền, được uỷ quyền, hợp pháp, cho phép',
    'good-faith': 'thiện chí, thiện ý, có thiện chí, đạo đức',
    'safe-harbor': 'bến đỗ an toàn, cảng an toàn, miễn trừ trách nhiệm, bảo vệ pháp lý cho nhà nghiên cứu',
    scope:
      'phạm vi, trong phạm vi, phạm vi áp dụng, áp dụng cho, được coi là lỗ hổng, được xem là lỗ hổng, đặc biệt quan tâm, chúng tôi quan tâm, bao gồm các lỗ hổng',
    'out-of-scope':
      '(ngoài|nằm ngoài|không thuộc|không nằm trong) phạm vi, không bao gồm, không áp dụng, loại trừ, không được chấp nhận, ngoại lệ, không chấp nhận',
    'not-vulnerability':
      'không (được |)(coi|xem) là (một |)(lỗ hổng|vấn đề bảo mật|lỗi bảo mật), không phải (là |)(lỗ hổng|lỗi bảo mật|vấn đề bảo mật), hạn chế đã biết, giới hạn đã biết, hành vi (mong đợi|có chủ đích|dự kiến), theo thiết kế, dương tính giả',
    key: 'khóa (pgp|gpg|openpgp|công khai|mã hóa|công khai pgp|pgp công khai), khoá (pgp|gpg|openpgp|công khai|mã hoá), dấu vân tay, vân tay khóa',
    encrypt: 'mã hóa, mã hoá',
    advisories:
      '(thông báo|khuyến cáo|bản tin|cảnh báo|tư vấn) (về |)(bảo mật|an ninh), thông báo công khai, blog, danh sách thông báo, security advisory, security advisories',
    'release-notes':
      'ghi chú phát hành, nhật ký thay đổi, ghi chú phiên bản, lịch sử thay đổi, changelog, thông tin phát hành',
    users: 'người dùng, cộng đồng, công chúng, khách hàng, người sử dụng',
    cve: 'mã cve, số cve, định danh cve',
    version: 'phiên bản, bản phát hành, nhánh, bản, dòng phiên bản, các phiên bản',
    supported:
      'hỗ trợ, được hỗ trợ, duy trì, bảo trì, trạng thái hỗ trợ, tình trạng hỗ trợ, đang hỗ trợ, đang được hỗ trợ, còn hỗ trợ, hỗ trợ bảo mật, phiên bản được hỗ trợ',
    gets: 'nhận, nhận được, được nhận, được cung cấp, cung cấp, áp dụng, sẽ nhận, chỉ cho, dành cho, chỉ dành cho, cho',
    status: 'trạng thái, tình trạng, trạng thái hỗ trợ, tình trạng hỗ trợ, hỗ trợ',
    unsupported:
      'không (còn |)(được |)(hỗ trợ|duy trì|bảo trì), không hỗ trợ, hết hỗ trợ, ngừng hỗ trợ, đã ngừng (hỗ trợ|phát triển), không (còn |)nhận (được |)(bản |)(cập nhật|vá|hỗ trợ), kết thúc hỗ trợ, hết vòng đời, lỗi thời, ngưng hỗ trợ, dừng hỗ trợ, chưa hỗ trợ, chưa được hỗ trợ',
    'security-fix':
      '(bản |)(cập nhật|vá|vá lỗi|sửa lỗi|hỗ trợ) (về |)(bảo mật|an ninh), bản vá, bản cập nhật, cập nhật, bản sửa lỗi, bản vá lỗi, các bản vá, sửa lỗi nghiêm trọng',
    latest:
      '(phiên bản|bản phát hành|bản) (ổn định |chính |phát hành |)(mới nhất|hiện tại|gần nhất|gần đây nhất|hiện hành|mới), mới nhất, (hai|2|ba|3) phiên bản (gần nhất|mới nhất), phiên bản chính mới nhất',
    'main-branch': 'nhánh (chính|main|master|mặc định|phát triển|develop), (main|master) branch',
    older:
      '(các |)phiên bản (cũ|cũ hơn|trước|trước đó|thấp hơn|khác|còn lại), cũ hơn, trước đó, cũ, bản cũ, trở xuống, những phiên bản khác',
    'releases-page': 'trang phát hành, chính sách hỗ trợ, vòng đời, lịch phát hành, trang releases',
    backport: 'backport, chuyển ngược, vá ngược',
    'end-of-support':
      'kết thúc hỗ trợ, ngày kết thúc hỗ trợ, hỗ trợ đến, hết hạn hỗ trợ, thời hạn hỗ trợ, ngày hết hạn',
    yes: 'có, được hỗ trợ, đang hỗ trợ, hỗ trợ, đang hoạt động, đang được hỗ trợ, còn hỗ trợ, hỗ trợ đầy đủ, hoạt động',
    no: 'không, không hỗ trợ, không được hỗ trợ, hết hỗ trợ, ngừng hỗ trợ, không còn hỗ trợ, không còn được hỗ trợ, chưa hỗ trợ, lỗi thời, đã ngừng',
    partly:
      '(chỉ |)(bản vá|cập nhật|sửa lỗi|vá lỗi|vá) (bảo mật|nghiêm trọng|lỗi bảo mật), chỉ (bảo mật|lỗi nghiêm trọng|bản vá bảo mật|cập nhật bảo mật), một phần, hạn chế, hỗ trợ hạn chế, bảo trì, hỗ trợ dài hạn, thử nghiệm, chỉ vá lỗi nghiêm trọng',
    critical:
      'nghiêm trọng, rất nghiêm trọng, khẩn cấp, đặc biệt nghiêm trọng, nguy cấp, rất cao, cực kỳ nghiêm trọng, p0',
    high: 'cao, mức cao, mức độ cao, nguy hiểm cao, p1',
    medium: 'trung bình, mức trung bình, mức độ trung bình, vừa, p2',
    low: 'thấp, mức thấp, mức độ thấp, nhẹ, p3, p4',
    severity:
      'mức độ nghiêm trọng, mức độ, mức nghiêm trọng, độ nghiêm trọng, mức độ (rủi ro|ưu tiên|nguy hiểm), ưu tiên',
    within: 'trong, trong vòng, trong khoảng, tối đa, không quá, chậm nhất, trong thời gian, muộn nhất, dưới',
    business: 'làm việc, hành chính',
    soon: 'càng sớm càng tốt, sớm nhất (có thể|), trong thời gian sớm nhất, nhanh chóng, ngay lập tức, kịp thời, nhanh nhất có thể, sớm, ngay, một cách nhanh chóng, khẩn trương, trong thời gian ngắn nhất',
    ago: 'trước đây, cập nhật lần cuối, lần cuối cập nhật, ngày cập nhật, hết hạn, lưu trữ, phiên làm việc, thời hạn hiệu lực, xoay vòng, token, bộ nhớ đệm, được hỗ trợ trong, hỗ trợ trong, có hiệu lực',
    see: 'xem, xem tại, tham khảo, đọc, truy cập, xem thêm, vui lòng xem, tìm hiểu thêm, theo dõi',
    policy: 'chính sách, chính sách bảo mật, hướng dẫn, quy định, quy trình, hướng dẫn báo cáo',
    'best-practices':
      '(các |)(thực hành|thực tiễn) tốt nhất, (biện pháp|tính năng|kiến trúc|mô hình|cấu hình|khuyến nghị|lưu ý|kiểm thử|yêu cầu|nguyên tắc|cân nhắc|danh sách kiểm tra) (bảo mật|an ninh|an toàn), mô hình (mối đe dọa|đe dọa), xác thực, phân quyền, kiến trúc, triển khai, cấu hình, bảo vệ dữ liệu, danh sách kiểm tra, dành cho người dùng, dành cho nhà phát triển, phụ thuộc, kiểm toán',
    'date-of-review': 'cập nhật lần cuối, lần cuối cập nhật, ngày cập nhật, ngày có hiệu lực, lần cập nhật gần nhất',
    effective: 'ví dụ, chẳng hạn, như là',
  }),
  numbers: {
    một: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    năm: 5,
    sáu: 6,
    bảy: 7,
    tám: 8,
    chín: 9,
    mười: 10,
    'mười bốn': 14,
    'mười lăm': 15,
    'ba mươi': 30,
    'bốn mươi tám': 48,
    'sáu mươi': 60,
    'bảy mươi hai': 72,
    'chín mươi': 90,
  },
  units: {
    h: phrases('giờ, tiếng, giờ đồng hồ'),
    d: phrases('ngày, ngày lịch'),
    w: phrases('tuần, tuần lễ'),
    mo: phrases('tháng'),
    y: phrases('năm'),
  },
  durations: {
    'hàng tuần': '1w',
    'hằng tuần': '1w',
    'mỗi tuần': '1w',
    'mỗi tuần một lần': '1w',
    'hàng ngày': '1d',
    'hằng ngày': '1d',
    'mỗi ngày': '1d',
    'hàng tháng': '1mo',
    'hằng tháng': '1mo',
    'mỗi tháng': '1mo',
    'hai tuần một lần': '2w',
    'ngày làm việc tiếp theo': '1bd',
    'trong ngày': '1d',
    'nửa năm': '6mo',
  },
  rangeWords: ['đến', 'tới', 'hoặc'],
  negation: 'before',
  functionWords: phrases(
    'và, của, các, không, cho, là, với, trong, được, bảo, mật, lỗ, hổng, bạn, chúng, tôi, vui, lòng, này, để, một, những, khi, nếu, báo, cáo, hãy, qua, phiên, bản, gửi, sẽ, có, về, thể, lỗi, đến, từ, hỗ, trợ',
  ),
  templateSentences: phrases(
    `sử dụng phần này để, dùng phần này để, sử dụng mục này để, dùng mục này để, phiên bản nào của dự án, những phiên bản nào của dự án, cho họ biết nơi, họ có thể mong đợi bao lâu`,
  ),
  blanks: phrases(
    'điền, nhập, chèn, thay thế, thay bằng, email của bạn, địa chỉ email, địa chỉ email của bạn, tên dự án, cập nhật sau, bổ sung, thêm vào đây, your, insert, của bạn',
  ),
}
