// On the English front page alone: whoever chose another language on an earlier visit goes to the front page in it.
try {
  var language = localStorage.getItem("language");
  if (language === "zh") location.replace(language + "/" + location.search + location.hash);
} catch (refused) {
  // Storage may be refused; the address serves.
}
