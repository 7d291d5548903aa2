import { expect, it } from "vitest";
import { issuerOf } from "./issuer.ts";

/** Documents as targets.csv and target-results.csv of the reference data print them. */
it.each([
  ["Nghị quyết 45-NQ/TW (Bộ Chính trị, 24/01/2019)", "party"],
  ["Báo cáo chính trị Đại hội I Đảng bộ Hải Phòng 2025-2030", "party"],
  ["Kế hoạch KT-XH Hải Phòng 2022 (19 chỉ tiêu)", "council"],
  ["Kế hoạch KT-XH Hải Phòng 2023 (HĐND khóa XVI kỳ 9)", "council"],
  ["Dự toán thu NSNN Hải Phòng 2023", "council"],
  ["Nghị quyết 42/NQ-HĐND (25/7/2025), thành phố sau hợp nhất, 22 chỉ tiêu", "council"],
  ["Nghị quyết 25/NQ-CP, Phụ lục II", "government"],
  ["Mục tiêu Chính phủ giao Hải Phòng 2025 (sau hợp nhất)", "government"],
  ["Chỉ tiêu nhà ở xã hội Thủ tướng giao Hải Phòng", "government"],
  ["Quyết định 1516/QĐ-TTg: Quy hoạch Hải Phòng 2021-2030", "government"],
  ["Kịch bản tăng trưởng 6 tháng cuối 2025 (UBND Hải Phòng)", "peoples-committee"],
  ["Kịch bản 6 tháng đầu 2025 khu vực phía Tây (Hải Dương cũ)", "peoples-committee"],
  ["Quyết định 4068/QĐ-UBND (13/10/2025): Khu thương mại tự do", "peoples-committee"],
  ["Kế hoạch 2026 của Cảng vụ Hàng hải Hải Phòng", "agency"],
  ["Dự kiến kế hoạch 2026-2030 (bản trước hợp nhất; đã thay bằng 13-14%)", "not-stated"],
  ["Chỉ tiêu 2023 tỉnh Khánh Hòa", "not-stated"],
])("%s is of the %s", (document, issuer) => {
  expect(issuerOf(document)).toBe(issuer);
  expect(issuerOf(document.normalize("NFD"))).toBe(issuer);
});
