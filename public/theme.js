// Before the first paint: the reader's choice of light or dark, if one was made on an earlier visit.
try {
  var theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch (refused) {
  // Storage may be refused; the system's preference serves.
}
document.documentElement.classList.add("scripted");
