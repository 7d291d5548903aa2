/** Lời của trang Dự báo, kịch bản. */
export const vi = {
  title: "Dự báo, kịch bản",
};
