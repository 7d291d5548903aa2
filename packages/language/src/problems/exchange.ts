import type { ProblemTable } from "./table.ts";

/** What can be wrong with a file that is read: as a file, in its header, in a row. */
export const exchangeProblems = {
  "folder-not-found": {
    status: 404,
    vi: "Không mở được thư mục “{path}”. Kiểm tra lại đường dẫn và quyền đọc.",
    en: "The folder “{path}” cannot be opened. Check the path and the right to read it.",
  },
  "folder-without-data": {
    status: 422,
    vi: "Thư mục “{path}” không có tệp số liệu nào đọc được. Cần ít nhất indicators.csv, territories.csv, sources.csv và một tệp số liệu.",
    en: "The folder “{path}” holds no file of data that can be read. It needs at least indicators.csv, territories.csv, sources.csv and a file of figures.",
  },
  "package-malformed": {
    status: 400,
    vi: "Tệp datapackage.json không phải JSON hợp lệ. Sửa tệp, hoặc xóa đi nếu không dùng.",
    en: "datapackage.json is no valid JSON. Mend it, or remove it when it is not used.",
  },
  "file-not-found": {
    status: 404,
    vi: "Không mở được tệp. Kiểm tra lại đường dẫn và quyền đọc.",
    en: "The file cannot be opened. Check the path and the right to read it.",
  },
  "file-empty": {
    status: 422,
    vi: "Tệp rỗng. Dòng đầu phải là tên các cột.",
    en: "The file is empty. Its first row must name the columns.",
  },
  "file-without-rows": {
    status: 422,
    vi: "Tệp chỉ có dòng tên cột, không có dòng số liệu nào.",
    en: "The file has a header and no rows.",
  },
  "file-too-large": {
    status: 413,
    vi: "Tệp có dung lượng {size} MB, vượt giới hạn {limit} MB. Chia thành nhiều tệp nhỏ hơn rồi nhập lần lượt.",
    en: "The file has {size} MB, over the limit of {limit} MB. Split it into smaller files and import them one after the other.",
  },
  "file-is-excel": {
    status: 415,
    vi: "Đây là sổ tính Excel, không phải CSV. Trong Excel chọn Lưu thành, kiểu “CSV UTF-8”, rồi nhập tệp đó.",
    en: "This is an Excel workbook, not CSV. In Excel choose Save As, type “CSV UTF-8”, and import that file.",
  },
  "file-is-archive": {
    status: 415,
    vi: "Đây là tệp nén, không phải CSV hay XML. Giải nén rồi nhập từng tệp bên trong.",
    en: "This is a compressed archive, not CSV or XML. Unpack it and import the files inside.",
  },
  "file-is-pdf": {
    status: 415,
    vi: "Đây là tệp PDF. Số liệu phải ở dạng CSV hoặc SDMX-ML.",
    en: "This is a PDF. Figures must come as CSV or SDMX-ML.",
  },
  "file-is-html": {
    status: 415,
    vi: "Đây là một trang web (HTML), có thể là trang báo lỗi được tải về thay cho tệp. Tải lại tệp số liệu.",
    en: "This is a web page (HTML), perhaps an error page saved instead of the file. Download the file of data again.",
  },
  "file-is-binary": {
    status: 415,
    vi: "Tệp không phải là văn bản (có byte 0 ở vị trí {byte}). Cần tệp CSV mã UTF-8 hoặc SDMX-ML.",
    en: "The file is no text (a zero byte stands at position {byte}). CSV in UTF-8 or SDMX-ML is needed.",
  },
  "file-name-says-csv": {
    status: 415,
    vi: "Tên tệp là .csv nhưng nội dung là XML. Đổi đuôi thành .xml nếu là tệp SDMX-ML, hoặc chọn đúng tệp.",
    en: "The name says .csv but the content is XML. Rename it to .xml if it is SDMX-ML, or choose the right file.",
  },
  "file-name-says-xml": {
    status: 415,
    vi: "Tên tệp là .xml nhưng nội dung không phải XML. Đổi đuôi thành .csv nếu là CSV, hoặc chọn đúng tệp.",
    en: "The name says .xml but the content is no XML. Rename it to .csv if it is CSV, or choose the right file.",
  },
  "file-is-utf16": {
    status: 415,
    vi: "Tệp dùng bảng mã UTF-16. Lưu lại với bảng mã UTF-8 (trong Excel: kiểu “CSV UTF-8”) rồi nhập.",
    en: "The file is encoded in UTF-16. Save it again as UTF-8 (in Excel: type “CSV UTF-8”) and import that.",
  },
  "file-broken-utf8": {
    status: 422,
    vi: "Bảng mã UTF-8 bị hỏng ở byte thứ {byte} của tệp (giá trị {value}), có thể do tệp lưu bằng bảng mã cũ. Lưu lại với UTF-8 rồi nhập.",
    en: "The UTF-8 encoding is broken at byte {byte} of the file (value {value}); it may be saved in an older encoding. Save it as UTF-8 and import that.",
  },
  "file-kind-unknown": {
    status: 422,
    vi: "Không nhận ra loại tệp từ các cột: {columns}. Tệp số liệu cần các cột: {expected}.",
    en: "The kind of file cannot be told from its columns: {columns}. A file of figures needs the columns: {expected}.",
  },
  "columns-missing": {
    status: 422,
    vi: "Thiếu cột {columns}. Thêm đủ các cột rồi nhập lại.",
    en: "Missing: column {columns}. Add what is missing and import again.",
  },
  "column-unknown": {
    status: 422,
    vi: "Cột “{column}” không thuộc loại tệp này. Các cột được dùng: {expected}.",
    en: "The column “{column}” does not belong to this kind of file. Columns in use: {expected}.",
  },
  "column-unknown-near": {
    status: 422,
    vi: "Cột “{column}” không thuộc loại tệp này. Có phải là “{near}”?",
    en: "The column “{column}” does not belong to this kind of file. Did you mean “{near}”?",
  },
  "column-duplicate": {
    status: 422,
    vi: "Cột “{column}” xuất hiện hai lần. Bỏ bớt một cột.",
    en: "The column “{column}” stands twice. Remove one of them.",
  },
  "csv-quote-open": {
    status: 422,
    vi: 'Dấu nháy kép mở ở đây không được đóng. Thêm dấu " ở cuối ô, hoặc bỏ dấu mở.',
    en: 'A quotation mark opened here is never closed. Add the closing " at the end of the cell, or remove the opening one.',
  },
  "csv-quote-stray": {
    status: 422,
    vi: 'Có dấu nháy kép nằm sai chỗ. Dấu " bên trong ô phải viết đôi ("") và cả ô đặt trong nháy.',
    en: 'A quotation mark stands where none may. Inside a cell it is doubled ("") and the whole cell is quoted.',
  },
  "csv-damaged": {
    status: 422,
    vi: "Cấu trúc CSV bị hỏng ({reason}).",
    en: "The CSV structure is damaged ({reason}).",
  },
  "row-too-short": {
    status: 422,
    vi: "Dòng có {found} ô, cần {expected}. Có thể thiếu dấu phân cách.",
    en: "The row has {found} cells of {expected}. A separator may be missing.",
  },
  "row-too-long": {
    status: 422,
    vi: "Dòng có {found} ô, cần {expected}. Ô có dấu phân cách bên trong phải đặt trong dấu nháy kép.",
    en: "The row has {found} cells instead of {expected}. A cell that contains the separator must be quoted.",
  },
  "cell-empty": {
    status: 422,
    vi: "Ô bắt buộc đang để trống.",
    en: "This cell must not be empty.",
  },
  "indicator-not-listed": {
    status: 422,
    vi: "Không có chỉ tiêu “{text}” trong danh mục. Sửa mã, hoặc thêm chỉ tiêu vào indicators.csv trước.",
    en: "The catalogue has no indicator “{text}”. Mend the code, or add the indicator to indicators.csv first.",
  },
  "indicator-not-listed-near": {
    status: 422,
    vi: "Không có chỉ tiêu “{text}” trong danh mục. Có phải là “{near}”?",
    en: "The catalogue has no indicator “{text}”. Did you mean “{near}”?",
  },
  "territory-not-listed": {
    status: 422,
    vi: "Không có địa bàn “{text}”. Sửa mã, hoặc thêm địa bàn vào territories.csv trước.",
    en: "There is no territory “{text}”. Mend the code, or add the territory to territories.csv first.",
  },
  "territory-not-listed-near": {
    status: 422,
    vi: "Không có địa bàn “{text}”. Có phải là “{near}”?",
    en: "There is no territory “{text}”. Did you mean “{near}”?",
  },
  "source-not-listed": {
    status: 422,
    vi: "Không có nguồn “{text}”. Mỗi số liệu phải có nguồn: thêm nguồn vào sources.csv rồi nhập tệp đó trước.",
    en: "There is no source “{text}”. Every figure needs its source: add it to sources.csv and import that file first.",
  },
  "source-not-listed-near": {
    status: 422,
    vi: "Không có nguồn “{text}”. Có phải là “{near}”?",
    en: "There is no source “{text}”. Did you mean “{near}”?",
  },
  "limit-not-read": {
    status: 422,
    vi: "Văn bản ghi là chưa đọc (read = no) thì không thể có trị số “{text}”. Hãy bỏ trống trị số, hoặc đọc văn bản rồi ghi yes.",
    en: "A text marked as not read (read = no) cannot have a value “{text}”. Leave the value empty, or read the text and write yes.",
  },
  "value-not-allowed": {
    status: 422,
    vi: "“{text}” không phải giá trị hợp lệ. Các giá trị được dùng: {accepted}.",
    en: "“{text}” is not allowed here. Values in use: {accepted}.",
  },
  "value-not-allowed-near": {
    status: 422,
    vi: "“{text}” không phải giá trị hợp lệ. Có phải là “{near}”?",
    en: "“{text}” is not allowed here. Did you mean “{near}”?",
  },
  "number-invalid": {
    status: 422,
    vi: "“{text}” không phải là số. Chỉ ghi con số, đơn vị để ở cột đơn vị.",
    en: "“{text}” is no number. Write the number alone; the unit has its own column.",
  },
  "number-ambiguous": {
    status: 422,
    vi: "“{text}” có thể hiểu là {first} hoặc {second}. Chọn cách viết số (kiểu Việt Nam hay kiểu Anh) khi nhập, hoặc viết cho rõ.",
    en: "“{text}” can mean {first} or {second}. State the notation (Vietnamese or English) when importing, or write it unambiguously.",
  },
  "number-out-of-range": {
    status: 422,
    vi: "“{text}” nằm ngoài khoảng cho phép, từ {low} đến {high}.",
    en: "“{text}” is outside the range from {low} to {high}.",
  },
  "date-invalid": {
    status: 422,
    vi: "“{text}” không phải là ngày có thật. Viết năm-tháng-ngày (2023-12-04), hoặc chỉ tháng (2023-12), năm (2023).",
    en: "“{text}” is no calendar day. Write year-month-day (2023-12-04), or only the month (2023-12) or year (2023).",
  },
  "date-future": {
    status: 422,
    vi: "Ngày “{text}” ở sau ngày nhập {today}. Số liệu không thể công bố trong tương lai.",
    en: "The date “{text}” lies after the day of import, {today}. A figure cannot be released in the future.",
  },
  "hour-invalid": {
    status: 422,
    vi: "“{text}” không phải là giờ công bố. Viết ngày và giờ Việt Nam, ví dụ 2026-12-06 09:00.",
    en: "“{text}” is no hour of release. Write day and hour in Viet Nam's time, for example 2026-12-06 09:00.",
  },
  "dates-reversed": {
    status: 422,
    vi: "Ngày bắt đầu {from} ở sau ngày kết thúc {to}.",
    en: "The first day {from} lies after the last day {to}.",
  },
  "unit-refused": {
    status: 422,
    vi: "Đơn vị “{unit}” không dùng được cho đại lượng {measure} của chỉ tiêu này. Đơn vị được dùng: {accepted}.",
    en: "The unit “{unit}” does not fit the measure {measure} of this indicator. Accepted: {accepted}.",
  },
  "growth-after-end": {
    status: 422,
    vi: "Tốc độ tăng của {territory} cho kỳ {period} nằm sau ngày {end}, khi địa bàn này đã hợp nhất. Dùng địa bàn {successor}, hoặc ghi rõ ở cột note phần lãnh thổ được tính.",
    en: "A growth rate of {territory} for {period} lies after {end}, when this territory had ended. Use {successor}, or name in the note which part of the territory is counted.",
  },
  "growth-without-base": {
    status: 422,
    vi: "Tốc độ tăng cho kỳ {period} cần kỳ gốc {base}, khi {territory} chưa thành lập (từ {start}) và không có địa bàn tiền thân để tính lại.",
    en: "A growth rate for {period} needs the base {base}, when {territory} did not exist (it begins on {start}) and has no predecessor from which to recompute it.",
  },
  "range-incomplete": {
    status: 422,
    vi: "So sánh “range” cần cả giá trị thấp và giá trị cao.",
    en: "The comparison “range” needs a low and a high value.",
  },
  "range-reversed": {
    status: 422,
    vi: "Giá trị thấp {low} lớn hơn giá trị cao {high}.",
    en: "The low value {low} is above the high value {high}.",
  },
  "address-refused": {
    status: 422,
    vi: "“{text}” không phải địa chỉ http hoặc https.",
    en: "“{text}” is no http or https address.",
  },
  "parent-is-itself": {
    status: 422,
    vi: "“{text}” không thể là cấp trên của chính nó.",
    en: "“{text}” cannot be its own parent.",
  },
  "xml-malformed": {
    status: 422,
    vi: "XML bị hỏng tại vị trí {position}: {reason}.",
    en: "The XML is malformed at position {position}: {reason}.",
  },
  "xml-doctype": {
    status: 422,
    vi: "XML khai báo DOCTYPE (có thể chứa thực thể tự nở). SDMX-ML không cần khai báo này; tệp bị từ chối để an toàn.",
    en: "The XML declares a DOCTYPE, which may hold expanding entities. SDMX-ML needs none; the file is refused for safety.",
  },
  "sdmx-not-structure-specific": {
    status: 415,
    vi: "XML có phần tử gốc “{root}”, không phải StructureSpecificData của SDMX-ML 2.1. Tải lại tệp ở dạng “structure specific”.",
    en: "The XML begins with “{root}”, not with StructureSpecificData of SDMX-ML 2.1. Download it again as “structure specific”.",
  },
  "sdmx-header-missing": {
    status: 422,
    vi: "Phần đầu của tệp SDMX thiếu “{element}”, nên không biết được nguồn hoặc ngày công bố.",
    en: "The header of the SDMX file lacks “{element}”, so its source or release date is not known.",
  },
  "sdmx-without-series": {
    status: 422,
    vi: "Tệp SDMX không có chuỗi số liệu (Series) nào.",
    en: "The SDMX file holds no Series.",
  },
  "sdmx-series-unmapped": {
    status: 422,
    vi: "Chuỗi {series} ({observations} quan sát) chưa có trong indicator-mappings.csv. Thêm dòng ánh xạ rồi nhập lại.",
    en: "The series {series} ({observations} observations) is not in indicator-mappings.csv. Add a mapping and import again.",
  },
  "sdmx-base-differs": {
    status: 422,
    vi: "Chuỗi {series} ({observations} quan sát) có năm gốc {base}, ánh xạ ghi {expected}. Không nối hai năm gốc: thêm ánh xạ riêng cho năm gốc này.",
    en: "The series {series} ({observations} observations) has the base period {base}, the mapping says {expected}. Two bases are never joined: add a mapping for this base.",
  },
  "sdmx-area-unknown": {
    status: 422,
    vi: "Chuỗi {series} ({observations} quan sát) thuộc vùng “{area}”, chưa có địa bàn tương ứng trong territories.csv.",
    en: "The series {series} ({observations} observations) is of the area “{area}”, which no territory of territories.csv stands for.",
  },
  "sdmx-frequency-unknown": {
    status: 422,
    vi: "Chuỗi {series} ({observations} quan sát) có tần suất “{frequency}”; dùng được A, S, Q, M.",
    en: "The series {series} ({observations} observations) has the frequency “{frequency}”; A, S, Q and M can be read.",
  },
  "sdmx-multiplier-unreadable": {
    status: 422,
    vi: "Chuỗi {series} ({observations} quan sát) có UNIT_MULT “{multiplier}”, phải là số nguyên.",
    en: "The series {series} ({observations} observations) has the UNIT_MULT “{multiplier}”, which must be a whole number.",
  },
  "sdmx-period-unfit": {
    status: 422,
    vi: "Kỳ “{period}” của chuỗi {series} không hợp với tần suất {frequency}.",
    en: "The period “{period}” of the series {series} does not fit the frequency {frequency}.",
  },
  "sdmx-status-unknown": {
    status: 422,
    vi: "Trạng thái quan sát “{status}” của chuỗi {series} không có trong bảng mã.",
    en: "The observation status “{status}” of the series {series} is in no code list.",
  },
  "project-says-nothing": {
    status: 422,
    vi: "Dòng có văn bản nguồn nhưng không ghi nội dung nào về dự án. Điền ít nhất một ô về vốn, nhóm, tình trạng, hoặc xóa văn bản.",
    en: "The row names a document but says nothing of the project. Fill in at least one cell on capital, group or status, or take the document out.",
  },
  "project-undocumented": {
    status: 422,
    vi: "Thiếu văn bản nguồn (hoặc địa chỉ nguồn). Số liệu điền thêm phải dẫn văn bản và ngày văn bản.",
    en: "The source document (or address) is missing. What is filled in must name its document and the document's date.",
  },
} as const satisfies ProblemTable;
