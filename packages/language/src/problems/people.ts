import type { ProblemTable } from "./table.ts";

/** What can go wrong between a person and the door: signing in, passwords, roles, sessions and tokens. */
export const peopleProblems = {
  "sign-in-needed": {
    status: 401,
    vi: "Cần đăng nhập để xem trang này.",
    en: "Sign in to see this page.",
  },
  "session-ended": {
    status: 401,
    vi: "Phiên làm việc đã hết hạn. Đăng nhập lại để tiếp tục.",
    en: "Your session has ended. Sign in again to go on.",
  },
  "session-elsewhere": {
    status: 401,
    vi: "Phiên này được mở bằng một trình duyệt khác nên đã bị kết thúc. Đăng nhập lại trên trình duyệt này.",
    en: "This session was opened in another browser and has been ended. Sign in again in this browser.",
  },
  "sign-in-refused": {
    status: 401,
    vi: "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi thử lại.",
    en: "The user name or the password is wrong. Check the keyboard and Caps Lock, then try again.",
  },
  "sign-in-locked": {
    status: 429,
    vi: "Đã nhập sai quá nhiều lần. Chờ {minutes} phút rồi thử lại, hoặc nhờ quản trị viên đặt lại mật khẩu.",
    en: "Too many wrong attempts. Wait {minutes} minutes and try again, or ask an administrator for a new password.",
  },
  "too-many-requests": {
    status: 429,
    vi: "Gửi quá nhiều yêu cầu trong thời gian ngắn. Chờ {seconds} giây rồi thử lại.",
    en: "Too many requests in a short time. Wait {seconds} seconds and try again.",
  },
  "token-refused": {
    status: 401,
    vi: "Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi. Tạo mã mới ở trang Tài khoản.",
    en: "The access token is wrong, has expired or was ended. Make a new one on the account page.",
  },
  "not-with-token": {
    status: 403,
    vi: "Việc này phải do chính người dùng đăng nhập và làm, không dùng mã truy cập.",
    en: "A person has to sign in for this; an access token is not enough.",
  },
  "no-roles": {
    status: 403,
    vi: "Tài khoản {name} chưa được cấp vai trò. Đề nghị quản trị viên cấp vai trò ở trang Người dùng.",
    en: "The account {name} has no role yet. Ask an administrator to grant one on the People page.",
  },
  "single-user-mode": {
    status: 409,
    vi: "Hoa Tiêu đang chạy ở chế độ một người dùng nên không có tài khoản. Chạy hoatieu serve --users để có nhiều người dùng.",
    en: "Hoa Tiêu runs for a single user and has no accounts. Run hoatieu serve --users to have several.",
  },
  "first-link-spent": {
    status: 403,
    vi: "Liên kết này đã được dùng, đã quá một giờ, hoặc hệ thống đã có quản trị viên. Khởi động lại Hoa Tiêu để có liên kết mới nếu chưa có quản trị viên.",
    en: "This link was used, is older than an hour, or there is an administrator already. Where there is none, start Hoa Tiêu again for a new link.",
  },
  "login-taken": {
    status: 409,
    vi: "Tên đăng nhập {login} đã có người dùng. Chọn tên khác.",
    en: "The user name {login} is taken. Choose another.",
  },
  "login-invalid": {
    status: 422,
    vi: "Tên đăng nhập gồm 3 đến 64 chữ cái không dấu, chữ số và các dấu . _ @ -.",
    en: "A user name has 3 to 64 letters without diacritics, digits and . _ @ -.",
  },
  "name-empty": {
    status: 422,
    vi: "Ghi họ tên: tên này đứng cạnh mọi thay đổi trong nhật ký.",
    en: "Write the name: it stands beside every change in the log.",
  },
  "password-short": {
    status: 422,
    vi: "Mật khẩu cần ít nhất {least} ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
    en: "The password needs at least {least} characters. A short sentence that you remember is best.",
  },
  "password-long": {
    status: 422,
    vi: "Mật khẩu dài quá {most} ký tự.",
    en: "The password has more than {most} characters.",
  },
  "password-like-login": {
    status: 422,
    vi: "Mật khẩu không được chứa tên đăng nhập.",
    en: "The password must not contain the user name.",
  },
  "password-common": {
    status: 422,
    vi: "Mật khẩu này quá dễ đoán. Chọn mật khẩu khác.",
    en: "This password is too easy to guess. Choose another.",
  },
  "unknown-account": {
    status: 404,
    vi: "Không có tài khoản {id}.",
    en: "There is no account {id}.",
  },
  "unknown-figure": {
    status: 404,
    vi: "Không có số liệu {id}.",
    en: "There is no figure {id}.",
  },
  "unknown-session": {
    status: 404,
    vi: "Phiên này không còn nữa.",
    en: "This session is there no more.",
  },
  "unknown-token": {
    status: 404,
    vi: "Mã truy cập này không còn nữa.",
    en: "This access token is there no more.",
  },
  "department-needed": {
    status: 422,
    vi: "Vai trò báo cáo phải gắn với một cơ quan. Ghi tên cơ quan.",
    en: "A reporter reports for a department. Name it.",
  },
  "administrator-everywhere": {
    status: 422,
    vi: "Quản trị viên quản trị toàn hệ thống, không gắn với một cơ quan hay địa bàn. Bỏ trống hai ô này hoặc chọn vai trò khác.",
    en: "An administrator administers everything, not one department or territory. Leave both empty, or choose another role.",
  },
  "own-password": {
    status: 409,
    vi: "Đổi mật khẩu của chính mình ở trang Tài khoản, nơi có hỏi mật khẩu cũ.",
    en: "Change your own password on the account page, where the old one is asked for.",
  },
  "last-administrator": {
    status: 409,
    vi: "{login} là quản trị viên cuối cùng. Cấp vai trò quản trị cho người khác trước.",
    en: "{login} is the last administrator. Make somebody else one first.",
  },
  "issuer-refused": {
    status: 401,
    vi: "Hệ thống xác thực chung không xác nhận lần đăng nhập này ({said}). Thử đăng nhập lại.",
    en: "The identity provider did not confirm this sign-in ({said}). Try again.",
  },
  "issuer-missing": {
    status: 404,
    vi: "Chưa cấu hình hệ thống xác thực chung (HOATIEU_OIDC_ISSUER).",
    en: "No identity provider is configured (HOATIEU_OIDC_ISSUER).",
  },
  "address-not-secure": {
    status: 500,
    vi: "Địa chỉ {url} không mã hóa. Chế độ nhiều người dùng chỉ nhận https, trừ trên máy này (HOATIEU_URL).",
    en: "The address {url} is not encrypted. With several users only https is accepted, except on this machine (HOATIEU_URL).",
  },
} as const satisfies ProblemTable;
